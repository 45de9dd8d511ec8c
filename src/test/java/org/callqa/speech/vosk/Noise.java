package org.callqa.speech.vosk;

import java.util.Arrays;
import java.util.Random;

/** Audio for the toy model: loud and quiet stretches of seeded white noise. */
public final class Noise {

    private static final int LOUD = 12000;
    private static final int QUIET = 2;

    private Noise() {}

    /**
     * Quiet and loud stretches in turn, quiet first.
     *
     * @param stretchesMs length of each, in milliseconds
     */
    public static short[] bursts(int sampleRateHz, long seed, int... stretchesMs) {
        Random random = new Random(seed);
        short[] samples = new short[Arrays.stream(stretchesMs).sum() * sampleRateHz / 1000];
        int at = 0;
        for (int i = 0; i < stretchesMs.length; i++) {
            int end = at + stretchesMs[i] * sampleRateHz / 1000;
            int level = i % 2 == 0 ? QUIET : LOUD;
            for (; at < end; at++) {
                samples[at] = (short) (random.nextInt(2 * level + 1) - level);
            }
        }
        return samples;
    }
}
