package org.callqa.audio.hearing.spectrum;

import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_1D;

/** The power spectrum of one 64 ms window and the periodicity in it; one object is used again for every window. */
public final class Spectrum {

    private static final int SIZE = FrameClock.WINDOW_SAMPLES;
    public static final int BINS = SIZE / 2;
    public static final double BIN_HZ = (double) FrameClock.SAMPLE_RATE_HZ / SIZE;
    private static final double FULL_SCALE = 32768.0;

    /** How much better a period must be than one an octave shorter (Boersma 1993 takes 0.01; telephones lack the base). */
    private static final double OCTAVE_COST = 0.03;

    /** The range of the speaking voice's pitch, with margin: 60 to 400 Hz. */
    private static final int SHORTEST_PERIOD = FrameClock.SAMPLE_RATE_HZ / 400;

    private static final int LONGEST_PERIOD = FrameClock.SAMPLE_RATE_HZ / 60;

    /** The telephone band without mains hum and its strongest harmonics. */
    public static final double LOW_HZ = 200;

    public static final double HIGH_HZ = 3600;

    /** The first and the last bin of that band. */
    static final int FIRST_BIN = bin(LOW_HZ);

    static final int LAST_BIN = (int) (HIGH_HZ / BIN_HZ);

    private final DoubleFFT_1D fourier = new DoubleFFT_1D(SIZE);
    private final double[] hann = new double[SIZE];

    /** For each period: one over how alike the window alone is to itself that much later. */
    private final double[] unwindowed = new double[LONGEST_PERIOD + 1];

    private final double[] octaveCost = new double[LONGEST_PERIOD + 1];
    private final double[] transformed = new double[SIZE];
    private final double[] power = new double[BINS];

    /** Of the window last transformed; by lag in samples once {@link #correlated}. */
    private final double[] correlation = new double[SIZE];

    private final double scale;
    private double total;
    private boolean correlated;

    public Spectrum() {
        double energy = 0;
        for (int i = 0; i < SIZE; i++) {
            hann[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / SIZE);
            energy += hann[i] * hann[i];
        }
        scale = 2 / (SIZE * energy * FULL_SCALE * FULL_SCALE);
        for (int lag = 0; lag <= LONGEST_PERIOD; lag++) {
            double alike = 0;
            for (int i = 0; i + lag < SIZE; i++) {
                alike += hann[i] * hann[i + lag] / energy;
            }
            unwindowed[lag] = 1 / alike;
            octaveCost[lag] = OCTAVE_COST * Math.log((double) lag / SHORTEST_PERIOD) / Math.log(2);
        }
    }

    /** Takes the window's samples, oldest first. */
    void transform(short[] samples) {
        for (int i = 0; i < SIZE; i++) {
            transformed[i] = samples[i] * hann[i];
        }
        fourier.realForward(transformed);
        power[0] = scale * transformed[0] * transformed[0];
        double sum = 0;
        for (int k = 1; k < BINS; k++) {
            double re = transformed[2 * k];
            double im = transformed[2 * k + 1];
            double squares = scale * (re * re + im * im);
            power[k] = squares;
            if (k >= FIRST_BIN && k <= LAST_BIN) {
                sum += squares;
            }
        }
        total = sum;
        correlated = false;
    }

    /** The power in one bin, as a share of a full-scale square wave's. */
    public double power(int bin) {
        return power[bin];
    }

    /** The power of some neighbouring bins. */
    double power(int first, int last) {
        double sum = 0;
        for (int k = first; k <= last; k++) {
            sum += power[k];
        }
        return sum;
    }

    /** The power of the telephone band without hum. */
    double total() {
        return total;
    }

    /** The level of that band, decibels below full scale. */
    public double levelDb() {
        return total > 0 ? Math.max(Frame.SILENCE_DB, 10 * Math.log10(total)) : Frame.SILENCE_DB;
    }

    /** The first bin at or above a frequency. */
    public static int bin(double hz) {
        return (int) Math.ceil(hz / BIN_HZ);
    }

    /**
     * How periodic the telephone band is, as a voice is while its cords swing: the highest normalised autocorrelation at
     * a pitch of 60 to 400 Hz, 0..1 (P. Boersma, Accurate short-term analysis of the fundamental frequency, 1993).
     */
    public double periodicity() {
        if (total <= 0) {
            return 0;
        }
        correlate();
        double best = 0;
        for (int lag = SHORTEST_PERIOD; lag <= LONGEST_PERIOD; lag++) {
            double likeness = correlation[lag] * unwindowed[lag];
            if (likeness > best) {
                best = likeness;
            }
        }
        return Math.min(1, best / correlation[0]);
    }

    /**
     * The pitch: the shortest of the periods that are about as good as the best, because every multiple of a period is
     * one, too. Not a number when nothing sounds.
     */
    public double pitchHz() {
        if (total <= 0) {
            return Double.NaN;
        }
        correlate();
        double best = 0;
        double bestLag = Double.NaN;
        double before = likeness(SHORTEST_PERIOD - 1);
        double likeness = likeness(SHORTEST_PERIOD);
        for (int lag = SHORTEST_PERIOD; lag < LONGEST_PERIOD; lag++) {
            double after = likeness(lag + 1);
            boolean peak = likeness >= before && likeness > after;
            if (peak && likeness - octaveCost[lag] > best) {
                best = likeness - octaveCost[lag];
                bestLag = lag + summit(before, likeness, after);
            }
            before = likeness;
            likeness = after;
        }
        return FrameClock.SAMPLE_RATE_HZ / bestLag;
    }

    /** The autocorrelation is the transform of the power spectrum. */
    private void correlate() {
        if (correlated) {
            return;
        }
        Arrays.fill(correlation, 0, 2 * FIRST_BIN, 0);
        for (int k = FIRST_BIN; k <= LAST_BIN; k++) {
            correlation[2 * k] = power[k];
            correlation[2 * k + 1] = 0;
        }
        Arrays.fill(correlation, 2 * LAST_BIN + 2, SIZE, 0);
        fourier.realInverse(correlation, false);
        correlated = true;
    }

    private double likeness(int lag) {
        return correlation[lag] * unwindowed[lag] / correlation[0];
    }

    /** Where a parabola through three equidistant values is highest, counted from the middle one. */
    private static double summit(double left, double middle, double right) {
        double bend = left - 2 * middle + right;
        return bend == 0 ? 0 : Math.max(-0.5, Math.min(0.5, (left - right) / (2 * bend)));
    }
}
