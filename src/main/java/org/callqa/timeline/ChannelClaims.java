package org.callqa.timeline;

import java.util.Locale;
import org.callqa.call.Channel;
import org.callqa.call.Party;

/** Weighs what speaks for the one or the other channel being the agent's. */
final class ChannelClaims {

    /** How reliable a phrase is: one in ten is quoted, misheard or said by the other party. As on one channel. */
    private static final double PHRASE = 0.9;

    /**
     * How reliable the offer of help is in the opening of a call that came in: a caller has no reason for it. This
     * project's own estimate; on the calls that come with the program it was never wrong.
     */
    private static final double GREETING = 0.98;

    /** How reliable it is that whoever is called speaks first; alone it must not decide about anybody. */
    private static final double FIRST = 0.65;

    /** Phrases of one party on one channel are not independent: somebody who waits says "one moment please" again. */
    private static final int MOST_OF_A_KIND = 3;

    private final int[][] phrases = new int[2][Party.values().length];

    /** Natural logarithm of how much likelier all claims are when the agent is on the left channel. */
    private double leftLogOdds;

    /** A phrase of a party is said on a channel. */
    void add(Party owner, Channel channel) {
        if (++phrases[channel.index()][owner.ordinal()] <= MOST_OF_A_KIND) {
            claim(owner, channel, PHRASE);
        }
    }

    /** A channel opens a call that came in with an offer of help. */
    void addGreeting(Channel channel) {
        phrases[channel.index()][Party.AGENT.ordinal()]++;
        claim(Party.AGENT, channel, GREETING);
    }

    /** A channel speaks first. */
    void addFirst(Party called, Channel channel) {
        claim(called, channel, FIRST);
    }

    private void claim(Party owner, Channel channel, double reliability) {
        double logOdds = Math.log(reliability / (1 - reliability));
        leftLogOdds += (owner == Party.AGENT) == (channel == Channel.LEFT) ? logOdds : -logOdds;
    }

    /** Whether any phrase was heard; without one there is nothing to decide by. */
    boolean any() {
        return fitting(Channel.LEFT) + fitting(Channel.RIGHT) > 0;
    }

    /** The channel that what was said makes the agent's, whatever anybody states. */
    Channel agent() {
        return leftLogOdds >= 0 ? Channel.LEFT : Channel.RIGHT;
    }

    /** How sure it is that the agent is on a channel that is stated to be the agent's with some prior probability. */
    double certainty(Channel stated, double prior) {
        double logOdds = stated == Channel.LEFT ? leftLogOdds : -leftLogOdds;
        return 1 / (1 + Math.exp(-logOdds - Math.log(prior / (1 - prior))));
    }

    /** {@code 5 of 6 phrases fit the right channel}. */
    String describe(Channel agent) {
        int fitting = fitting(agent);
        int all = fitting + fitting(agent.other());
        return String.format(
                Locale.ROOT,
                "%d of %d phrase%s %s the %s channel",
                fitting,
                all,
                all == 1 ? "" : "s",
                fitting == 1 ? "fits" : "fit",
                agent.code());
    }

    private int fitting(Channel agent) {
        return phrases[agent.index()][Party.AGENT.ordinal()]
                + phrases[agent.other().index()][Party.CUSTOMER.ordinal()];
    }
}
