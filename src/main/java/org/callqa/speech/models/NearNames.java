package org.callqa.speech.models;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the names that somebody may have meant: most parts between dashes in common, then fewest letters to change. */
public final class NearNames {

    private static final int SUGGESTIONS = 4;

    private NearNames() {}

    /** The nearest names, the nearest first; at most four. */
    public static List<String> of(String wanted, Collection<String> names) {
        String text = wanted.toLowerCase(Locale.ROOT);
        return names.stream()
                .sorted(Comparator.<String>comparingInt(name -> -commonParts(text, name.toLowerCase(Locale.ROOT)))
                        .thenComparingInt(name -> distance(text, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SUGGESTIONS)
                .toList();
    }

    private static int commonParts(String a, String b) {
        Set<String> parts = new HashSet<>(List.of(a.split("-", -1)));
        parts.retainAll(List.of(b.split("-", -1)));
        return parts.size();
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
