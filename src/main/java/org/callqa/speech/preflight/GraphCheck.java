package org.callqa.speech.preflight;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** The decoding graph, in one piece or in two halves: whole, of a kind the engine reads, and sorted where it must be. */
final class GraphCheck implements ModelCheck {

    private static final Set<String> WHOLE_TYPES = Set.of("vector", "const");
    private static final Set<String> LEFT_TYPES = Set.of("olabel_lookahead");
    private static final Set<String> RIGHT_TYPES = Set.of("vector", "const", "ngram");

    @Override
    public void check(ModelLayout layout, Findings findings) throws IOException {
        if (!layout.lookahead()) {
            walk(layout, ModelLayout.GRAPH, WHOLE_TYPES, findings);
            return;
        }
        walk(layout, ModelLayout.LEFT_GRAPH, LEFT_TYPES, findings);
        walk(layout, ModelLayout.RIGHT_GRAPH, RIGHT_TYPES, findings)
                .filter(graph -> (graph.properties() & FstFile.NOT_INPUT_SORTED) != 0)
                .ifPresent(graph -> findings.fatal(
                        ModelLayout.RIGHT_GRAPH,
                        "its arcs are not sorted by input: the engine ends the process",
                        "Sort it with fstarcsort --sort_type=ilabel"));
    }

    static Optional<FstFile> walk(ModelLayout layout, String file, Set<String> types, Findings findings) {
        if (!layout.has(file) || layout.path(file).toFile().length() == 0) {
            return Optional.empty();
        }
        try {
            FstFile graph = FstFile.walk(layout.path(file));
            if (!types.contains(graph.type()) || !graph.arcType().equals("standard")) {
                findings.fatal(
                        file,
                        "it is of type '" + graph.type() + "' with '" + graph.arcType() + "' arcs; the engine reads "
                                + String.join(", ", types.stream().sorted().toList()) + " with standard arcs",
                        "Convert it with fstconvert");
                return Optional.empty();
            }
            return Optional.of(graph);
        } catch (EOFException e) {
            findings.fatal(file, "the file is cut short", Findings.FETCH_AGAIN);
        } catch (IOException e) {
            findings.fatal(file, "the file is damaged: " + e.getMessage(), Findings.FETCH_AGAIN);
        }
        return Optional.empty();
    }
}
