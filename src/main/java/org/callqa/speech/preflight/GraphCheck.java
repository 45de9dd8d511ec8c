package org.callqa.speech.preflight;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Optional;
import java.util.Scanner;
import java.util.Set;

/**
 * The decoding graph, in one piece or in two halves: whole, of a kind the engine reads, sorted where it must be, and made for
 * this network: a transition the network does not know is an access beyond its tables.
 */
final class GraphCheck implements ModelCheck {

    private static final Set<String> WHOLE_TYPES = Set.of("vector", "const");
    private static final Set<String> LEFT_TYPES = Set.of("olabel_lookahead");
    private static final Set<String> RIGHT_TYPES = Set.of("vector", "const", "ngram");

    @Override
    public void check(ModelLayout layout, Findings findings) throws IOException {
        if (!layout.lookahead()) {
            HighestLabel highest = new HighestLabel(Set.of());
            Optional<FstFile> graph = walk(layout, ModelLayout.GRAPH, WHOLE_TYPES, highest, findings);
            if (graph.isPresent()) {
                checkTransitions(layout, ModelLayout.GRAPH, highest.input(), findings);
                WordTable.check(layout, graph.get(), highest.output(), findings);
            }
            return;
        }
        HighestLabel left = new HighestLabel(numbers(layout));
        if (walk(layout, ModelLayout.LEFT_GRAPH, LEFT_TYPES, left, findings).isPresent()) {
            checkTransitions(layout, ModelLayout.LEFT_GRAPH, left.input(), findings);
        }
        HighestLabel right = new HighestLabel(Set.of());
        Optional<FstFile> graph = walk(layout, ModelLayout.RIGHT_GRAPH, RIGHT_TYPES, right, findings);
        if (graph.isPresent()) {
            checkSorted(graph.get(), findings);
            WordTable.check(layout, graph.get(), right.output(), findings);
        }
    }

    private static void checkSorted(FstFile graph, Findings findings) {
        if ((graph.properties() & FstFile.NOT_INPUT_SORTED) != 0) {
            findings.fatal(
                    ModelLayout.RIGHT_GRAPH,
                    "its arcs are not sorted by input: the engine ends the process",
                    "Sort it with fstarcsort --sort_type=ilabel");
        }
    }

    private static void checkTransitions(ModelLayout layout, String file, int highest, Findings findings)
            throws IOException {
        if (!layout.has(ModelLayout.NETWORK)) {
            return;
        }
        int known = KaldiNetwork.of(KaldiNetwork.head(layout.path(ModelLayout.NETWORK)))
                .transitions();
        if (known > 0 && highest > known) {
            findings.fatal(
                    file,
                    "it goes to transition " + highest + ", and " + layout.name(ModelLayout.NETWORK) + " has only "
                            + known + (layout.lookahead() ? " (or disambig_tid.int is not whole)" : ""),
                    "Take the network and the graph from one archive");
        }
    }

    static Optional<FstFile> walk(
            ModelLayout layout, String file, Set<String> types, FstFile.ArcVisitor visitor, Findings findings) {
        if (!layout.has(file) || layout.path(file).toFile().length() == 0) {
            return Optional.empty();
        }
        try {
            FstFile graph = FstFile.walk(layout.path(file), visitor);
            if (types.contains(graph.type()) && graph.arcType().equals("standard")) {
                return Optional.of(graph);
            }
            findings.fatal(
                    file,
                    "it is of type '" + graph.type() + "' with '" + graph.arcType() + "' arcs; the engine reads "
                            + String.join(", ", types.stream().sorted().toList()) + " with standard arcs",
                    "Convert it with fstconvert");
        } catch (EOFException e) {
            findings.fatal(file, "the file is cut short", Findings.FETCH_AGAIN);
        } catch (IOException e) {
            findings.fatal(file, "the file is damaged: " + e.getMessage(), Findings.FETCH_AGAIN);
        }
        return Optional.empty();
    }

    private static Set<Integer> numbers(ModelLayout layout) throws IOException {
        Set<Integer> numbers = new HashSet<>();
        if (layout.has(ModelLayout.DISAMBIGUATION)) {
            try (Scanner scanner = new Scanner(Files.newBufferedReader(layout.path(ModelLayout.DISAMBIGUATION)))) {
                while (scanner.hasNextInt()) {
                    numbers.add(scanner.nextInt());
                }
            }
        }
        return numbers;
    }
}
