package org.callqa.audio.hearing.tones;

import java.util.List;
import org.callqa.call.Span;

/**
 * Rings that follow one another in a cadence.
 *
 * @param rings in order; never empty
 * @param cadence the cadence for people, for example {@code US 2.0/4.0 s}
 * @param whole whether its rings are as long as a country's are
 * @param firstCut whether the recording began inside the first ring
 */
public record RingTrain(List<Ring> rings, String cadence, boolean whole, boolean firstCut) {

    public RingTrain {
        rings = List.copyOf(rings);
    }

    Ring lastRing() {
        return rings.get(rings.size() - 1);
    }

    public List<Span> spans() {
        return rings.stream().map(Ring::span).toList();
    }

    /** From the first burst to the end of the last. */
    public Span span() {
        return rings.get(0).span().union(rings.get(rings.size() - 1).span());
    }
}
