package org.callqa.speech.preflight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The small tables beside the graph: words, which phones begin and end them, labels of the lookahead graph. */
final class WordsCheck implements ModelCheck {

    private static final Pattern WORD = Pattern.compile("\\s*\\S+\\s+(\\d{1,9})\\s*");
    private static final Pattern BOUNDARY =
            Pattern.compile("\\s*([1-9]\\d{0,8})\\s+(?:nonword|begin|end|internal|singleton)\\s*");
    private static final Pattern LABELS = Pattern.compile("\\s*(-?\\d{1,9})(?:\\s+-?\\d+)*\\s*");

    @Override
    public void check(ModelLayout layout, Findings findings) throws IOException {
        checkWords(layout, findings);
        checkBoundaries(layout, findings);
        if (layout.lookahead() && layout.has(ModelLayout.DISAMBIGUATION)) {
            readLines(layout, ModelLayout.DISAMBIGUATION, LABELS, "numbers", number -> {}, findings);
        }
    }

    private static void checkWords(ModelLayout layout, Findings findings) throws IOException {
        String file = layout.lookahead() ? ModelLayout.RIGHT_GRAPH : ModelLayout.GRAPH;
        HighestLabel highest = new HighestLabel(Set.of());
        boolean ownWords;
        try {
            ownWords = !layout.has(file)
                    || FstFile.walk(layout.path(file), highest).hasOutputWords();
        } catch (IOException e) {
            // the graph is reported already
            ownWords = true;
        }
        if (!layout.has(ModelLayout.WORDS)) {
            if (!ownWords) {
                findings.fatal(
                        ModelLayout.WORDS,
                        "the file is missing, and the graph has no words itself",
                        Findings.FETCH_AGAIN);
            }
            return;
        }
        RequiredFilesCheck.require(layout, ModelLayout.WORDS, findings);
        int[] last = {-1};
        readLines(
                layout,
                ModelLayout.WORDS,
                WORD,
                "a word and its number",
                number -> last[0] = Math.max(last[0], number),
                findings);
        if (!ownWords && last[0] < highest.output()) {
            findings.fatal(
                    ModelLayout.WORDS,
                    "it ends with word " + last[0] + ", the graph says words up to " + highest.output(),
                    "Take the words and the graph from one archive");
        }
    }

    private static void checkBoundaries(ModelLayout layout, Findings findings) throws IOException {
        String file = ModelLayout.WORD_BOUNDARY;
        if (!layout.has(file)) {
            findings.warning(file, "", "without this file the times of words are wrong", Findings.FETCH_AGAIN);
            return;
        }
        RequiredFilesCheck.require(layout, file, findings);
        Set<Integer> phones = new HashSet<>();
        readLines(layout, file, BOUNDARY, "a phone and its place in a word", phones::add, findings);
        if (layout.has(ModelLayout.NETWORK)) {
            KaldiNetwork.of(KaldiNetwork.head(layout.path(ModelLayout.NETWORK))).phones().stream()
                    .filter(phone -> !phones.contains(phone))
                    .findFirst()
                    .ifPresent(phone -> findings.fatal(
                            file,
                            "phone " + phone + " of the network is not in it: the engine dies when it hears it",
                            "Take this file and the network from one archive"));
        }
    }

    private static void readLines(
            ModelLayout layout, String file, Pattern shape, String what, Consumer<Integer> numbers, Findings findings)
            throws IOException {
        // Latin-1 reads any bytes, and \s means ASCII blanks only
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Files.newInputStream(layout.path(file)), StandardCharsets.ISO_8859_1))) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                Matcher entry = shape.matcher(line);
                if (entry.matches()) {
                    numbers.accept(Integer.valueOf(entry.group(1)));
                } else if (!line.isBlank()) {
                    findings.fatal(file, "line " + number + " is not " + what, Findings.FETCH_AGAIN);
                    return;
                }
            }
        }
    }
}
