package org.callqa.language.sound;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.callqa.language.words.BoundedCache;
import org.callqa.language.words.MandarinText;

/** Mandarin text as syllables, the reading of each character chosen by the words around it. */
public final class MandarinSyllables {

    /** There are some thousand characters in use, few with several readings. */
    private static final BoundedCache<Read, MandarinSound> SOUNDS = new BoundedCache<>(1 << 14);

    /** What rubrics write; company and agents are the same in every call. */
    private static final BoundedCache<String, List<Sound>> WRITTEN = new BoundedCache<>(1 << 13);

    private MandarinSyllables() {}

    private record Read(char character, Pinyin reading) {
        @Override
        public int hashCode() {
            return 31 * reading.ordinal() + character;
        }
    }

    /** The sounds of a phrase or a name; punctuation and spaces are left out. */
    public static List<Sound> of(String text) {
        return WRITTEN.get(text, written -> List.copyOf(sounds(MandarinText.simplified(written))));
    }

    /** One sound per unit of a {@link MandarinText#simplified} text; a run of Latin letters is one English sound. */
    public static List<Sound> sounds(String plain) {
        int[] cuts = MandarinText.cuts(plain);
        List<String> texts = MandarinText.texts(plain, cuts);
        List<Pinyin> readings = PinyinDictionary.convertToPinyin(plain, true);
        boolean aligned = readings.size() == plain.length();
        List<Sound> sounds = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            char c = plain.charAt(cuts[i]);
            sounds.add(
                    MandarinText.isLatin(c) || c == MandarinText.UNKNOWN
                            ? EnglishSound.of(texts.get(i))
                            : sound(c, aligned ? readings.get(cuts[i]) : Pinyin.none5));
        }
        return sounds;
    }

    private static MandarinSound sound(char character, Pinyin reading) {
        return SOUNDS.get(new Read(character, reading), read -> syllable(read.character, read.reading));
    }

    private static MandarinSound syllable(char character, Pinyin reading) {
        String initial = String.valueOf(reading.getShengmu());
        Initial spoken = switch (initial) {
            case "y", "w", "none" -> Initial.NONE;
            default -> Initial.valueOf(initial.toUpperCase(Locale.ROOT));
        };
        return new MandarinSound(
                String.valueOf(character),
                spoken,
                Final.of(initial, String.valueOf(reading.getYunmu())),
                reading.getTone());
    }
}
