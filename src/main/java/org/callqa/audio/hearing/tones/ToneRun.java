package org.callqa.audio.hearing.tones;

import org.callqa.audio.hearing.spectrum.FrameClock;

/**
 * A tone of one frequency, or of two close together, without a break.
 *
 * @param start first frame
 * @param end frame after the last
 * @param hz centre of gravity
 * @param wobbleHz standard deviation of that centre from frame to frame
 * @param levelDb median level, dBFS
 * @param share mean share of the tone in the power of the telephone band, 0..1
 */
record ToneRun(int start, int end, double hz, double wobbleHz, double levelDb, double share) {

    private static final double SAME_HZ = 10;

    /** One exchange sends all bursts of a call equally loud; the margin is for noise and speech under them. */
    private static final double SAME_LEVEL_DB = 8;

    /** Whether both can come from one tone generator. */
    boolean soundsLike(ToneRun other) {
        return Math.abs(hz - other.hz) <= SAME_HZ && Math.abs(levelDb - other.levelDb) <= SAME_LEVEL_DB;
    }

    int durationMs() {
        return FrameClock.ms(end - start);
    }

    /** Milliseconds of something else before the next run. */
    int gapMs(ToneRun next) {
        return FrameClock.ms(next.start - end);
    }
}
