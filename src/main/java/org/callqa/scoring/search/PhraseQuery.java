package org.callqa.scoring.search;

import java.util.List;
import org.callqa.rubric.Check;

/**
 * What a check looks for.
 *
 * @param sets names of phrase sets
 * @param except names of phrase sets that excuse, besides the sets' own exceptions
 * @param bounds from which similarity on something was said, and from which perhaps
 */
public record PhraseQuery(List<String> sets, List<String> except, Check.Thresholds bounds) {

    /** Nothing that is made of phrases, so nothing that may be like one. */
    public static final PhraseQuery NO_PHRASES = new PhraseQuery(List.of(), List.of(), new Check.Thresholds(1, 1));

    public static PhraseQuery of(List<String> sets, Check.Thresholds bounds) {
        return new PhraseQuery(sets, List.of(), bounds);
    }
}
