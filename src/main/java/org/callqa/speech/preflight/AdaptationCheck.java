package org.callqa.speech.preflight;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.callqa.speech.preflight.KaldiBytes.Shape;

/**
 * Speaker adaptation: i-vectors are switched on by one file and then need five more, whose dimensions must fit each other
 * or the engine ends the process; so does the statistics file for mean normalisation.
 */
final class AdaptationCheck implements ModelCheck {

    static final String EXTRACTOR = "ivector/final.ie";

    private static final String TRANSFORM = "ivector/final.mat";
    private static final String MIXTURE = "ivector/final.dubm";
    private static final String MEANS = "ivector/global_cmvn.stats";
    private static final String SPLICE = "ivector/splice.conf";
    private static final List<String> FILLED = List.of(EXTRACTOR, MIXTURE, TRANSFORM, MEANS);
    private static final List<String> PRESENT = List.of(SPLICE, "ivector/online_cmvn.conf");

    /** Kaldi's own when splice.conf is empty (online-feature.h). */
    private static final int DEFAULT_CONTEXT = 4;

    private static final int HEAD_BYTES = 16 << 20;
    private static final String TOGETHER = "Take all files of ivector/ from one archive";

    @Override
    public void check(ModelLayout layout, Findings findings) throws IOException {
        FeatureSettings features = FeatureSettings.read(layout, new Findings(layout));
        int network = features.dimension() + (layout.has(ModelLayout.PITCH) ? 3 : 0);
        if (layout.has(ModelLayout.CMVN)) {
            checkMeans(layout, ModelLayout.CMVN, network, findings);
        }
        if (!layout.has(EXTRACTOR)) {
            return;
        }
        FILLED.forEach(file -> RequiredFilesCheck.require(layout, file, findings));
        for (String file : PRESENT) {
            if (!layout.has(file)) {
                findings.fatal(file, "the file is missing; it may be empty but must be there", Findings.FETCH_AGAIN);
            }
        }
        if (layout.has(MEANS)) {
            checkMeans(layout, MEANS, features.dimension(), findings);
        }
        if (layout.has(TRANSFORM)) {
            checkTransform(layout, features.dimension(), findings);
        }
    }

    private static void checkMeans(ModelLayout layout, String file, int dimension, Findings findings)
            throws IOException {
        Optional<KaldiMatrix> means = KaldiMatrix.read(layout.path(file));
        if (means.isEmpty()) {
            findings.fatal(file, "the file does not hold a whole matrix", Findings.FETCH_AGAIN);
        } else if (means.get().rows() != 2 || means.get().columns() != dimension + 1) {
            findings.fatal(
                    file,
                    "it is %d x %d where the features need 2 x %d"
                            .formatted(means.get().rows(), means.get().columns(), dimension + 1),
                    "Use the file the model was trained with");
        } else if (!(means.get().endOfFirstRow() > 0)) {
            findings.fatal(file, "it counts no frames", "Use the file the model was trained with");
        }
    }

    private static void checkTransform(ModelLayout layout, int dimension, Findings findings) throws IOException {
        Optional<KaldiMatrix> transform = KaldiMatrix.read(layout.path(TRANSFORM));
        if (transform.isEmpty()) {
            findings.fatal(TRANSFORM, "the file does not hold a whole matrix", Findings.FETCH_AGAIN);
            return;
        }
        KaldiConfig splice = KaldiConfig.read(
                layout,
                SPLICE,
                Map.of("left-context", SettingKind.WHOLE, "right-context", SettingKind.WHOLE),
                findings);
        int frames = 1
                + (int) splice.number("left-context", DEFAULT_CONTEXT)
                + (int) splice.number("right-context", DEFAULT_CONTEXT);
        int columns = transform.get().columns();
        // an affine transform has one column more for the offset
        if (columns != frames * dimension && columns != frames * dimension + 1) {
            findings.fatal(
                    TRANSFORM,
                    "it takes " + columns + " numbers where splice.conf and the features give " + frames * dimension,
                    TOGETHER);
        }
        int rows = transform.get().rows();
        checkShape(layout, MIXTURE, "<MEANS_INVVARS>", shape -> shape.columns() == rows, rows, findings);
        checkShape(layout, EXTRACTOR, "<M> ", shape -> shape.rows() == rows, rows, findings);
    }

    private static void checkShape(
            ModelLayout layout, String file, String token, Predicate<Shape> fits, int rows, Findings findings)
            throws IOException {
        if (layout.has(file)) {
            KaldiBytes head = KaldiBytes.head(layout.path(file), HEAD_BYTES);
            if (head.matrixAfter(token).filter(fits.negate()).isPresent()) {
                findings.fatal(file, "it does not take the " + rows + " numbers that final.mat gives", TOGETHER);
            }
        }
    }
}
