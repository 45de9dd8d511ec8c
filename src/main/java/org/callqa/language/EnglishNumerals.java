package org.callqa.language;

import java.util.List;
import java.util.Map;

/** The English words for numbers below one hundred, as values. */
final class EnglishNumerals {

    private static final List<String> UNITS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth");
    private static final Map<String, Integer> OTHERS =
            Map.of("oh", 0, "o", 0, "nought", 0, "naught", 0, "nil", 0, "twentieth", 20, "thirtieth", 30);

    private EnglishNumerals() {}

    /** The value of a cardinal word, 0..90, or of a token of up to nine digits; -1 for any other word. */
    static int value(String word) {
        int unit = UNITS.indexOf(word);
        if (unit >= 0) {
            return unit;
        }
        int ten = TENS.indexOf(word);
        if (ten >= 0) {
            return 20 + 10 * ten;
        }
        if (isDigits(word)) {
            return Integer.parseInt(word);
        }
        return word.endsWith("th") ? -1 : OTHERS.getOrDefault(word, -1);
    }

    /** A lone digit as the word it is spoken; any other text as it is. */
    static String inWords(String text) {
        return text.length() == 1 && isDigits(text) ? UNITS.get(text.charAt(0) - '0') : text;
    }

    /** Some recognisers write numbers in digits. */
    static boolean isDigits(String word) {
        return !word.isEmpty() && word.length() <= 9 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The value of an ordinal word, 1..30; -1 for any other word. */
    static int ordinal(String word) {
        int ordinal = ORDINALS.indexOf(word);
        if (ordinal >= 0) {
            return ordinal + 1;
        }
        return word.endsWith("th") ? OTHERS.getOrDefault(word, -1) : -1;
    }
}
