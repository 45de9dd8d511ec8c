package org.callqa.language.match;

/**
 * What recognised words are taken for.
 *
 * <p>The same words are searched in two ways: for what was said and, where that gives nothing, for what may have been
 * said after all. A recogniser's confidence is its own estimate that a word is right; the lower it is, the more another
 * word may stand in its place. Both curves were chosen by trial with the robustness benchmark and the sample calls.
 */
enum WordTrust {

    /** As they were recognised: a mismatch counts fully from confidence 0.8 on, and half where there is none. */
    AS_HEARD(0, 0.8, 0.5, 0),

    /** As they were recognised, but a word of a phrase that was not heard counts by its weight alone. */
    IN_PART(0, 0.8, 0.5, 0),

    /** At best for the phrase searched: a word below half confidence may be almost anything, one above 0.9 is itself. */
    AT_BEST(0.6, 0.95, 0.06, 0.8);

    private final double nothing;
    private final double sure;
    private final double least;
    private final double wildBelow;

    WordTrust(double nothing, double sure, double least, double wildBelow) {
        this.nothing = nothing;
        this.sure = sure;
        this.least = least;
        this.wildBelow = wildBelow;
    }

    /** How far a mismatch counts against a phrase, 0..1. */
    float reliance(double confidence) {
        double share = Math.min(1, Math.max(0, (confidence - nothing) / (sure - nothing)));
        return (float) (least + (1 - least) * share);
    }

    /**
     * What a mismatch of a phrase's word costs. Some cost more than they weigh, for without its negation a phrase says the
     * opposite; but where another word is doubted, it may be the negation.
     *
     * @param cost for a certain one
     * @param weight of the word
     * @param reliance of what was heard in its place
     */
    float cost(float cost, float weight, float reliance) {
        return switch (this) {
            case AS_HEARD -> cost;
            case IN_PART -> weight;
            case AT_BEST -> weight + (cost - weight) * reliance;
        };
    }

    /** Whether a phrase may begin with a word of such confidence that is nothing like it. */
    boolean isWild(double confidence) {
        return confidence < wildBelow;
    }
}
