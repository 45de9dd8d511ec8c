package org.callqa.language.sound;

/**
 * A spelling or a phonetic code, to be compared with others by weighted edit distance: letters for like sounds replace
 * each other for half. What both have, wherever it stands, bounds the likeness in a few nanoseconds: of the pairs of a
 * phrase's and a call's words, nearly all are told apart by it.
 */
final class Letters {

    /** Costs are counted in halves. */
    private static final int WHOLE = 2;

    private static final int LIKE_SOUND = 1;
    private static final byte[] KINDS = kinds();

    private final char[] word;
    /** By letter of the word. */
    private final byte[] kind;
    /** Two bits per letter: there once, there twice. */
    private final long letters;
    /** Two bits per kind of letter. */
    private final long kinds;
    /** Letters beyond the second of their sort, which the bits do not show. */
    private final int hidden;

    Letters(String word) {
        int[] letterCounts = new int[32];
        int[] kindCounts = new int[32];
        this.word = word.toCharArray();
        this.kind = new byte[this.word.length];
        for (int i = 0; i < kind.length; i++) {
            kind[i] = KINDS[this.word[i] & 127];
            letterCounts[this.word[i] & 31]++;
            kindCounts[kind[i]]++;
        }
        int beyond = 0;
        for (int count : kindCounts) {
            beyond += Math.max(0, count - 2);
        }
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

    /** 1 - distance by the longer of both, 0..1; 1 for two empty ones. */
    double likeness(Letters other) {
        int longer = Math.max(word.length, other.word.length);
        return longer == 0 ? 1 : 1 - distance(other) / longer;
    }

    /** Letters of the longer of both, at least 1. */
    int longer(Letters other) {
        return Math.max(1, Math.max(word.length, other.word.length));
    }

    /** At least the likeness, in halves of letters of the longer. */
    int halvesAlike(Letters other) {
        if (word.length + other.word.length == 0) {
            return 2;
        }
        int unseen = Math.min(hidden, other.hidden);
        int same = Long.bitCount(letters & other.letters) + unseen;
        int alike = Math.max(same, Long.bitCount(kinds & other.kinds) + unseen);
        return Math.min(2 * longer(other), same + alike);
    }

    private double distance(Letters other) {
        int[] row = new int[other.word.length + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = WHOLE * j;
        }
        for (int i = 0; i < word.length; i++) {
            int diagonal = row[0];
            row[0] = WHOLE * (i + 1);
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + replacement(i, other, j - 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, WHOLE + Math.min(row[j], row[j - 1]));
            }
        }
        return row[row.length - 1] / (double) WHOLE;
    }

    private int replacement(int at, Letters other, int otherAt) {
        if (kind[at] != other.kind[otherAt]) {
            return WHOLE;
        }
        return word[at] == other.word[otherAt] ? 0 : LIKE_SOUND;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        for (char letter = 0; letter < kinds.length; letter++) {
            kinds[letter] = (byte) kindOf(letter);
        }
        return kinds;
    }

    /** A number 1..31 that letters for sounds of one kind share; a phonetic code's {@code 0} is "th". */
    private static int kindOf(char letter) {
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'A' -> 1;
            case 'm', 'n', 'M', 'N' -> 2;
            case 's', 'z', 'S', 'X', 'x' -> 3;
            case 'f', 'v', 'F', '0' -> 4;
            case 'p', 'b', 'P' -> 5;
            case 't', 'd', 'T' -> 6;
            case 'c', 'k', 'q', 'g', 'K' -> 7;
            case 'l', 'r', 'L', 'R' -> 8;
            case 'j', 'J' -> 9;
            case 'h', 'H' -> 10;
            case 'w' -> 11;
            default -> 12 + letter % 19;
        };
    }
}
