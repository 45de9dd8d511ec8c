package org.callqa.audio.hearing.stereo;

import java.util.BitSet;
import org.callqa.audio.hearing.spectrum.Frame;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.audio.hearing.spectrum.Frames;

/**
 * One party's voice on the other party's channel.
 *
 * @param source channel the voice belongs to
 * @param gainDb how much louder it is on the other channel; negative
 * @param delayMs how much later it is there
 */
public record Leak(int source, double gainDb, int delayMs) {

    /** The leak's level varies with what is said, and the window smears it. */
    private static final double MARGIN_DB = 6;

    private static final int SMEAR_FRAMES = 2;

    /** Frames of the other channel that hold nothing but the leak. */
    BitSet frames(Frames sourceFrames, Frames otherFrames) {
        BitSet leaked = new BitSet(otherFrames.size());
        int delay = FrameClock.frames(delayMs);
        for (int i = 0; i < otherFrames.size(); i++) {
            int from = Math.max(0, i - delay - SMEAR_FRAMES);
            int to = Math.min(sourceFrames.size(), i - delay + SMEAR_FRAMES + 1);
            double loudest = Frame.SILENCE_DB;
            for (int j = from; j < to; j++) {
                loudest = Math.max(loudest, sourceFrames.levelDb(j));
            }
            leaked.set(i, otherFrames.levelDb(i) <= loudest + gainDb + MARGIN_DB);
        }
        return leaked;
    }
}
