package org.callqa.cli;

import static org.callqa.call.Finding.Kind.CLIPPING;
import static org.callqa.call.Finding.Kind.CLOCK_OFFSET;
import static org.callqa.call.Finding.Kind.CROSSTALK;
import static org.callqa.call.Finding.Kind.DC_OFFSET;
import static org.callqa.call.Finding.Kind.DEAD_CHANNEL;
import static org.callqa.call.Finding.Kind.IDENTICAL_CHANNELS;
import static org.callqa.call.Finding.Kind.LOW_LEVEL;
import static org.callqa.call.Finding.Kind.WRONG_RATE;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.callqa.audio.Samples;
import org.callqa.call.Finding;
import org.jspecify.annotations.Nullable;

/** What phone systems do to the channels of a recording, done to a good one with a party on each. */
enum ChannelCase {
    GOOD(null, call -> call),
    DEAD_LEFT(DEAD_CHANNEL, call -> stereo(new short[call.left().length], call.right())),
    /** Nobody is there, but the idle noise of the line is. */
    DEAD_RIGHT(DEAD_CHANNEL, call -> stereo(call.left(), hiss(call.left().length))),
    MONO_SAVED_AS_STEREO(IDENTICAL_CHANNELS, call -> stereo(call.mixed(), call.mixed())),
    LATER_AND_FAINTER_COPY(IDENTICAL_CHANNELS, call -> stereo(call.mixed(), shifted(call.mixed(), 12, -6))),
    CROSSTALK_BOTH_WAYS(
            CROSSTALK,
            call -> stereo(
                    sum(call.left(), shifted(call.right(), 25, -24)),
                    sum(call.right(), shifted(call.left(), 40, -20)))),
    RIGHT_CHANNEL_LATE(CLOCK_OFFSET, call -> stereo(call.left(), shifted(call.right(), 2_000, 0))),
    RIGHT_CHANNEL_EARLY(CLOCK_OFFSET, call -> stereo(call.left(), shifted(call.right(), -2_500, 0))),
    TOO_LOUD(CLIPPING, call -> stereo(shifted(call.left(), 0, 22), shifted(call.right(), 0, 22))),
    TOO_FAINT(LOW_LEVEL, call -> stereo(shifted(call.left(), 0, -32), shifted(call.right(), 0, -32))),
    OFF_CENTRE(DC_OFFSET, call -> stereo(offset(call.left(), 3_000), offset(call.right(), -2_000))),
    /** 8000 samples per second under a header that says 16000: everybody speaks twice as fast. */
    RATE_TWICE_TOO_HIGH(WRONG_RATE, 16_000, call -> call),
    RATE_TWICE_TOO_LOW(WRONG_RATE, 4_000, call -> call);

    private final Optional<Finding.Kind> finding;
    private final int claimedRateHz;
    private final UnaryOperator<Samples> fault;

    ChannelCase(Finding.@Nullable Kind finding, UnaryOperator<Samples> fault) {
        this(finding, 8_000, fault);
    }

    ChannelCase(Finding.@Nullable Kind finding, int claimedRateHz, UnaryOperator<Samples> fault) {
        this.finding = Optional.ofNullable(finding);
        this.claimedRateHz = claimedRateHz;
        this.fault = fault;
    }

    Optional<Finding.Kind> finding() {
        return finding;
    }

    int claimedRateHz() {
        return claimedRateHz;
    }

    /** How many findings name it: most damages are done to both channels. */
    int count() {
        return switch (this) {
            case GOOD -> 0;
            case CROSSTALK_BOTH_WAYS, TOO_LOUD, TOO_FAINT, OFF_CENTRE -> 2;
            default -> 1;
        };
    }

    /** Whether the program hears through it, so that every answer stays. */
    boolean isMended() {
        return switch (this) {
            case GOOD, TOO_FAINT, OFF_CENTRE, RATE_TWICE_TOO_HIGH, RATE_TWICE_TOO_LOW -> true;
            default -> false;
        };
    }

    /** Whether it harms a call of another language and other verdicts in another way. */
    boolean isWorthASecondCall() {
        return switch (this) {
            case GOOD, RIGHT_CHANNEL_LATE, TOO_LOUD, RATE_TWICE_TOO_HIGH, RATE_TWICE_TOO_LOW -> true;
            default -> false;
        };
    }

    Samples of(Samples call) {
        return fault.apply(call);
    }

    private static Samples stereo(short[] left, short[] right) {
        return new Samples(8_000, List.of(left, right));
    }

    private static short[] shifted(short[] channel, int laterMs, double gainDb) {
        double gain = Math.pow(10, gainDb / 20);
        short[] idle = hiss(channel.length);
        return Samples.each(channel.length, i -> {
            int from = i - 8 * laterMs;
            return from >= 0 && from < channel.length ? gain * channel[from] : idle[i];
        });
    }

    private static short[] sum(short[] one, short[] other) {
        return Samples.each(one.length, i -> one[i] + other[i]);
    }

    private static short[] offset(short[] channel, int by) {
        return Samples.each(channel.length, i -> channel[i] + by);
    }

    /** Noise at −80 dBFS. */
    private static short[] hiss(int length) {
        java.util.Random random = new java.util.Random(1);
        return Samples.each(length, i -> 3.3 * random.nextGaussian());
    }
}
