package org.callqa.audio.hearing.spectrum;

import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/** The power spectrum of one 64 ms window and the periodicity in it; one object is used again for every window. */
public final class Spectrum {

    private static final int SIZE = FrameClock.WINDOW_SAMPLES;
    static final int BINS = SIZE / 2;
    static final double BIN_HZ = (double) FrameClock.SAMPLE_RATE_HZ / SIZE;
    private static final double FULL_SCALE = 32768.0;

    /** How much better a period must be than one an octave shorter (Boersma 1993 takes 0.01; telephones lack the base). */
    private static final double OCTAVE_COST = 0.03;

    /** The range of the speaking voice's pitch, with margin: 60 to 400 Hz. */
    private static final int SHORTEST_PERIOD = FrameClock.SAMPLE_RATE_HZ / 400;

    private static final int LONGEST_PERIOD = FrameClock.SAMPLE_RATE_HZ / 60;

    /** The telephone band without mains hum and its strongest harmonics. */
    public static final double LOW_HZ = 200;

    public static final double HIGH_HZ = 3600;

    private final double[] hann = new double[SIZE];
    private final double[] hannCorrelation;
    private final double[][] complex = new double[2][SIZE];
    private final double[] power = new double[BINS];
    private final double scale;

    public Spectrum() {
        double energy = 0;
        for (int i = 0; i < SIZE; i++) {
            hann[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / SIZE);
            energy += hann[i] * hann[i];
        }
        scale = 2 / (SIZE * energy * FULL_SCALE * FULL_SCALE);
        hannCorrelation = new double[LONGEST_PERIOD + 1];
        for (int lag = 0; lag <= LONGEST_PERIOD; lag++) {
            for (int i = 0; i + lag < SIZE; i++) {
                hannCorrelation[lag] += hann[i] * hann[i + lag] / energy;
            }
        }
    }

    /** Takes the window's samples, oldest first. */
    public void transform(double[] samples) {
        for (int i = 0; i < SIZE; i++) {
            complex[0][i] = samples[i] * hann[i];
            complex[1][i] = 0;
        }
        FastFourierTransformer.transformInPlace(complex, DftNormalization.STANDARD, TransformType.FORWARD);
        for (int k = 0; k < BINS; k++) {
            power[k] = scale * (complex[0][k] * complex[0][k] + complex[1][k] * complex[1][k]);
        }
    }

    /** The power in one bin, as a share of a full-scale square wave's. */
    double power(int bin) {
        return power[bin];
    }

    /** The power of all bins whose centres lie in the band. */
    public double power(double lowHz, double highHz) {
        double sum = 0;
        for (int k = bin(lowHz); k <= Math.min(BINS - 1, (int) (highHz / BIN_HZ)); k++) {
            sum += power[k];
        }
        return sum;
    }

    /** The first bin at or above a frequency. */
    static int bin(double hz) {
        return (int) Math.ceil(hz / BIN_HZ);
    }

    /**
     * How periodic the telephone band is, as a voice is while its cords swing: the highest normalised autocorrelation at
     * a pitch of 60 to 400 Hz, 0..1 (P. Boersma, Accurate short-term analysis of the fundamental frequency, 1993).
     */
    public double periodicity() {
        int low = bin(LOW_HZ);
        int high = (int) (HIGH_HZ / BIN_HZ);
        for (int k = 0; k < SIZE; k++) {
            int mirrored = Math.min(k, SIZE - k);
            complex[0][k] = mirrored >= low && mirrored <= high ? power[mirrored] : 0;
            complex[1][k] = 0;
        }
        FastFourierTransformer.transformInPlace(complex, DftNormalization.STANDARD, TransformType.FORWARD);
        double[] correlation = complex[0];
        if (correlation[0] <= 0) {
            return 0;
        }
        double best = 0;
        for (int lag = SHORTEST_PERIOD; lag <= LONGEST_PERIOD; lag++) {
            best = Math.max(best, likeness(lag));
        }
        return Math.min(1, best);
    }

    /**
     * The pitch of the window whose periodicity was just asked for: the shortest of the periods that are about as good
     * as the best, because every multiple of a period is one, too. Not a number when nothing sounds.
     */
    public double pitchHz() {
        double best = 0;
        double bestLag = Double.NaN;
        for (int lag = SHORTEST_PERIOD; lag < LONGEST_PERIOD; lag++) {
            double likeness = likeness(lag);
            boolean peak = likeness >= likeness(lag - 1) && likeness > likeness(lag + 1);
            double score = likeness - OCTAVE_COST * Math.log((double) lag / SHORTEST_PERIOD) / Math.log(2);
            if (peak && score > best) {
                best = score;
                bestLag = lag + summit(likeness(lag - 1), likeness, likeness(lag + 1));
            }
        }
        return FrameClock.SAMPLE_RATE_HZ / bestLag;
    }

    private double likeness(int lag) {
        return complex[0][lag] / (complex[0][0] * hannCorrelation[lag]);
    }

    /** Where a parabola through three equidistant values is highest, counted from the middle one. */
    private static double summit(double left, double middle, double right) {
        double bend = left - 2 * middle + right;
        return bend == 0 ? 0 : Math.max(-0.5, Math.min(0.5, (left - right) / (2 * bend)));
    }
}
