package org.callqa.audio.hearing;

import java.util.BitSet;
import java.util.List;

/** Listens to both channels at once: whether they are the same, and whether one leaks into the other. */
final class Stereo {

    /** A codec's rounding (G.711: 38 dB below speech) makes no two parties. */
    private static final double IDENTICAL_DB = -25;

    /** A leak is at least this much fainter; louder, one channel is a copy of the other. */
    private static final double COPY_DB = -10;

    private final BlockCorrelator correlator = new BlockCorrelator();
    private double difference;
    private double power;

    void accept(short[] left, short[] right) {
        correlator.accept(left, right);
        for (int i = 0; i < left.length; i++) {
            double l = left[i];
            double r = right[i];
            difference += (l - r) * (l - r);
            power += (l * l + r * r) / 2;
        }
    }

    /** Power of the difference against the mean power of the channels, in decibels; 0 when there is no sound at all. */
    private double differenceDb() {
        if (power == 0) {
            return 0;
        }
        return difference == 0 ? Double.NEGATIVE_INFINITY : 10 * Math.log10(difference / power);
    }

    /** What both channels have in common. */
    Likeness compare(HeardSounds left, HeardSounds right) {
        List<Leak> leaks = Crosstalk.find(correlator.blocks(), left.speech(), right.speech());
        boolean identical = differenceDb() < IDENTICAL_DB || leaks.stream().anyMatch(leak -> isCopy(leak, left, right));
        return new Likeness(identical, leaks);
    }

    private boolean isCopy(Leak leak, HeardSounds left, HeardSounds right) {
        int other = 1 - leak.source();
        List<?> own = Crosstalk.own(other, correlator.blocks(), (other == 0 ? left : right).speech());
        return leak.gainDb() > COPY_DB && (own.size() < Crosstalk.MIN_BLOCKS || leak.gainDb() > -1);
    }

    /**
     * The result.
     *
     * @param identical whether one channel is a copy of the other
     * @param leaks voices that are heard on the other party's channel
     */
    record Likeness(boolean identical, List<Leak> leaks) {

        static final Likeness NONE = new Likeness(false, List.of());

        Likeness {
            leaks = List.copyOf(leaks);
        }

        /** A channel's sounds without what leaked into it; unchanged when both channels are the same. */
        HeardSounds withoutLeak(int channel, List<HeardSounds> channels) {
            HeardSounds heard = channels.get(channel);
            if (identical) {
                return heard;
            }
            BitSet leaked = new BitSet();
            List<Leak> incoming =
                    leaks.stream().filter(leak -> leak.source() != channel).toList();
            incoming.forEach(
                    leak -> leaked.or(leak.frames(channels.get(leak.source()).frames(), heard.frames())));
            return incoming.isEmpty()
                    ? heard
                    : heard.withSpeech(new SpeechFinder(heard.frames(), heard.notSpeech(), leaked).find());
        }
    }
}
