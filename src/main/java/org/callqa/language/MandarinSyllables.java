package org.callqa.language;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import com.hankcs.hanlp.dictionary.ts.TraditionalChineseDictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Mandarin text as syllables, the reading of each character chosen by the words around it. */
final class MandarinSyllables {

    /** Stands for what the recogniser could not name. */
    static final char UNKNOWN = '□';

    private static final String DIGITS = "零一二三四五六七八九";

    /** There are some thousand characters in use, few with several readings. */
    private static final Memory<Read, MandarinSound> SOUNDS = new Memory<>(1 << 14);

    /** What rubrics write; company and agents are the same in every call. */
    private static final Memory<String, List<Sound>> WRITTEN = new Memory<>(1 << 13);

    private MandarinSyllables() {}

    private record Read(char character, Pinyin reading) {
        @Override
        public int hashCode() {
            return 31 * reading.ordinal() + character;
        }
    }

    /** The sounds of a phrase or a name; punctuation and spaces are left out. */
    static List<Sound> of(String text) {
        return WRITTEN.get(text, written -> List.copyOf(sounds(simplified(written))));
    }

    /** Where the units of a {@link #simplified} text begin, and its end: characters, and runs of Latin letters. */
    static int[] cuts(String plain) {
        int[] cuts = new int[plain.length() + 1];
        int count = 0;
        for (int i = 0; i < plain.length(); i++) {
            if (i == 0 || !isLatin(plain.charAt(i - 1)) || !isLatin(plain.charAt(i))) {
                cuts[count++] = i;
            }
        }
        cuts[count++] = plain.length();
        return Arrays.copyOf(cuts, count);
    }

    /** What is written between the cuts; empty for what the recogniser could not name. */
    static List<String> texts(String plain, int[] cuts) {
        List<String> texts = new ArrayList<>(cuts.length);
        for (int i = 1; i < cuts.length; i++) {
            boolean isUnknown = plain.charAt(cuts[i - 1]) == UNKNOWN;
            texts.add(isUnknown ? "" : plain.substring(cuts[i - 1], cuts[i]));
        }
        return texts;
    }

    /** One sound per unit of a {@link #simplified} text; a run of Latin letters is one English sound. */
    static List<Sound> sounds(String plain) {
        int[] cuts = cuts(plain);
        List<String> texts = texts(plain, cuts);
        List<Pinyin> readings = PinyinDictionary.convertToPinyin(plain, true);
        boolean aligned = readings.size() == plain.length();
        List<Sound> sounds = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            char c = plain.charAt(cuts[i]);
            sounds.add(
                    isLatin(c) || c == UNKNOWN
                            ? EnglishSound.of(texts.get(i))
                            : sound(c, aligned ? readings.get(cuts[i]) : Pinyin.none5));
        }
        return sounds;
    }

    /** Text with digits as characters, traditional characters as simplified, and nothing that is not spoken. */
    static String simplified(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                plain.append(DIGITS.charAt(c - '0'));
            } else if (c == '〇' || c == UNKNOWN || isHan(c) || isLatin(c)) {
                plain.append(c);
            }
        }
        String lower = plain.toString().toLowerCase(Locale.ROOT);
        String simple = TraditionalChineseDictionary.convertToSimplifiedChinese(lower);
        return simple.length() == lower.length() ? simple : lower;
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

    static boolean isHan(char c) {
        return !Character.isSurrogate(c) && Character.isIdeographic(c);
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
