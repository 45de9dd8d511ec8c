package org.callqa.language.numbers;

import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * A number as it was meant, however it was spoken.
 *
 * @param kind what sort of number
 * @param value canonical: digits as said ({@code 0552}); a cardinal, ordinal or percentage in decimal ({@code 45},
 *     {@code 3.5}); a date as {@code YYYY-MM-DD}, {@code MM-DD} or {@code MM}; money with two decimals
 *     ({@code 12.50}); a time as {@code H:MM}
 * @param fromWord index of its first word
 * @param toWord index after its last word
 * @param confidence mean recogniser confidence of its words, 0..1
 */
public record SpokenNumber(Kind kind, String value, int fromWord, int toWord, double confidence) {

    /** Sorts of numbers. */
    public enum Kind {
        DIGITS,
        CARDINAL,
        ORDINAL,
        PERCENT,
        DATE,
        TIME,
        MONEY
    }

    /** Whether both mean the same: "forty five" and "four five", but not money and a count. */
    public boolean sameValue(SpokenNumber other) {
        return value.equals(other.value) && (kind == other.kind || (isPlain() && other.isPlain()));
    }

    /** Whether it is said for its digits alone, as account and telephone numbers are. */
    public boolean isPlain() {
        return kind == Kind.DIGITS || kind == Kind.CARDINAL;
    }

    /**
     * How near the digits are, 0..1: one digit wrong of ten is 0.9. Agents and recognisers make the same mistakes, so
     * a near value is no proof of a wrong one.
     */
    public double nearness(SpokenNumber other) {
        String a = value.replaceAll("[^0-9]", "");
        String b = other.value.replaceAll("[^0-9]", "");
        int longer = Math.max(a.length(), b.length());
        return longer == 0
                ? 0
                : 1 - (double) LevenshteinDistance.getDefaultInstance().apply(a, b) / longer;
    }
}
