package org.callqa.scoring;

import java.util.ArrayList;
import java.util.List;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Word;
import org.callqa.language.NumberReader;
import org.callqa.language.SpokenNumber;
import org.callqa.language.SpokenText;
import org.callqa.scoring.measure.BackChannels;

/** Reads numbers out of what a party said, over the turns it said them in. */
final class StatedNumbers {

    /** A number said in pieces, each confirmed by the other, goes on after no longer a pause, in milliseconds. */
    private static final int PAUSE_IN_A_NUMBER_MS = 10_000;

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
        SpokenText text = SpokenText.of(words, language);
        List<StatedNumber> numbers = new ArrayList<>();
        for (SpokenNumber number : NumberReader.read(text, 0, words.size())) {
            String digits = number.value().replaceAll("[^0-9]", "");
            if (!digits.isEmpty() && (number.isPlain() || !plainOnly)) {
                numbers.add(new StatedNumber(party, digits, words.subList(number.fromWord(), number.toWord())));
            }
        }
        return numbers;
    }
}
