package org.callqa.language;

/**
 * What recognised words are taken for.
 *
 * <p>The same words are searched in two ways: for what was said and, where that gives nothing, for what may have been
 * said after all. A recogniser's confidence is its own estimate that a word is right; the lower it is, the more another
 * word may stand in its place. Both curves were chosen by trial with the robustness benchmark and the sample calls.
 */
enum Belief {

    /** As they were recognised: a misfit counts fully from confidence 0.8 on, and half where there is none. */
    AS_HEARD(0, 0.8, 0.5, 0),

    /** At best for the phrase searched: a word below half confidence may be almost anything, one above 0.9 is itself. */
    AT_BEST(0.6, 0.95, 0.06, 0.8);

    private final double nothing;
    private final double sure;
    private final double least;
    private final double wildBelow;

    Belief(double nothing, double sure, double least, double wildBelow) {
        this.nothing = nothing;
        this.sure = sure;
        this.least = least;
        this.wildBelow = wildBelow;
    }

    /** How far a misfit counts against a phrase, 0..1. */
    float evidence(double confidence) {
        double share = Math.min(1, Math.max(0, (confidence - nothing) / (sure - nothing)));
        return (float) (least + (1 - least) * share);
    }

    /** Whether a phrase may begin with a word of such confidence that is nothing like it. */
    boolean isWild(double confidence) {
        return confidence < wildBelow;
    }
}
