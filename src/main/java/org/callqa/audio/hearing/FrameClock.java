package org.callqa.audio.hearing;

import org.callqa.call.Span;

/** How a recording is cut into frames, and where a frame lies in it. */
final class FrameClock {

    /** Telephone speech; every file is brought to this rate first. */
    static final int SAMPLE_RATE_HZ = 8000;

    static final int HOP_MS = 20;

    static final int HOP_SAMPLES = SAMPLE_RATE_HZ * HOP_MS / 1000;

    /** 64 ms: long enough for two beats of 440+480 or 400+450 Hz, short against the 200 ms pause in a double ring. */
    static final int WINDOW_SAMPLES = 512;

    private FrameClock() {}

    static int ms(int frame) {
        return frame * HOP_MS;
    }

    /** Frames in a duration, rounded to the nearest. */
    static int frames(int ms) {
        return Math.round((float) ms / HOP_MS);
    }

    static Span span(int startFrame, int endFrame) {
        return new Span(ms(startFrame), ms(endFrame));
    }
}
