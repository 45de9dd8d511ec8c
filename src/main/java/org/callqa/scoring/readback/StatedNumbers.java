package org.callqa.scoring.readback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Word;
import org.callqa.language.SpokenText;
import org.callqa.language.numbers.SpokenNumber;
import org.callqa.scoring.measure.BackChannels;
import org.callqa.scoring.search.PartySpeech;
import org.callqa.scoring.search.WordRange;

/** Reads numbers out of what a party said, over the turns it said them in. */
final class StatedNumbers {

    /** A number said in pieces, each confirmed by the other, goes on after no longer a pause, in milliseconds. */
    private static final int PAUSE_IN_A_NUMBER_MS = 10_000;

    /** What English digits are taken for, between two digits. */
    private static final Map<String, String> MISHEARD_DIGITS =
            Map.of("too", "two", "to", "two", "for", "four", "ate", "eight", "won", "one");

    private static final Set<String> DIGITS =
            Set.of("zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private StatedNumbers() {}

    /** All plain numbers of a party: digits and counts, "yes" and 对 between the pieces left out. */
    static List<StatedNumber> plain(PartySpeech speech, Language language) {
        List<StatedNumber> numbers = new ArrayList<>();
        for (WordRange breath : speech.breaths(PAUSE_IN_A_NUMBER_MS)) {
            List<Word> words = speech.words(breath).stream()
                    .filter(word -> !BackChannels.isOne(word.text(), language))
                    .toList();
            numbers.addAll(read(speech.party(), words, language, true));
        }
        return numbers;
    }

    /** All numbers in some words: dates, times and amounts too, by their digits. */
    static List<StatedNumber> any(Party party, List<Word> words, Language language) {
        return read(party, words, language, false);
    }

    private static List<StatedNumber> read(Party party, List<Word> words, Language language, boolean plainOnly) {
        SpokenText text = SpokenText.of(language == Language.EN ? corrected(words) : words, language);
        List<StatedNumber> numbers = new ArrayList<>();
        for (SpokenNumber number : text.numbers(0, words.size())) {
            String digits = number.value().replaceAll("[^0-9]", "");
            if (!digits.isEmpty() && (number.isPlain() || !plainOnly)) {
                numbers.add(new StatedNumber(party, digits, words.subList(number.fromWord(), number.toWord())));
            }
        }
        return numbers;
    }

    /** "Four too nine" says 429. */
    private static List<Word> corrected(List<Word> words) {
        List<Word> corrected = new ArrayList<>(words);
        for (int i = 1; i < words.size() - 1; i++) {
            Word word = words.get(i);
            String digit = MISHEARD_DIGITS.get(word.text());
            if (digit != null
                    && DIGITS.contains(words.get(i - 1).text())
                    && DIGITS.contains(words.get(i + 1).text())) {
                corrected.set(i, new Word(digit, word.span(), word.confidence()));
            }
        }
        return corrected;
    }
}
