package org.callqa.audio.hearing;

import java.util.List;
import org.callqa.call.Span;

/**
 * What one channel sounds like by itself.
 *
 * @param trains all rings in cadence, before the pick-up or later
 * @param speech where a voice is heard
 * @param meter what its samples add up to
 */
record HeardSounds(List<RingTrain> trains, List<Span> speech, SampleMeter meter) {

    HeardSounds {
        trains = List.copyOf(trains);
        speech = List.copyOf(speech);
    }

    /** Milliseconds of speech before a moment. */
    int speechBeforeMs(int ms) {
        Span before = new Span(0, ms);
        return speech.stream().mapToInt(before::overlapMs).sum();
    }
}
