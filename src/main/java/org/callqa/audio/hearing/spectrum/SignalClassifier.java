package org.callqa.audio.hearing.spectrum;

import org.jspecify.annotations.Nullable;

/** Says which signal, if any, fills a spectrum. */
final class SignalClassifier {

    /** A tone, most of the window's main lobe around it, and 1.5 % of drift (ITU-T Q.24). */
    private static final double HALF_WIDTH_HZ = 1.7 * Spectrum.BIN_HZ;

    /** Each tone of a pair has at least this share: the 8 dB twist that ITU-T Q.24 lets DTMF have. */
    private static final double WEAKER_SHARE = 0.1;

    /** Signal over everything else: 5.5 dB, so that a tone 10 dB above noise passes and a voice's harmonics do not. */
    private static final double SIGNAL_SHARE = 0.78;

    /** Two harmonics of a voice imitate a key more easily than one imitates a single tone. */
    private static final double DTMF_SHARE = 0.85;

    @Nullable
    Signal classify(Spectrum spectrum) {
        double total = spectrum.power(Spectrum.LOW_HZ, Spectrum.HIGH_HZ);
        if (total <= 0) {
            return null;
        }
        Signal best = null;
        double bestShare = 0;
        for (Signal signal : Signal.values()) {
            double share = share(spectrum, signal, total);
            if (share > Math.max(bestShare, signal.isDtmf() ? DTMF_SHARE : SIGNAL_SHARE)) {
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
