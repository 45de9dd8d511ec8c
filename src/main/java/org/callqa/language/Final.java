package org.callqa.language;

/**
 * A Mandarin final taken apart.
 *
 * @param medial {@code i}, {@code u}, {@code v} (ü), or {@code -}
 * @param nucleus the vowel; {@code r} for the vowel of zhi and zi, {@code R} for er
 * @param coda {@code i}, {@code u}, {@code n}, {@code g} (ng), or {@code -}
 */
record Final(char medial, char nucleus, char coda) {

    private static final double OTHER_MEDIAL = 0.35;
    private static final double OTHER_NUCLEUS = 0.6;
    private static final double NEAR_NUCLEUS = 0.35;
    private static final double OTHER_CODA = 0.35;

    /** in/ing, en/eng, an/ang: one sound to half of the country. */
    private static final double NASAL_CODA = 0.12;

    /** 0 for the same, 1 for unrelated. */
    double distance(Final other) {
        double distance = medial == other.medial ? 0 : OTHER_MEDIAL;
        if (nucleus != other.nucleus) {
            distance += isNear(nucleus, other.nucleus) ? NEAR_NUCLEUS : OTHER_NUCLEUS;
        }
        if (coda != other.coda) {
            distance += isNasal(coda) && isNasal(other.coda) ? NASAL_CODA : OTHER_CODA;
        }
        return Math.min(1, distance);
    }

    private static boolean isNasal(char coda) {
        return coda == 'n' || coda == 'g';
    }

    private static boolean isNear(char a, char b) {
        return pair(a, b, 'e', 'o') || pair(a, b, 'i', 'v') || pair(a, b, 'e', 'r') || pair(a, b, 'e', 'R');
    }

    private static boolean pair(char a, char b, char x, char y) {
        return (a == x && b == y) || (a == y && b == x);
    }

    /** The final of a syllable spelt with an initial (possibly y or w) and what follows it in pinyin. */
    static Final of(String spelling, String rest) {
        String full = switch (spelling) {
            case "y" -> afterY(rest);
            case "w" -> rest.equals("u") ? "u" : "u" + rest;
            case "j", "q", "x" -> rest.startsWith("u") ? "v" + rest.substring(1) : rest;
            case "zh", "ch", "sh", "r", "z", "c", "s" -> rest.equals("i") ? "r" : rest;
            default -> rest;
        };
        return takeApart(full);
    }

    private static String afterY(String rest) {
        if (rest.startsWith("u")) {
            return "v" + rest.substring(1);
        }
        return rest.startsWith("i") ? rest : "i" + rest;
    }

    private static Final takeApart(String full) {
        return switch (full) {
            case "iu", "iou" -> new Final('i', 'o', 'u');
            case "ui", "uei" -> new Final('u', 'e', 'i');
            case "un", "uen" -> new Final('u', 'e', 'n');
            case "vn" -> new Final('-', 'v', 'n');
            case "er" -> new Final('-', 'R', '-');
            case "ao" -> new Final('-', 'a', 'u');
            case "iao" -> new Final('i', 'a', 'u');
            case "o", "uo" -> new Final('u', 'o', '-');
            case "none", "" -> new Final('-', '-', '-');
            default -> byLetters(full);
        };
    }

    private static Final byLetters(String full) {
        String body = full;
        char coda = '-';
        if (body.endsWith("ng")) {
            coda = 'g';
            body = body.substring(0, body.length() - 2);
        } else if (body.length() > 1 && "niu".indexOf(body.charAt(body.length() - 1)) >= 0) {
            coda = body.charAt(body.length() - 1);
            body = body.substring(0, body.length() - 1);
        }
        char medial = body.length() > 1 ? body.charAt(0) : '-';
        char nucleus = body.isEmpty() ? '-' : body.charAt(body.length() - 1);
        return new Final(medial, nucleus, coda);
    }
}
