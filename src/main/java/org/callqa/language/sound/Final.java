package org.callqa.language.sound;

import java.util.ArrayList;
import java.util.List;

/** A Mandarin final, taken apart to tell how far two of them are. There is one object for each final. */
final class Final {

    private static final float OTHER_MEDIAL = 0.35f;
    private static final float OTHER_NUCLEUS = 0.6f;
    private static final float NEAR_NUCLEUS = 0.35f;
    private static final float OTHER_CODA = 0.4f;

    /** A nasal is heard even over a telephone: 交 is not 见. */
    private static final float LOST_NASAL = 0.55f;

    /** in/ing, en/eng, an/ang: one sound to half of the country. */
    private static final float NASAL_CODA = 0.08f;

    private static final List<Final> ALL = all();

    /** {@code i}, {@code u}, {@code v} (ü), or {@code -}. */
    private final char medial;
    /** The vowel; {@code r} for the vowel of zhi and zi, {@code R} for er. */
    private final char nucleus;
    /** {@code i}, {@code u}, {@code n}, {@code g} (ng), or {@code -}. */
    private final char coda;

    private final int index;
    private float[] distances = new float[0];

    private Final(String letters, int index) {
        this.medial = letters.charAt(0);
        this.nucleus = letters.charAt(1);
        this.coda = letters.charAt(2);
        this.index = index;
    }

    /** Every combination: few enough to tabulate all pairs. */
    private static List<Final> all() {
        List<Final> finals = new ArrayList<>();
        for (char medial : "-iuv".toCharArray()) {
            for (char nucleus : "-aoeiuvrR".toCharArray()) {
                for (char coda : "-iung".toCharArray()) {
                    finals.add(new Final("" + medial + nucleus + coda, finals.size()));
                }
            }
        }
        for (Final one : finals) {
            one.distances = new float[finals.size()];
            for (Final other : finals) {
                one.distances[other.index] = one.measure(other);
            }
        }
        return List.copyOf(finals);
    }

    private static Final of(char medial, char nucleus, char coda) {
        return ALL.stream()
                .filter(one -> one.medial == medial && one.nucleus == nucleus && one.coda == coda)
                .findFirst()
                .orElseThrow();
    }

    int index() {
        return index;
    }

    /** 0 for the same, 1 for unrelated. */
    float distance(Final other) {
        return distances[other.index];
    }

    private float measure(Final other) {
        float distance = medial == other.medial ? 0 : OTHER_MEDIAL;
        if (nucleus != other.nucleus) {
            distance += isNear(nucleus, other.nucleus) ? NEAR_NUCLEUS : OTHER_NUCLEUS;
        }
        if (coda != other.coda) {
            distance += codaDistance(other);
        }
        return Math.min(1, distance);
    }

    private float codaDistance(Final other) {
        if (isNasal(coda) && isNasal(other.coda)) {
            return NASAL_CODA;
        }
        return isNasal(coda) || isNasal(other.coda) ? LOST_NASAL : OTHER_CODA;
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
            case "iu", "iou" -> of('i', 'o', 'u');
            case "ui", "uei" -> of('u', 'e', 'i');
            case "un", "uen" -> of('u', 'e', 'n');
            case "vn" -> of('-', 'v', 'n');
            case "er" -> of('-', 'R', '-');
            case "ao" -> of('-', 'a', 'u');
            case "iao" -> of('i', 'a', 'u');
            case "o", "uo" -> of('u', 'o', '-');
            case "none", "" -> of('-', '-', '-');
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
        return of(medial, nucleus, coda);
    }
}
