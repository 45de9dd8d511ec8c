package org.callqa.language.sound;

/** Edit distance of two spellings or two phonetic codes, where letters for like sounds replace each other cheaply. */
public final class Letters {

    /** Costs are counted in halves. */
    private static final int WHOLE = 2;

    private static final int LIKE_SOUND = 1;
    private static final int[] KINDS = kinds();

    private Letters() {}

    public static double distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = WHOLE * j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            char letter = a.charAt(i - 1);
            row[0] = WHOLE * i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + replacement(letter, b.charAt(j - 1));
                diagonal = row[j];
                row[j] = Math.min(replaced, WHOLE + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()] / (double) WHOLE;
    }

    private static int replacement(char a, char b) {
        if (a == b) {
            return 0;
        }
        return kind(a) == kind(b) ? LIKE_SOUND : WHOLE;
    }

    static int kind(char letter) {
        return KINDS[letter & 127];
    }

    private static int[] kinds() {
        int[] kinds = new int[128];
        for (char letter = 0; letter < kinds.length; letter++) {
            kinds[letter] = kindOf(letter);
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
