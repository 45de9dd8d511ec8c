package org.callqa.speech.preflight;

/** Kaldi's mel filters (mel-computations.cc, MelBanks): one without a line of the spectrum under it ends the process. */
final class MelBank {

    private MelBank() {}

    static boolean hasEmptyBin(FeatureSettings features) {
        int padded = features.paddedWindow();
        if (padded < 2) {
            return true;
        }
        double lineHz = features.sampleFrequency() / padded;
        double low = mel(features.lowFrequency());
        double width = (mel(features.highFrequency()) - low) / (features.melBins() + 1);
        for (int bin = 0; bin < features.melBins(); bin++) {
            double left = low + bin * width;
            double right = left + 2 * width;
            // the first line above the left edge
            int line = (int) Math.floor(hertz(left) / lineHz);
            while (mel(lineHz * line) <= left) {
                line++;
            }
            if (line >= padded / 2 || mel(lineHz * line) >= right) {
                return true;
            }
        }
        return false;
    }

    private static double mel(double hertz) {
        return 1127 * Math.log1p(hertz / 700);
    }

    private static double hertz(double mel) {
        return 700 * Math.expm1(mel / 1127);
    }
}
