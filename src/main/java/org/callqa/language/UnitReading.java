package org.callqa.language;

import java.util.ArrayList;
import java.util.List;
import org.callqa.call.Language;
import org.callqa.call.Word;

/**
 * Recognised words read as units: English contractions written out, Mandarin syllable by syllable.
 *
 * @param units in the order they were said
 * @param wordOf by unit, index of the word it belongs to
 */
record UnitReading(List<Sound> units, List<Integer> wordOf) {

    private static final Memory<String, List<Sound>> ENGLISH = new Memory<>(1 << 15);
    private static final Memory<String, String> MANDARIN = new Memory<>(1 << 15);

    static UnitReading of(List<Word> words, Language language) {
        return language == Language.ZH ? mandarin(words) : english(words);
    }

    private static UnitReading english(List<Word> words) {
        List<Sound> units = new ArrayList<>();
        List<Integer> wordOf = new ArrayList<>();
        for (int w = 0; w < words.size(); w++) {
            String text = words.get(w).text();
            for (Sound sound : ENGLISH.get(text, UnitReading::heard)) {
                units.add(sound);
                wordOf.add(w);
            }
        }
        return new UnitReading(units, wordOf);
    }

    private static List<Sound> heard(String text) {
        List<String> units = isUnknown(text) ? List.of("") : EnglishWords.of(text);
        return units.stream().<Sound>map(EnglishSound::of).toList();
    }

    private static UnitReading mandarin(List<Word> words) {
        StringBuilder plain = new StringBuilder();
        List<Integer> wordAt = new ArrayList<>();
        for (int w = 0; w < words.size(); w++) {
            String text = words.get(w).text();
            plain.append(MANDARIN.get(text, UnitReading::plain));
            while (wordAt.size() < plain.length()) {
                wordAt.add(w);
            }
        }
        List<Sound> units = new ArrayList<>();
        List<Integer> wordOf = new ArrayList<>();
        for (MandarinSyllables.Placed placed : MandarinSyllables.read(plain.toString())) {
            units.add(placed.sound());
            wordOf.add(wordAt.get(placed.offset()));
        }
        return new UnitReading(units, wordOf);
    }

    private static String plain(String text) {
        return isUnknown(text) ? String.valueOf(MandarinSyllables.UNKNOWN) : MandarinSyllables.simplified(text);
    }

    /** Vosk writes {@code [unk]}, others {@code <unk>}. */
    private static boolean isUnknown(String text) {
        return text.startsWith("[") || text.startsWith("<");
    }
}
