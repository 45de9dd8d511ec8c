package org.callqa.timeline;

import java.util.Locale;
import org.callqa.call.Party;

/** Weighs what speaks for the one or the other voice being the agent's. */
final class VoiceClaims {

    /** How reliable a phrase is: one in ten is misheard, quoted or said by the other party. */
    private static final double PHRASE = 0.9;

    /** How reliable it is that whoever is called speaks first; alone it must not decide about anybody. */
    private static final double FIRST = 0.65;

    private final double[] shareOf;

    /** Logarithm of the likelihood of all claims when voice 0 or voice 1 is the agent. */
    private final double[] likelihood = new double[2];

    private final int[] phrases = new int[2];
    private double byChance;

    /**
     * @param shareOfVoice0 of the speech
     */
    VoiceClaims(double shareOfVoice0) {
        this.shareOf = new double[] {shareOfVoice0, 1 - shareOfVoice0};
    }

    /** A phrase of a party is said by a voice. */
    void add(Party owner, int voice) {
        int agent = owner == Party.AGENT ? voice : 1 - voice;
        likelihood[agent] += Math.log(PHRASE);
        likelihood[1 - agent] += Math.log(1 - PHRASE);
        byChance += Math.log(shareOf[voice]);
        phrases[agent]++;
    }

    /** A voice speaks first in a call that the agent answers. */
    void addFirst(int voice) {
        likelihood[voice] += Math.log(FIRST);
        likelihood[1 - voice] += Math.log(1 - FIRST);
        byChance += Math.log(0.5);
    }

    /** The voice that is rather the agent's. */
    int agent() {
        return likelihood[0] >= likelihood[1] ? 0 : 1;
    }

    /** How sure that is, 0.5..1. */
    double certainty() {
        return 1 / (1 + Math.exp(likelihood[1 - agent()] - likelihood[agent()]));
    }

    /** Logarithm of how much likelier the claims are when the voices are two parties than when they are drawn by lot. */
    double evidence() {
        double best = likelihood[agent()];
        return best + Math.log((1 + Math.exp(likelihood[1 - agent()] - best)) / 2) - byChance;
    }

    String describe() {
        int all = phrases[0] + phrases[1];
        return all == 0
                ? "no phrase tells which is the agent's"
                : String.format(Locale.ROOT, "%d of %d phrases fit the parties", phrases[agent()], all);
    }
}
