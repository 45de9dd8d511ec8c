package org.callqa.audio.hearing.tones;

import java.util.List;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.call.Span;

/**
 * One ring: a burst of ring-back tone, or the two bursts of a double ring.
 *
 * @param runs the bursts, one or two
 */
record Ring(List<ToneRun> runs) {

    Ring {
        runs = List.copyOf(runs);
    }

    ToneRun first() {
        return runs.get(0);
    }

    ToneRun last() {
        return runs.get(runs.size() - 1);
    }

    int durationMs() {
        return FrameClock.ms(last().end() - first().start());
    }

    int gapMs(Ring next) {
        return last().gapMs(next.first());
    }

    double hz() {
        return runs.stream().mapToDouble(ToneRun::hz).average().orElse(0);
    }

    Span span() {
        return FrameClock.span(first().start(), last().end());
    }
}
