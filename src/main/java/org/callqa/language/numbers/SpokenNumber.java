package org.callqa.language.numbers;

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

    /** Whether it is said for its digits alone, as account and telephone numbers are. */
    public boolean isPlain() {
        return kind == Kind.DIGITS || kind == Kind.CARDINAL;
    }
}
