package org.callqa.rubric.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Finds the name somebody probably meant. */
public final class NearestName {

    /** Optimal string alignment: a swap of neighbouring letters counts once. */
    private static final DamerauLevenshteinDistance TYPING_ERRORS = new DamerauLevenshteinDistance();

    private NearestName() {}

    /** "did you mean 'x'?" when one of the known names is near, else empty. */
    public static Optional<String> didYouMean(String written, Collection<String> known) {
        if (written.length() > 60) {
            return Optional.empty();
        }
        String folded = fold(written);
        int tolerated = Math.max(1, folded.length() / 3);
        return known.stream()
                .filter(name -> TYPING_ERRORS.apply(folded, fold(name)) <= tolerated)
                .min(Comparator.<String>comparingInt(name -> TYPING_ERRORS.apply(folded, fold(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .map(name -> "did you mean '" + name + "'?");
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
