package org.callqa.timeline;

import org.callqa.call.Channel;
import org.callqa.call.Party;
import org.callqa.call.Reason;

/**
 * Weighs what speaks for the one or the other of two candidates, 0 and 1, being the agent: the channels of a recording,
 * or the voices on its only channel. Each claim multiplies the likelihoods; the reliabilities are this project's own
 * estimates.
 */
final class AgentClaims {

    /** How reliable a phrase is: one in ten is quoted, misheard or said by the other party. */
    private static final double PHRASE = 0.9;

    /**
     * How reliable the offer of help is in the opening of a call that came in: a caller has no reason for it. On the
     * calls that come with the program it was never wrong.
     */
    private static final double GREETING = 0.98;

    /**
     * How reliable a question is that agents ask and the other candidate answers at once: who said it is confirmed by the
     * answer, and a quoted or misheard question gets none.
     */
    private static final double ANSWERED = 0.95;

    /** How reliable it is that whoever is called speaks first; alone it must not decide about anybody. */
    private static final double FIRST = 0.65;

    /** Phrases of one party by one candidate are not independent: somebody who waits says "one moment please" again. */
    private static final int MOST_OF_A_KIND = 3;

    /** Natural logarithm of the likelihood of all claims when candidate 0 or 1 is the agent. */
    private final double[] logLikelihood = new double[2];

    private final int[][] phrases = new int[2][Party.values().length];
    private final int[] counted = new int[2];
    private final int[] first = new int[2];

    /** A phrase of a party is said by a candidate. */
    void add(Party owner, int candidate) {
        add(owner, candidate, PHRASE, 1);
    }

    /**
     * A phrase of a party is said by a candidate, as far as the candidates can be told apart.
     *
     * @param attribution how sure it is that this candidate said it, 0..1
     */
    void add(Party owner, int candidate, double attribution) {
        add(owner, candidate, PHRASE, attribution);
    }

    /** A question of a party's is asked by a candidate and answered by the other. */
    void addAnswered(Party owner, int candidate, double attribution) {
        add(owner, candidate, ANSWERED, attribution);
    }

    /** A candidate opens a call that came in with an offer of help. */
    void addGreeting(int candidate) {
        addGreeting(candidate, 1);
    }

    void addGreeting(int candidate, double attribution) {
        phrases[candidate][Party.AGENT.ordinal()]++;
        counted[candidate]++;
        claim(Party.AGENT, candidate, GREETING, attribution);
    }

    /** A candidate speaks first. */
    void addFirst(Party called, int candidate) {
        addFirst(called, candidate, 1);
    }

    void addFirst(Party called, int candidate, double attribution) {
        first[called == Party.AGENT ? candidate : 1 - candidate]++;
        claim(called, candidate, FIRST, attribution);
    }

    private void add(Party owner, int candidate, double reliability, double attribution) {
        if (++phrases[candidate][owner.ordinal()] <= MOST_OF_A_KIND) {
            counted[candidate]++;
            claim(owner, candidate, reliability, attribution);
        }
    }

    private void claim(Party owner, int candidate, double reliability, double attribution) {
        double likely = attribution * reliability + (1 - attribution) * (1 - reliability);
        int agent = owner == Party.AGENT ? candidate : 1 - candidate;
        logLikelihood[agent] += Math.log(likely);
        logLikelihood[1 - agent] += Math.log(1 - likely);
    }

    /** Whether any phrase was heard; without one there is nothing to decide by. */
    boolean any() {
        return fitting(0) + fitting(1) > 0;
    }

    /** The candidate that what was said makes the agent. */
    int agent() {
        return logLikelihood[0] >= logLikelihood[1] ? 0 : 1;
    }

    /**
     * How sure it is that a candidate is the agent.
     *
     * @param prior its probability before anything was heard, inside 0..1
     */
    double certainty(int candidate, double prior) {
        double logOdds = logLikelihood[candidate] - logLikelihood[1 - candidate];
        return 1 / (1 + Math.exp(-logOdds - Math.log(prior / (1 - prior))));
    }

    /**
     * Natural logarithm of how much likelier the claims are when the candidates are two parties than when each phrase
     * is said by whoever happens to speak.
     *
     * @param shareOf0 of the speech, inside 0..1
     */
    double evidence(double shareOf0) {
        double best = logLikelihood[agent()];
        double byChance = counted[0] * Math.log(shareOf0)
                + counted[1] * Math.log(1 - shareOf0)
                + (first[0] + first[1]) * Math.log(0.5);
        return best + Math.log((1 + Math.exp(logLikelihood[1 - agent()] - best)) / 2) - byChance;
    }

    /** {@code 5 of 6 phrases fit the parties}, were the candidate the agent. */
    Reason describe(int agent) {
        int fitting = fitting(agent);
        int all = fitting + fitting(1 - agent);
        return Reason.of("claims.parties", fitting, all);
    }

    /** {@code 5 of 6 phrases fit the left channel}, were it the agent's. */
    Reason describe(Channel channel) {
        int fitting = fitting(channel.index());
        return Reason.of("claims.channel", fitting, fitting + fitting(1 - channel.index()), channel.reason());
    }

    /** How many claims more fit than do not, were the candidate the agent: phrases, and who speaks first. */
    int margin(int agent) {
        return fitting(agent) - fitting(1 - agent) + first[agent] - first[1 - agent];
    }

    private int fitting(int agent) {
        return phrases[agent][Party.AGENT.ordinal()] + phrases[1 - agent][Party.CUSTOMER.ordinal()];
    }
}
