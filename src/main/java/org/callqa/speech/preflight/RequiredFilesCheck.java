package org.callqa.speech.preflight;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The files without which there is no model. */
final class RequiredFilesCheck implements ModelCheck {

    @Override
    public void check(ModelLayout layout, Findings findings) {
        List<String> required = new ArrayList<>(List.of(ModelLayout.NETWORK, layout.features()));
        if (layout.subfolders()) {
            required.add(ModelLayout.DECODER);
        }
        if (layout.lookahead()) {
            required.addAll(List.of(ModelLayout.LEFT_GRAPH, ModelLayout.RIGHT_GRAPH, ModelLayout.DISAMBIGUATION));
        } else {
            required.add(ModelLayout.GRAPH);
        }
        for (String file : required) {
            require(layout, file, findings);
        }
    }

    static void require(ModelLayout layout, String file, Findings findings) {
        if (!layout.has(file)) {
            String without = layout.lookahead() && file.startsWith("graph/")
                    ? "the file is missing (without HCLG.fst, HCLr.fst, Gr.fst and disambig_tid.int are all needed)"
                    : "the file is missing";
            findings.fatal(file, without, Findings.FETCH_AGAIN);
        } else if (!Files.isReadable(layout.path(file))) {
            findings.fatal(file, "the file may not be read", "Give this user the right to read it");
        } else if (isEmpty(layout, file)) {
            findings.fatal(file, "the file is empty", Findings.FETCH_AGAIN);
        }
    }

    private static boolean isEmpty(ModelLayout layout, String file) {
        try {
            return Files.size(layout.path(file)) == 0;
        } catch (IOException e) {
            return true;
        }
    }
}
