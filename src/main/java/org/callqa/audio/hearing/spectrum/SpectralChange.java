package org.callqa.audio.hearing.spectrum;

import java.util.ArrayDeque;
import java.util.Deque;

/** Compares each spectrum with the one half a second before: a tune moves on, mains hum does not. */
final class SpectralChange {

    /** A slow note. */
    private static final int BACK_FRAMES = FrameClock.frames(500);

    private static final int FIRST_BIN = Spectrum.bin(Spectrum.LOW_HZ);
    private static final int BINS = (int) (Spectrum.HIGH_HZ / Spectrum.BIN_HZ) - FIRST_BIN + 1;

    private final Deque<double[]> past = new ArrayDeque<>();

    /** Takes the next spectrum; 0 when it has the shape of half a second ago, 1 when it has nothing in common with it. */
    double accept(Spectrum spectrum) {
        double[] now = new double[BINS];
        double energy = 0;
        for (int i = 0; i < BINS; i++) {
            now[i] = spectrum.power(FIRST_BIN + i);
            energy += now[i] * now[i];
        }
        double norm = Math.sqrt(energy) + Double.MIN_NORMAL;
        double alike = 0;
        double[] before = past.size() == BACK_FRAMES ? past.removeFirst() : new double[BINS];
        for (int i = 0; i < BINS; i++) {
            now[i] /= norm;
            alike += now[i] * before[i];
        }
        past.addLast(now);
        return 1 - Math.min(1, alike);
    }
}
