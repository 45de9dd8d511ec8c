package org.callqa.audio.hearing.spectrum;

import org.callqa.call.Span;

/** How a recording is cut into frames, and where a frame lies in it. */
public final class FrameClock {

    /** Telephone speech; every file is brought to this rate first. */
    public static final int SAMPLE_RATE_HZ = 8000;

    public static final int HOP_MS = 20;

    public static final int HOP_SAMPLES = SAMPLE_RATE_HZ * HOP_MS / 1000;

    /** 64 ms: long enough for two beats of 440+480 or 400+450 Hz, short against the 200 ms pause in a double ring. */
    public static final int WINDOW_SAMPLES = 512;

    private FrameClock() {}

    public static int ms(int frame) {
        return frame * HOP_MS;
    }

    /** Frames in a duration, rounded to the nearest. */
    public static int frames(int ms) {
        return Math.round((float) ms / HOP_MS);
    }

    public static Span span(int startFrame, int endFrame) {
        return new Span(ms(startFrame), ms(endFrame));
    }
}
