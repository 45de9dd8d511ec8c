package org.callqa.call;

/**
 * How the two parties of a recording are told apart.
 *
 * @param separation by channel, by voice and words on one channel, or not at all
 * @param certainty 0..1 that a turn is attributed to the party who said it; 1 for two clean channels
 * @param reason why the certainty is below 1, for people; empty at 1
 */
public record Parties(Separation separation, double certainty, String reason) {

    /** Two clean channels, one party each. */
    public static final Parties BY_CHANNEL = new Parties(Separation.CHANNELS, 1.0, "");

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
