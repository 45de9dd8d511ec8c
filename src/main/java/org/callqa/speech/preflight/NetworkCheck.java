package org.callqa.speech.preflight;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The acoustic network: whole from its first token to its last, and made for the features that conf/mfcc.conf gives. Kaldi
 * writes transition model, network, contexts and priors one after another (am-nnet-simple.cc).
 */
final class NetworkCheck implements ModelCheck {

    private static final String FILE = ModelLayout.NETWORK;

    /** The network's own description follows the transition model, a few hundred kilobytes even in large models. */
    private static final int HEAD_BYTES = 32 << 20;

    /** The priors come last: nothing for a chain model, one number per state otherwise. */
    private static final int TAIL_BYTES = 1 << 20;

    private static final int PITCH_COEFFICIENTS = 3;
    private static final Pattern INPUT = Pattern.compile("input-node name=(\\S+) dim=(\\d{1,9})");

    @Override
    public void check(ModelLayout layout, Findings findings) throws IOException {
        Path file = layout.path(FILE);
        if (!layout.has(FILE) || file.toFile().length() == 0) {
            return;
        }
        KaldiBytes head = KaldiBytes.head(file, HEAD_BYTES);
        String start = head.binary() ? head.text().substring(2) : head.text().stripLeading();
        if (!start.startsWith("<TransitionModel>")) {
            findings.fatal(FILE, "this is not a Kaldi model", Findings.FETCH_AGAIN);
            return;
        }
        int network = head.text().indexOf("<Nnet3>");
        if (network < 0 && file.toFile().length() <= HEAD_BYTES && head.text().contains("<DIMENSION>")) {
            findings.fatal(FILE, "this is a GMM model; the engine runs nnet3 networks", "Use a chain model");
        } else if (network < 0 || !endsWhole(file)) {
            findings.fatal(FILE, "the file is cut short", Findings.FETCH_AGAIN);
        } else {
            checkInputs(head.text().substring(network), layout, findings);
        }
    }

    private static boolean endsWhole(Path file) throws IOException {
        boolean binary = KaldiBytes.head(file, 2).binary();
        KaldiBytes tail = KaldiBytes.tail(file, TAIL_BYTES);
        int priors = tail.afterLast("<Priors> ");
        if (priors < 0) {
            return false;
        }
        return binary
                ? tail.vectorFillsRest(priors)
                : tail.text().stripTrailing().endsWith("]");
    }

    private static void checkInputs(String network, ModelLayout layout, Findings findings) throws IOException {
        int components = network.indexOf("<NumComponents>");
        Matcher inputs = INPUT.matcher(components < 0 ? network : network.substring(0, components));
        Optional<Integer> ivector = Optional.empty();
        while (inputs.find()) {
            int dimension = Integer.parseInt(inputs.group(2));
            if (inputs.group(1).equals("input")) {
                checkFeatures(dimension, layout, findings);
            } else if (inputs.group(1).equals("ivector")) {
                ivector = Optional.of(dimension);
            }
        }
        if (ivector.isPresent() && !layout.has(AdaptationCheck.EXTRACTOR)) {
            findings.fatal(
                    AdaptationCheck.EXTRACTOR,
                    "the file is missing, and the network asks for it",
                    Findings.FETCH_AGAIN);
        }
    }

    private static void checkFeatures(int wanted, ModelLayout layout, Findings findings) throws IOException {
        FeatureSettings features = FeatureSettings.read(layout, new Findings(layout));
        int given = features.dimension() + (layout.has(ModelLayout.PITCH) ? PITCH_COEFFICIENTS : 0);
        if (layout.has(layout.features()) && given != wanted) {
            findings.fatal(
                    layout.features(),
                    features.mfcc() ? "num-ceps" : "num-mel-bins",
                    "the features have " + given + " coefficients, the network takes " + wanted,
                    "Use the settings the model was trained with");
        }
    }
}
