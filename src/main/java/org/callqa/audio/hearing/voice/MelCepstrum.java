package org.callqa.audio.hearing.voice;

import org.callqa.audio.hearing.spectrum.Spectrum;

/**
 * The shape of a spectrum in a dozen numbers: cosine transform of the logarithm of its power in bands as wide as the
 * ear's (S. Davis and P. Mermelstein, Comparison of parametric representations, 1980). The first number, the level, is
 * left out.
 */
final class MelCepstrum {

    /** As many as telephone speech carries. */
    static final int SIZE = 12;

    private static final int BANDS = 20;

    /** Below, keeps silence finite: the step of 16-bit samples. */
    private static final double LEAST_POWER = 1e-10;

    private final int[] firstBin = new int[BANDS];
    private final double[][] share = new double[BANDS][];
    private final double[][] cosine = new double[SIZE][BANDS];

    MelCepstrum() {
        double low = mel(Spectrum.LOW_HZ);
        double step = (mel(Spectrum.HIGH_HZ) - low) / (BANDS + 1);
        for (int band = 0; band < BANDS; band++) {
            triangle(band, hz(low + band * step), hz(low + (band + 1) * step), hz(low + (band + 2) * step));
            for (int i = 0; i < SIZE; i++) {
                cosine[i][band] = Math.sqrt(2.0 / BANDS) * Math.cos(Math.PI * (i + 1) * (band + 0.5) / BANDS);
            }
        }
    }

    private void triangle(int band, double fromHz, double topHz, double toHz) {
        firstBin[band] = Spectrum.bin(fromHz);
        share[band] = new double[Spectrum.bin(toHz) - firstBin[band]];
        for (int i = 0; i < share[band].length; i++) {
            double hz = (firstBin[band] + i) * Spectrum.BIN_HZ;
            share[band][i] = hz < topHz ? (hz - fromHz) / (topHz - fromHz) : (toHz - hz) / (toHz - topHz);
        }
    }

    float[] of(Spectrum spectrum) {
        float[] cepstrum = new float[SIZE];
        for (int band = 0; band < BANDS; band++) {
            double power = 0;
            for (int i = 0; i < share[band].length; i++) {
                power += share[band][i] * spectrum.power(firstBin[band] + i);
            }
            double log = Math.log(Math.max(LEAST_POWER, power));
            for (int i = 0; i < SIZE; i++) {
                cepstrum[i] += (float) (cosine[i][band] * log);
            }
        }
        return cepstrum;
    }

    private static double mel(double hz) {
        return 1127 * Math.log1p(hz / 700);
    }

    private static double hz(double mel) {
        return 700 * Math.expm1(mel / 1127);
    }
}
