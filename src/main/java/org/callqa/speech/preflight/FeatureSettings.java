package org.callqa.speech.preflight;

import java.io.IOException;

/** The features of a model, from conf/mfcc.conf or conf/fbank.conf with Kaldi's defaults (feature-window.h, mel-computations.h). */
record FeatureSettings(KaldiConfig config, boolean mfcc) {

    private static final int DEFAULT_RATE_HZ = 16000;

    static FeatureSettings read(ModelLayout layout, Findings findings) throws IOException {
        boolean mfcc = layout.features().equals(ModelLayout.MFCC);
        return new FeatureSettings(
                KaldiConfig.read(layout, layout.features(), mfcc ? KnownSettings.MFCC : KnownSettings.FBANK, findings),
                mfcc);
    }

    /** The rate the model was trained at, samples per second; Kaldi's default when nothing readable says. */
    static int sampleRateHz(ModelLayout layout) {
        try {
            return (int) read(layout, new Findings(layout)).sampleFrequency();
        } catch (IOException e) {
            return DEFAULT_RATE_HZ;
        }
    }

    double sampleFrequency() {
        return config.number("sample-frequency", DEFAULT_RATE_HZ);
    }

    double nyquist() {
        return sampleFrequency() / 2;
    }

    int melBins() {
        return (int) config.number("num-mel-bins", 23);
    }

    /** Coefficients per frame that the network is given, before pitch. */
    int dimension() {
        if (mfcc) {
            return (int) config.number("num-ceps", 13);
        }
        return melBins() + (config.flag("use-energy", false) ? 1 : 0);
    }

    double lowFrequency() {
        return config.number("low-freq", 20);
    }

    /** The upper edge; 0 and less count down from the Nyquist frequency. */
    double highFrequency() {
        double high = config.number("high-freq", 0);
        return high > 0 ? high : nyquist() + high;
    }

    /** Samples of one frame, padded as the Fourier transform wants them. */
    int paddedWindow() {
        int samples = (int) (sampleFrequency() * config.number("frame-length", 25) / 1000);
        if (samples < 2 || !config.flag("round-to-power-of-two", true)) {
            return samples;
        }
        return Integer.highestOneBit(samples - 1) * 2;
    }
}
