package org.callqa.scoring;

import java.util.List;
import org.callqa.rubric.Check;

/**
 * What a check looks for.
 *
 * @param sets names of phrase sets
 * @param except names of phrase sets that excuse, besides the sets' own exceptions
 * @param bounds from which similarity on something was said, and from which perhaps
 */
record Sought(List<String> sets, List<String> except, Check.Thresholds bounds) {

    /** Nothing that is made of phrases. */
    static final Sought NO_PHRASES = new Sought(List.of(), List.of(), Bounds.DEFAULT);

    static Sought of(List<String> sets) {
        return new Sought(sets, List.of(), Bounds.DEFAULT);
    }
}
