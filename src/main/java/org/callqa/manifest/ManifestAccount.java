package org.callqa.manifest;

import java.util.List;

/**
 * How the recordings of a night and its call list fit together.
 *
 * @param recordings files that can be heard
 * @param unmatched recordings that no row of the call list is of, less the rows that cannot be used, for each may have been
 *     one's; 0 without a call list
 * @param missing rows of the call list whose recording is not in the folder
 * @param passedOver files that are no recordings, the call list apart
 * @param lines the same for people, one sentence each: counts, near misses with two examples and the remedy
 */
public record ManifestAccount(int recordings, int unmatched, int missing, int passedOver, List<String> lines) {

    public ManifestAccount {
        lines = List.copyOf(lines);
    }

    /** The share of the recordings that nothing in the call list is of, 0..1. */
    public double unmatchedShare() {
        return recordings == 0 ? 0 : (double) unmatched / recordings;
    }
}
