package org.callqa.speech.preflight;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** conf/model.conf: what must be there, and the ranges outside of which Kaldi throws or asserts. */
final class DecoderSettingsCheck implements ModelCheck {

    private static final String FILE = ModelLayout.DECODER;
    private static final String SILENCE = "endpoint.silence-phones";
    private static final String SUBSAMPLING = "frame-subsampling-factor";
    private static final String CORRECT = "Correct the value";

    @Override
    public void check(ModelLayout layout, Findings findings) throws IOException {
        if (!layout.subfolders() || !layout.has(FILE)) {
            return;
        }
        KaldiConfig config = KaldiConfig.read(layout, FILE, KnownSettings.DECODER, findings);
        checkSilence(config, findings);
        if (config.text("acoustic-scale").isEmpty()) {
            findings.fatal(
                    FILE,
                    "acoustic-scale",
                    "the setting is missing, and the engine's 0.1 is wrong for the chain models it runs",
                    "Add --acoustic-scale=1.0");
        }
        if (config.text(SUBSAMPLING).isEmpty()) {
            findings.fatal(
                    FILE,
                    SUBSAMPLING,
                    "the setting is missing: all times would be three times too long",
                    "Add --" + SUBSAMPLING + "=3");
        }
        // Vosk counts 0.03 s per frame whatever the model says (kaldi_recognizer.cc)
        config.require(
                SUBSAMPLING, factor -> factor == 3, "the engine's clock needs 3", "Use a chain model trained with 3");
        if (config.text("max-active").isEmpty()) {
            findings.warning(
                    FILE, "max-active", "without a limit, noise makes the search very slow", "Add --max-active=7000");
        }
        checkRanges(config, findings);
    }

    private static void checkSilence(KaldiConfig config, Findings findings) {
        String remedy = "Give the numbers of all silence phones of graph/phones.txt, as in --" + SILENCE + "=1:2:3:4:5";
        String phones = config.text(SILENCE).orElse("");
        if (phones.isEmpty()) {
            findings.fatal(FILE, SILENCE, "the setting is missing: the engine dies at the first sound", remedy);
            return;
        }
        Set<Integer> seen = new HashSet<>();
        for (String phone : phones.split(":", -1)) {
            String number = phone.strip();
            if (!number.matches("[1-9]\\d{0,8}")) {
                findings.fatal(FILE, SILENCE, "'" + number + "' is not the number of a phone", remedy);
            } else if (!seen.add(Integer.valueOf(number))) {
                findings.fatal(FILE, SILENCE, "phone " + number + " is named twice: the engine dies of it", remedy);
            }
        }
    }

    private static void checkRanges(KaldiConfig config, Findings findings) {
        for (String positive : new String[] {
            "beam",
            "lattice-beam",
            "prune-interval",
            "beam-delta",
            "determinize-min-chunk-size",
            "acoustic-scale",
            "frames-per-chunk"
        }) {
            config.require(positive, value -> value > 0, "it must be more than 0", CORRECT);
        }
        for (String natural : new String[] {"determinize-max-active", "extra-left-context-initial"}) {
            config.require(natural, value -> value >= 0, "it must be 0 or more", CORRECT);
        }
        config.require("max-active", value -> value > 1, "it must be more than 1", CORRECT);
        config.require("hash-ratio", value -> value >= 1, "it must be 1 or more", CORRECT);
        double maxActive = config.number("max-active", Integer.MAX_VALUE);
        if (config.number("min-active", 200) > maxActive) {
            findings.fatal(FILE, "min-active", "it is more than --max-active (200 if not given)", "Lower it");
        }
        if (config.number("determinize-max-delay", 60) <= config.number("determinize-min-chunk-size", 20)) {
            findings.fatal(
                    FILE, "determinize-max-delay", "it must be more than --determinize-min-chunk-size", "Raise it");
        }
        if (config.flag("minimize", false)) {
            findings.fatal(FILE, "minimize", "the engine's decoder refuses it", "Remove the line");
        }
        if (!config.flag("word-determinize", true)) {
            findings.fatal(FILE, "word-determinize", "the engine's decoder refuses to go without", "Remove the line");
        }
    }
}
