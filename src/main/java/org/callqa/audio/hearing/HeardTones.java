package org.callqa.audio.hearing;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callqa.audio.SignallingTone;
import org.callqa.call.Span;

/**
 * The signalling tones of one channel.
 *
 * @param trains rings in cadence, before the pick-up or later
 * @param others everything else, in order
 */
record HeardTones(List<RingTrain> trains, List<SignallingTone> others) {

    /** The window smears a tone's ends into the next frames. */
    private static final int MARGIN_FRAMES = 2;

    HeardTones {
        trains = List.copyOf(trains);
        others = List.copyOf(others);
    }

    /** The frames that hold tones. */
    BitSet frames() {
        BitSet frames = new BitSet();
        trains.stream().flatMap(train -> train.spans().stream()).forEach(ring -> mark(ring, frames));
        others.forEach(tone -> mark(tone.span(), frames));
        return frames;
    }

    /** Every tone but the rings before the pick-up: later rings belong to a transfer. */
    List<SignallingTone> without(Optional<RingTrain> pickUp) {
        return Stream.concat(
                        others.stream(),
                        trains.stream()
                                .filter(train -> pickUp.filter(train::equals).isEmpty())
                                .map(train -> new SignallingTone(
                                        SignallingTone.Kind.RING_BACK,
                                        train.span(),
                                        train.rings().size() + " rings, " + train.cadence())))
                .sorted(Comparator.comparing(SignallingTone::span))
                .toList();
    }

    static void mark(Span span, BitSet frames) {
        frames.set(
                Math.max(0, span.startMs() / FrameClock.HOP_MS - MARGIN_FRAMES),
                span.endMs() / FrameClock.HOP_MS + MARGIN_FRAMES);
    }
}
