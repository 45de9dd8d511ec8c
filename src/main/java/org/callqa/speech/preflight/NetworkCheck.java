package org.callqa.speech.preflight;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The acoustic network: whole from its first token to its last, and made for the features that conf/mfcc.conf gives. Kaldi
 * writes transition model, network, contexts and priors one after another (am-nnet-simple.cc).
 */
final class NetworkCheck implements ModelCheck {

    private static final String FILE = ModelLayout.NETWORK;

    /** The priors come last: nothing for a chain model, one number per state otherwise. */
    private static final int TAIL_BYTES = 1 << 20;

    private static final int PITCH_COEFFICIENTS = 3;

    @Override
    public void check(ModelLayout layout, Findings findings) throws IOException {
        Path file = layout.path(FILE);
        if (!layout.has(FILE) || file.toFile().length() == 0) {
            return;
        }
        KaldiBytes head = KaldiNetwork.head(file);
        String start = head.binary() ? head.text().substring(2) : head.text().stripLeading();
        boolean network = head.text().contains("<Nnet3>");
        if (!start.startsWith("<TransitionModel>")) {
            findings.fatal(FILE, "this is not a Kaldi model", Findings.FETCH_AGAIN);
        } else if (!network && head.text().contains("<DIMENSION>")) {
            findings.fatal(FILE, "this is a GMM model; the engine runs nnet3 networks", "Use a chain model");
        } else if (!network || !endsWhole(file, head.binary())) {
            findings.fatal(FILE, "the file is cut short", Findings.FETCH_AGAIN);
        } else {
            checkInputs(KaldiNetwork.of(head), layout, findings);
        }
    }

    private static boolean endsWhole(Path file, boolean binary) throws IOException {
        KaldiBytes tail = KaldiBytes.tail(file, TAIL_BYTES);
        int priors = tail.afterLast("<Priors> ");
        if (priors < 0) {
            return false;
        }
        return binary
                ? tail.vectorFillsRest(priors)
                : tail.text().stripTrailing().endsWith("]");
    }

    private static void checkInputs(KaldiNetwork network, ModelLayout layout, Findings findings) throws IOException {
        FeatureSettings features = FeatureSettings.read(layout, new Findings(layout));
        int given = features.dimension() + (layout.has(ModelLayout.PITCH) ? PITCH_COEFFICIENTS : 0);
        int wanted = network.inputs().getOrDefault("input", given);
        if (layout.has(layout.features()) && given != wanted) {
            findings.fatal(
                    layout.features(),
                    features.mfcc() ? "num-ceps" : "num-mel-bins",
                    "the features have " + given + " coefficients, the network takes " + wanted,
                    "Use the settings the model was trained with");
        }
        if (network.inputs().containsKey("ivector") && !layout.has(AdaptationCheck.EXTRACTOR)) {
            findings.fatal(
                    AdaptationCheck.EXTRACTOR,
                    "the file is missing, and the network asks for it",
                    Findings.FETCH_AGAIN);
        }
    }
}
