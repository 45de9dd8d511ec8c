package org.callqa.audio.hearing.spectrum;

/**
 * The shape of a spectrum in a dozen numbers: cosine transform of the logarithm of its power in bands as wide as the
 * ear's (S. Davis and P. Mermelstein, Comparison of parametric representations, 1980). The first number, the level, is
 * left out.
 */
public final class MelCepstrum {

    /** As many as telephone speech carries. */
    public static final int SIZE = 12;

    private static final int BANDS = 20;

    /** Below, keeps silence finite: the step of 16-bit samples. */
    private static final double LEAST_POWER = 1e-10;

    private final double[] edgesHz = new double[BANDS + 2];
    private final double[][] cosine = new double[SIZE][BANDS];

    public MelCepstrum() {
        double low = mel(Spectrum.LOW_HZ);
        double step = (mel(Spectrum.HIGH_HZ) - low) / (BANDS + 1);
        for (int i = 0; i < edgesHz.length; i++) {
            edgesHz[i] = 700 * Math.expm1((low + i * step) / 1127);
        }
        for (int i = 0; i < SIZE; i++) {
            for (int band = 0; band < BANDS; band++) {
                cosine[i][band] = Math.sqrt(2.0 / BANDS) * Math.cos(Math.PI * (i + 1) * (band + 0.5) / BANDS);
            }
        }
    }

    public float[] of(Spectrum spectrum) {
        float[] cepstrum = new float[SIZE];
        for (int band = 0; band < BANDS; band++) {
            double log = Math.log(Math.max(LEAST_POWER, power(spectrum, band)));
            for (int i = 0; i < SIZE; i++) {
                cepstrum[i] += (float) (cosine[i][band] * log);
            }
        }
        return cepstrum;
    }

    private double power(Spectrum spectrum, int band) {
        double sum = 0;
        for (int k = Spectrum.bin(edgesHz[band]); k * Spectrum.BIN_HZ < edgesHz[band + 2]; k++) {
            double hz = k * Spectrum.BIN_HZ;
            double share = hz < edgesHz[band + 1]
                    ? (hz - edgesHz[band]) / (edgesHz[band + 1] - edgesHz[band])
                    : (edgesHz[band + 2] - hz) / (edgesHz[band + 2] - edgesHz[band + 1]);
            sum += share * spectrum.power(k);
        }
        return sum;
    }

    private static double mel(double hz) {
        return 1127 * Math.log1p(hz / 700);
    }
}
