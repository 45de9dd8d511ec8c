package org.callqa.scoring.readback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.measure.BackChannels;
import org.callqa.scoring.search.PartySpeech;
import org.callqa.scoring.search.WordRange;

/**
 * A number somebody said, in one go or digit by digit over several turns.
 *
 * @param party who said it
 * @param digits what it comes to, digits only
 * @param words in which it was said, in order
 */
record StatedNumber(Party party, String digits, List<Word> words) {

    /**
     * A misheard digit and a wrong digit look the same. Only when the recogniser was this sure of every word may a
     * difference be held against anybody.
     */
    private static final double CERTAIN_DIGIT = 0.8;

    /** One digit of a number is said for many reasons. */
    static final int DIGITS_OF_A_PIECE = 2;

    /** A number said in pieces, each confirmed by the other, goes on after no longer a pause, in milliseconds. */
    private static final int PAUSE_IN_A_NUMBER_MS = 10_000;

    StatedNumber {
        words = List.copyOf(words);
    }

    /** All plain numbers of a party: digits and counts, "yes" and 对 between the pieces left out. */
    static List<StatedNumber> plain(PartySpeech speech, Language language) {
        List<StatedNumber> numbers = new ArrayList<>();
        for (WordRange breath : speech.breaths(PAUSE_IN_A_NUMBER_MS)) {
            List<Word> words = withoutBackChannels(speech.words(breath), language);
            for (Slot slot : Slot.numbers(words, language)) {
                if (slot.plain()) {
                    numbers.add(new StatedNumber(speech.party(), slot.value(), words.subList(slot.from(), slot.to())));
                }
            }
        }
        return numbers;
    }

    /** "Oh" is one, but not after a digit. */
    private static List<Word> withoutBackChannels(List<Word> said, Language language) {
        List<Word> words = new ArrayList<>();
        for (Word word : said) {
            boolean zero = !words.isEmpty()
                    && word.text().equals("oh")
                    && Slot.isDigit(words.get(words.size() - 1).text());
            if (zero || !BackChannels.isOne(word.text(), language)) {
                words.add(word);
            }
        }
        return words;
    }

    Span span() {
        return PartySpeech.span(words);
    }

    boolean isCertain() {
        return words.stream().allMatch(StatedNumber::isCertain);
    }

    static boolean isCertain(Word word) {
        return word.confidence() >= CERTAIN_DIGIT;
    }

    Evidence evidence(Language language, Function<String, Reason> note) {
        return new Evidence(
                language.join(words.stream().map(Word::text).toList()),
                Optional.of(party),
                Optional.of(span()),
                1,
                PartySpeech.confidence(words),
                note.apply(digits));
    }

    /** Whether this is a part of another number, or holds all of it: read back right as far as it goes. */
    boolean agreesWith(StatedNumber other) {
        return other.digits.contains(digits) || digits.contains(other.digits);
    }

    /** Whether this is the other number with a digit or two more, or one less: no part of it, and not all of it. */
    boolean isLongerOrShorterThan(StatedNumber other) {
        int more = digits.length() - other.digits.length();
        return agreesWith(other) && (more == -1 || more == 1 || more == 2);
    }

    /**
     * Whether this was meant to be the other number but differs: at most one digit in four (and at least one) has to be
     * changed to find it there.
     */
    boolean isMisreadingOf(StatedNumber other) {
        if (agreesWith(other)) {
            return false;
        }
        int changes = changesInside(digits, other.digits);
        return changes <= Math.max(1, Math.min(digits.length(), other.digits.length()) / 4);
    }

    /** Whether this is all of the other number, give or take a digit, and not only its last four. */
    boolean isAsLongAs(StatedNumber other) {
        return Math.abs(digits.length() - other.digits.length()) <= 1;
    }

    /**
     * Whether one may be a piece of the other where the recogniser cut them: two digits or more in which they agree, or
     * three in a row that both have.
     */
    boolean sharesDigitsWith(StatedNumber other) {
        boolean pieces = Math.min(digits.length(), other.digits.length()) >= DIGITS_OF_A_PIECE;
        return pieces && (agreesWith(other) || sharedRun(digits, other.digits) > DIGITS_OF_A_PIECE);
    }

    /** Whether one begins with what the other ends with: two pieces of one longer number, cut at different places. */
    boolean overlaps(StatedNumber other) {
        return overlap(digits, other.digits) > DIGITS_OF_A_PIECE || overlap(other.digits, digits) > DIGITS_OF_A_PIECE;
    }

    /** Length of the longest run of digits that is in both. */
    private static int sharedRun(String one, String other) {
        int longest = 0;
        for (int from = 0; from < one.length(); from++) {
            while (from + longest < one.length() && other.contains(one.substring(from, from + longest + 1))) {
                longest++;
            }
        }
        return longest;
    }

    /** How many digits one ends with and the other begins with. */
    private static int overlap(String one, String other) {
        int length = Math.min(one.length(), other.length());
        while (!one.endsWith(other.substring(0, length))) {
            length--;
        }
        return length;
    }

    /** Fewest insertions, deletions and replacements that turn a text into some part of another. */
    private static int changesInside(String text, String other) {
        int[] row = new int[other.length() + 1];
        for (int i = 1; i <= text.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (text.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        int best = row[0];
        for (int changes : row) {
            best = Math.min(best, changes);
        }
        return best;
    }
}
