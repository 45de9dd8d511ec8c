package org.callqa.audio.hearing.stereo;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.callqa.audio.hearing.spectrum.Frames;
import org.callqa.call.Span;

/** Listens to both channels at once: whether they are the same, and whether one leaks into the other. */
public final class Stereo {

    /** A codec's rounding (G.711: 38 dB below speech) makes no two parties. */
    private static final double IDENTICAL_DB = -25;

    /** A leak is at least this much fainter; louder, one channel is a copy of the other. */
    private static final double COPY_DB = -10;

    private static final double EQUAL_DB = -1;

    /** Share of the speech of a copy that a codec or noise may have made unlike. */
    private static final double UNLIKE = 0.1;

    private final BlockCorrelator correlator = new BlockCorrelator();
    private double difference;
    private double power;

    public void accept(short[] left, short[] right) {
        correlator.accept(left, right);
        // 28.8 million samples an hour: sums in local variables are what a simple compiler keeps in registers
        long differences = 0;
        long squares = 0;
        for (int i = 0; i < left.length; i++) {
            long l = left[i];
            long r = right[i];
            differences += (l - r) * (l - r);
            squares += l * l + r * r;
        }
        difference += differences;
        power += squares / 2.0;
    }

    /** Power of the difference against the mean power of the channels, in decibels; 0 when there is no sound at all. */
    private double differenceDb() {
        if (power == 0) {
            return 0;
        }
        return difference == 0 ? Double.NEGATIVE_INFINITY : 10 * Math.log10(difference / power);
    }

    /**
     * What both channels have in common.
     *
     * @param left where a voice is heard on the left channel, in order
     */
    public Likeness compare(List<Span> left, List<Span> right) {
        List<Leak> leaks = Crosstalk.find(correlator.blocks(), left, right);
        boolean identical = differenceDb() < IDENTICAL_DB || leaks.stream().anyMatch(leak -> isCopy(leak, left, right));
        return new Likeness(identical, identical ? leaks : oneWay(leaks));
    }

    private boolean isCopy(Leak leak, List<Span> left, List<Span> right) {
        int other = 1 - leak.source();
        List<?> own = Crosstalk.own(other, correlator.blocks(), other == 0 ? left : right);
        return leak.gainDb() > COPY_DB
                && (own.size() < Crosstalk.MIN_BLOCKS || leak.gainDb() > EQUAL_DB && isAllAlike(left, right));
    }

    /** Prompts and music may be on both channels of a call whose parties are not. */
    private boolean isAllAlike(List<Span> left, List<Span> right) {
        List<BlockCorrelator.Likeness> spoken = new ArrayList<>(Crosstalk.own(0, correlator.blocks(), left));
        spoken.addAll(Crosstalk.own(1, correlator.blocks(), right));
        long unlike = spoken.stream()
                .filter(block -> block.likeness() < Crosstalk.ALIKE)
                .count();
        return unlike < Math.max(Crosstalk.MIN_BLOCKS, UNLIKE * spoken.size());
    }

    /** What is as loud on both channels belongs to one of them, not to neither. */
    private static List<Leak> oneWay(List<Leak> leaks) {
        boolean both = leaks.size() == 2 && leaks.stream().allMatch(leak -> leak.gainDb() > EQUAL_DB);
        return both ? leaks.subList(0, 1) : leaks;
    }

    /**
     * The result.
     *
     * @param identical whether one channel is a copy of the other
     * @param leaks voices that are heard on the other party's channel
     */
    public record Likeness(boolean identical, List<Leak> leaks) {

        public static final Likeness NONE = new Likeness(false, List.of());

        public Likeness {
            leaks = List.copyOf(leaks);
        }

        /** The frames of a channel that hold nothing but what leaked into it; none when both channels are the same. */
        public BitSet leaked(int channel, List<Frames> frames) {
            BitSet leaked = new BitSet();
            if (!identical) {
                leaks.stream()
                        .filter(leak -> leak.source() != channel)
                        .forEach(leak -> leaked.or(leak.frames(frames.get(leak.source()), frames.get(channel))));
            }
            return leaked;
        }
    }
}
