package org.callqa.audio.hearing.tones;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.audio.hearing.spectrum.Frames;
import org.callqa.audio.hearing.spectrum.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Frames filled by one signal.
 *
 * @param start first frame
 * @param end frame after the last
 */
record SignalRun(Signal signal, int start, int end) {

    /** Shortest DTMF burst of ITU-T Q.24 is 40 ms; a 64 ms window sees it in two frames. */
    private static final int MIN_FRAMES = 2;

    /** A frame or two in which a codec or noise hides the tone. */
    private static final int BRIDGED_FRAMES = 2;

    int durationMs() {
        return FrameClock.ms(end - start);
    }

    /** All runs, in order, outside frames that are spoken for. */
    static List<SignalRun> find(Frames frames, BitSet taken) {
        List<SignalRun> runs = new ArrayList<>();
        Signal current = null;
        int start = 0;
        int last = 0;
        for (int i = 0; i <= frames.size(); i++) {
            Signal signal = i < frames.size() && !taken.get(i) ? audible(frames, i) : null;
            if (current != null && signal == current) {
                last = i;
            } else if (current != null && (signal != null || i == frames.size() || i - last > BRIDGED_FRAMES)) {
                if (last + 1 - start >= MIN_FRAMES) {
                    runs.add(new SignalRun(current, start, last + 1));
                }
                current = null;
            }
            if (current == null && signal != null) {
                current = signal;
                start = i;
                last = i;
            }
        }
        return runs;
    }

    /** Tones quieter than −50 dBFS are crosstalk. */
    private static @Nullable Signal audible(Frames frames, int frame) {
        return frames.levelDb(frame) > -50 ? frames.signal(frame) : null;
    }
}
