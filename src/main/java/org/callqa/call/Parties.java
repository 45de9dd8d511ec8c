package org.callqa.call;

/**
 * How the two parties of a recording are told apart.
 *
 * @param separation by channel, by voice and words on one channel, or not at all
 * @param certainty 0..1 that a turn is attributed to the party who said it; 1 for two clean channels that nothing
 *     says are swapped
 * @param reason why the certainty is below 1, for people; nothing at 1
 * @param agentChannel the channel taken for the agent's; without meaning on one channel
 */
public record Parties(Separation separation, double certainty, Reason reason, Channel agentChannel) {

    /** Two clean channels, one party each. */
    public static final Parties BY_CHANNEL = byChannel(Channel.LEFT);

    public Parties(Separation separation, double certainty, Reason reason) {
        this(separation, certainty, reason, Channel.LEFT);
    }

    /** Two clean channels, the agent on one of them. */
    public static Parties byChannel(Channel agent) {
        return new Parties(Separation.CHANNELS, 1.0, Reason.NONE, agent);
    }

    /** The way the parties were told apart. */
    public enum Separation {
        CHANNELS,
        MONO,
        NONE
    }

    /** Whether both parties can be heard at once, so that overlaps can be measured. */
    public boolean onOwnChannels() {
        return separation == Separation.CHANNELS;
    }
}
