package org.callqa.language.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The English words for numbers below one hundred, as values. */
public final class EnglishNumerals {

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
    private static final Map<String, Integer> CARDINAL = new HashMap<>();
    private static final Map<String, Integer> ORDINAL = new HashMap<>();

    static {
        for (int i = 0; i < UNITS.size(); i++) {
            CARDINAL.put(UNITS.get(i), i);
        }
        for (int i = 0; i < TENS.size(); i++) {
            CARDINAL.put(TENS.get(i), 20 + 10 * i);
        }
        CARDINAL.putAll(Map.of("oh", 0, "o", 0, "nought", 0, "naught", 0, "nil", 0));
        for (int i = 0; i < ORDINALS.size(); i++) {
            ORDINAL.put(ORDINALS.get(i), i + 1);
        }
        ORDINAL.putAll(Map.of("twentieth", 20, "thirtieth", 30));
    }

    private EnglishNumerals() {}

    /** The value of a cardinal word, 0..90, or of a token of up to nine digits; -1 for any other word. */
    public static int value(String word) {
        return isDigits(word) ? Integer.parseInt(word) : CARDINAL.getOrDefault(word, -1);
    }

    /** A lone digit as the word it is spoken; any other text as it is. */
    static String inWords(String text) {
        return text.length() == 1 && isDigits(text) ? UNITS.get(text.charAt(0) - '0') : text;
    }

    /** Some recognisers write numbers in digits. */
    public static boolean isDigits(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return !word.isEmpty() && word.length() <= 9;
    }

    /** The value of an ordinal word, 1..30; -1 for any other word. */
    public static int ordinal(String word) {
        return ORDINAL.getOrDefault(word, -1);
    }
}
