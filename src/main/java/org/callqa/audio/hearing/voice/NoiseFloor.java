package org.callqa.audio.hearing.voice;

import java.util.Arrays;
import java.util.BitSet;
import org.callqa.audio.hearing.spectrum.Frame;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.audio.hearing.spectrum.Frames;

/** Follows how loud the line is while nobody speaks. */
final class NoiseFloor {

    /** Nobody speaks 10 s without a pause for breath. */
    private static final int HALF_WINDOW_MS = 5000;

    /** Pauses are at least a twentieth of the fastest speech. */
    private static final double PERCENTILE = 0.05;

    private static final int LOWEST_DB = (int) Frame.SILENCE_DB;

    private NoiseFloor() {}

    /**
     * The floor at every frame, whole dBFS.
     *
     * @param left frames that do not count, such as tones
     */
    static byte[] of(Frames frames, BitSet left) {
        int half = FrameClock.frames(HALF_WINDOW_MS);
        int[] histogram = new int[1 - LOWEST_DB];
        int counted = 0;
        byte[] floor = new byte[frames.size()];
        Arrays.fill(floor, (byte) LOWEST_DB);
        for (int i = -half; i < frames.size(); i++) {
            int entering = i + half;
            if (entering < frames.size() && !left.get(entering)) {
                histogram[cell(frames.levelDb(entering))]++;
                counted++;
            }
            int leaving = i - half - 1;
            if (leaving >= 0 && !left.get(leaving)) {
                histogram[cell(frames.levelDb(leaving))]--;
                counted--;
            }
            if (i >= 0) {
                floor[i] = percentile(histogram, counted);
            }
        }
        return floor;
    }

    private static int cell(double levelDb) {
        return Math.max(0, Math.min(-LOWEST_DB, (int) Math.round(levelDb - LOWEST_DB)));
    }

    private static byte percentile(int[] histogram, int counted) {
        int wanted = Math.max(1, (int) Math.ceil(PERCENTILE * counted));
        int seen = 0;
        for (int cell = 0; cell < histogram.length; cell++) {
            seen += histogram[cell];
            if (seen >= wanted) {
                return (byte) (cell + LOWEST_DB);
            }
        }
        return (byte) LOWEST_DB;
    }
}
