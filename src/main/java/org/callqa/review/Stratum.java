package org.callqa.review;

import java.util.Locale;

/** Why a call is on the list. All but the first are picked: they say where to look, and nothing of how often. */
public enum Stratum {
    /** Drawn by lot before any answer was looked at: what is found here holds for all calls. */
    RANDOM,
    /** A critical criterion was not met, which a person has to confirm. */
    CRITICAL,
    /** An answer that could not be given for sure. */
    UNSURE,
    /** A score below the pass mark. */
    LOW_SCORE,
    /** A criterion met in words that were heard well: to train others with. */
    GOOD_EXAMPLE,
    /** Too little was understood for a score. */
    NOT_UNDERSTOOD;

    /** The word in tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
