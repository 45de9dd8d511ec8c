package org.callqa.audio.hearing.voice;

import java.util.Optional;
import java.util.stream.IntStream;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.audio.hearing.spectrum.Frames;

/** Finds the moment from which a line is dead: what is recorded of it afterwards is digital silence. */
public final class DeadLine {

    /** Between digital silence (−96) and the faintest line noise, half a step of 13-bit G.711 coding (−78), dBFS. */
    public static final double DEAD_DB = -80;

    /** Shorter holes are lost packets, milliseconds. */
    private static final int LEAST_MS = 300;

    /** A line that is heard for less than this shows no habit, milliseconds. */
    private static final int LEAST_LIVE_MS = 5_000;

    /** A line that sends nothing in pauses is silent for a third of a call; lost packets are a hundredth of it. */
    public static final double MOST_SILENT = 0.02;

    private DeadLine() {}

    /** Milliseconds from the start of the recording, or empty when the line lasts or its silence tells nothing. */
    public static Optional<Integer> fromMs(Frames frames) {
        int first = 0;
        while (first < frames.size() && isDead(frames, first)) {
            first++;
        }
        int end = frames.size();
        while (end > first && isDead(frames, end - 1)) {
            end--;
        }
        if (FrameClock.ms(frames.size() - end) < LEAST_MS || FrameClock.ms(end - first) < LEAST_LIVE_MS) {
            return Optional.empty();
        }
        long silent = IntStream.range(first, end).filter(i -> isDead(frames, i)).count();
        return silent > MOST_SILENT * (end - first) ? Optional.empty() : Optional.of(FrameClock.ms(end));
    }

    /** Whether a frame is digital silence. */
    public static boolean isDead(Frames frames, int frame) {
        return frames.levelDb(frame) < DEAD_DB;
    }
}
