package org.callqa.speech.models;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the names that somebody may have meant: most parts between dashes in common, then fewest letters to change. */
public final class NearNames {

    private static final int SUGGESTIONS = 4;

    private NearNames() {}

    /** The nearest names, the nearest first; at most four. */
    public static List<String> of(String wanted, Collection<String> names) {
        String text = wanted.toLowerCase(Locale.ROOT);
        return names.stream()
                .sorted(Comparator.<String>comparingInt(name -> -commonParts(text, name.toLowerCase(Locale.ROOT)))
                        .thenComparingInt(name ->
                                LevenshteinDistance.getDefaultInstance().apply(text, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SUGGESTIONS)
                .toList();
    }

    private static int commonParts(String a, String b) {
        Set<String> parts = new HashSet<>(List.of(a.split("-", -1)));
        parts.retainAll(List.of(b.split("-", -1)));
        return parts.size();
    }
}
