package org.callqa.speech.preflight;

import java.io.IOException;
import java.util.Set;

/** conf/mfcc.conf (or fbank.conf): rate, band and frames that Kaldi can work with. */
final class FeatureSettingsCheck implements ModelCheck {

    private static final Set<String> WINDOWS = Set.of("hamming", "hanning", "povey", "rectangular", "sine", "blackman");
    private static final String TRAINED = "Use the settings the model was trained with";

    @Override
    public void check(ModelLayout layout, Findings findings) throws IOException {
        String file = layout.features();
        if (!layout.has(file)) {
            return;
        }
        FeatureSettings features = FeatureSettings.read(layout, findings);
        KaldiConfig config = features.config();
        config.require(
                "sample-frequency",
                hz -> hz >= 4000 && hz <= 96000 && hz == Math.rint(hz),
                "it must be a rate between 4000 and 96000 Hz",
                "Give the rate the model was trained at, 8000 or 16000");
        // Vosk counts 10 ms per frame whatever the model says (kaldi_recognizer.cc)
        config.require("frame-shift", ms -> ms == 10, "the engine's clock needs 10", "Use a model trained with 10 ms");
        config.require("preemphasis-coefficient", factor -> factor >= 0 && factor <= 1, "it must lie in 0..1", TRAINED);
        config.require(
                "max-feature-vectors",
                frames -> frames <= 0 || frames > 200,
                "it must be more than 200",
                "Remove the line");
        config.text("window-type")
                .filter(window -> !WINDOWS.contains(window))
                .ifPresent(window -> findings.fatal(file, "window-type", "there is no such window", TRAINED));
        checkBand(file, features, findings);
        if (config.number("dither", 1) != 0) {
            findings.warning(
                    file,
                    "dither",
                    "with dither the same recording gives slightly different words each time",
                    "Set --dither=0.0");
        }
    }

    private static void checkBand(String file, FeatureSettings features, Findings findings) {
        double low = features.lowFrequency();
        double high = features.highFrequency();
        double nyquist = features.nyquist();
        if (low < 0 || low >= nyquist) {
            findings.fatal(
                    file, "low-freq", "it must lie between 0 and half the sample rate, " + nyquist + " Hz", TRAINED);
        } else if (high > nyquist) {
            findings.fatal(
                    file,
                    "high-freq",
                    "%.0f Hz is above half the sample rate, %.0f Hz".formatted(high, nyquist),
                    "Set --high-freq=-200, or --sample-frequency to the rate the model was trained at");
        } else if (high <= low) {
            findings.fatal(file, "high-freq", "it must be above --low-freq", TRAINED);
        } else if (features.melBins() < 3 || MelBank.hasEmptyBin(features)) {
            findings.fatal(file, "num-mel-bins", "so many bins do not fit the band and frame length", TRAINED);
        }
        if (features.mfcc() && (features.dimension() < 1 || features.dimension() > features.melBins())) {
            findings.fatal(file, "num-ceps", "it must lie between 1 and --num-mel-bins", TRAINED);
        }
    }
}
