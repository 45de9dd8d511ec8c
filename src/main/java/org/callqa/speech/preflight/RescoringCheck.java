package org.callqa.speech.preflight;

import java.util.List;
import java.util.Set;

/** The optional second pass of large models: one file switches it on, the others must then be there. */
final class RescoringCheck implements ModelCheck {

    private static final String NGRAM = "rescore/G.carpa";
    private static final String NGRAM_GRAPH = "rescore/G.fst";
    private static final String NETWORK = "rnnlm/final.raw";
    private static final List<String> WITH_NETWORK =
            List.of("rnnlm/feat_embedding.final.mat", "rnnlm/word_feats.txt", "rnnlm/special_symbol_opts.conf");

    @Override
    public void check(ModelLayout layout, Findings findings) {
        if (layout.has(NGRAM)) {
            RequiredFilesCheck.require(layout, NGRAM, findings);
            RequiredFilesCheck.require(layout, NGRAM_GRAPH, findings);
            GraphCheck.walk(layout, NGRAM_GRAPH, Set.of("vector", "const"), (input, output) -> {}, findings);
        }
        if (layout.has(NETWORK)) {
            RequiredFilesCheck.require(layout, NETWORK, findings);
            WITH_NETWORK.forEach(file -> RequiredFilesCheck.require(layout, file, findings));
        }
    }
}
