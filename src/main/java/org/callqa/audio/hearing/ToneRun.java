package org.callqa.audio.hearing;

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

    int durationMs() {
        return FrameClock.ms(end - start);
    }

    /** Milliseconds of something else before the next run. */
    int gapMs(ToneRun next) {
        return FrameClock.ms(next.start - end);
    }
}
