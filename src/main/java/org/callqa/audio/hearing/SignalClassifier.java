package org.callqa.audio.hearing;

import org.jspecify.annotations.Nullable;

/** Says which signal, if any, fills a spectrum. */
final class SignalClassifier {

    /** A tone and the main lobe of the window around it. */
    private static final double HALF_WIDTH_HZ = 2.2 * Spectrum.BIN_HZ;

    /** Each tone of a pair has at least this share: the 8 dB twist that ITU-T Q.24 lets DTMF have. */
    private static final double WEAKER_SHARE = 0.1;

    /** Signal over everything else: 5.5 dB, so that a tone 10 dB above noise passes and a voice's harmonics do not. */
    private static final double SIGNAL_SHARE = 0.78;

    @Nullable
    Signal classify(Spectrum spectrum) {
        double total = spectrum.power(Spectrum.LOW_HZ, Spectrum.HIGH_HZ);
        if (total <= 0) {
            return null;
        }
        Signal best = null;
        double bestShare = SIGNAL_SHARE;
        for (Signal signal : Signal.values()) {
            double share = share(spectrum, signal, total);
            if (share > bestShare) {
                bestShare = share;
                best = signal;
            }
        }
        return best;
    }

    private static double share(Spectrum spectrum, Signal signal, double total) {
        double sum = 0;
        double weakest = 1;
        for (double hz : signal.hz()) {
            double share = spectrum.power(hz - HALF_WIDTH_HZ, hz + HALF_WIDTH_HZ) / total;
            sum += share;
            weakest = Math.min(weakest, share);
        }
        return weakest < WEAKER_SHARE ? 0 : sum;
    }
}
