package org.callqa.language;

/** Edit distance of two spellings or two phonetic codes, where letters for like sounds replace each other cheaply. */
final class Letters {

    private static final double LIKE_SOUND = 0.5;

    private Letters() {}

    static double distance(String a, String b) {
        double[] previous = new double[b.length() + 1];
        double[] current = new double[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                double replaced = previous[j - 1] + replacement(a.charAt(i - 1), b.charAt(j - 1));
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            double[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }

    private static double replacement(char a, char b) {
        if (a == b) {
            return 0;
        }
        return kind(a) == kind(b) ? LIKE_SOUND : 1;
    }

    /** A number 1..31 that letters for sounds of one kind share; a phonetic code's {@code 0} is "th". */
    static int kind(char letter) {
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
