package org.callqa.language.sound;

/** The letters of a word without their order: tells in a few nanoseconds that two words cannot be alike. */
final class LetterBag {

    private final int length;
    /** Two bits per letter: there once, there twice. */
    private final long letters;
    /** Two bits per kind of letter. */
    private final long kinds;
    /** Letters beyond the second of their sort, which the bits do not show. */
    private final int hidden;

    LetterBag(String word) {
        int[] letterCounts = new int[32];
        int[] kindCounts = new int[32];
        for (int i = 0; i < word.length(); i++) {
            letterCounts[word.charAt(i) & 31]++;
            kindCounts[Letters.kind(word.charAt(i))]++;
        }
        int beyond = 0;
        for (int count : kindCounts) {
            beyond += Math.max(0, count - 2);
        }
        this.length = word.length();
        this.letters = bits(letterCounts);
        this.kinds = bits(kindCounts);
        this.hidden = beyond;
    }

    private static long bits(int[] counts) {
        long bits = 0;
        for (int i = 0; i < counts.length; i++) {
            bits |= (counts[i] > 1 ? 3L : counts[i]) << (2 * i);
        }
        return bits;
    }

    /** At least the likeness that {@link Letters#distance} makes of both words, 0..1. */
    double ceiling(LetterBag other) {
        int longer = Math.max(length, other.length);
        if (longer == 0) {
            return 1;
        }
        int unseen = Math.min(hidden, other.hidden);
        int same = Long.bitCount(letters & other.letters) + unseen;
        int alike = Math.max(same, Long.bitCount(kinds & other.kinds) + unseen);
        return Math.min(1, (same + 0.5 * (alike - same)) / longer);
    }
}
