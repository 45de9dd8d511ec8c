package org.callqa.audio.hearing.voice;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.callqa.audio.hearing.spectrum.Frame;
import org.callqa.audio.hearing.spectrum.FrameClock;

/** Follows how loud the line is while nobody speaks. */
final class NoiseFloor {

    /** Nobody speaks 10 s without a pause for breath. */
    private static final int HALF_WINDOW_MS = 5000;

    /** Pauses are at least a twentieth of the fastest speech. */
    private static final double PERCENTILE = 0.05;

    private static final int LOWEST_DB = (int) Frame.SILENCE_DB;

    private NoiseFloor() {}

    /**
     * The floor at every frame, dBFS.
     *
     * @param left frames that do not count, such as tones
     */
    static double[] of(List<Frame> frames, BitSet left) {
        int half = FrameClock.frames(HALF_WINDOW_MS);
        int[] histogram = new int[1 - LOWEST_DB];
        int counted = 0;
        double[] floor = new double[frames.size()];
        Arrays.fill(floor, Frame.SILENCE_DB);
        for (int i = -half; i < frames.size(); i++) {
            int entering = i + half;
            if (entering < frames.size() && !left.get(entering)) {
                histogram[cell(frames.get(entering))]++;
                counted++;
            }
            int leaving = i - half - 1;
            if (leaving >= 0 && !left.get(leaving)) {
                histogram[cell(frames.get(leaving))]--;
                counted--;
            }
            if (i >= 0) {
                floor[i] = percentile(histogram, counted);
            }
        }
        return floor;
    }

    private static int cell(Frame frame) {
        return Math.max(0, Math.min(-LOWEST_DB, (int) Math.round(frame.levelDb() - (double) LOWEST_DB)));
    }

    private static double percentile(int[] histogram, int counted) {
        int wanted = Math.max(1, (int) Math.ceil(PERCENTILE * counted));
        int seen = 0;
        for (int cell = 0; cell < histogram.length; cell++) {
            seen += histogram[cell];
            if (seen >= wanted) {
                return cell + (double) LOWEST_DB;
            }
        }
        return LOWEST_DB;
    }
}
