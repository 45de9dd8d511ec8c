package org.callqa.speech.preflight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;

/** The small tables beside the graph: words, which phones begin and end them, labels of the lookahead graph. */
final class WordsCheck implements ModelCheck {

    private static final Pattern WORD = Pattern.compile("\\s*\\S+\\s+\\d{1,18}\\s*");
    private static final Pattern BOUNDARY =
            Pattern.compile("\\s*[1-9]\\d*\\s+(nonword|begin|end|internal|singleton)\\s*");
    private static final Pattern LABELS = Pattern.compile("\\s*-?\\d+(\\s+-?\\d+)*\\s*");

    @Override
    public void check(ModelLayout layout, Findings findings) throws IOException {
        if (layout.has(ModelLayout.WORDS)) {
            RequiredFilesCheck.require(layout, ModelLayout.WORDS, findings);
            checkLines(layout, ModelLayout.WORDS, WORD, "a word and its number", findings);
        } else if (!graphHasWords(layout)) {
            findings.fatal(
                    ModelLayout.WORDS, "the file is missing, and the graph has no words itself", Findings.FETCH_AGAIN);
        }
        if (!layout.has(ModelLayout.WORD_BOUNDARY)) {
            findings.warning(
                    ModelLayout.WORD_BOUNDARY,
                    "",
                    "without this file the times of words are wrong",
                    Findings.FETCH_AGAIN);
        } else {
            checkLines(layout, ModelLayout.WORD_BOUNDARY, BOUNDARY, "a phone and its place in a word", findings);
        }
        if (layout.lookahead() && layout.has(ModelLayout.DISAMBIGUATION)) {
            checkLines(layout, ModelLayout.DISAMBIGUATION, LABELS, "numbers", findings);
        }
    }

    private static boolean graphHasWords(ModelLayout layout) {
        String graph = layout.lookahead() ? ModelLayout.RIGHT_GRAPH : ModelLayout.GRAPH;
        if (!layout.has(graph)) {
            return true;
        }
        try {
            return FstFile.walk(layout.path(graph)).hasOutputWords();
        } catch (IOException e) {
            return true;
        }
    }

    private static void checkLines(ModelLayout layout, String file, Pattern shape, String what, Findings findings)
            throws IOException {
        // Latin-1 reads any bytes, and no byte of a UTF-8 word looks like a space to it but U+0085 and U+00A0, which \s
        // skips
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Files.newInputStream(layout.path(file)), StandardCharsets.ISO_8859_1))) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                if (!line.isBlank() && !shape.matcher(line).matches()) {
                    findings.fatal(file, "line " + number + " is not " + what, Findings.FETCH_AGAIN);
                    return;
                }
            }
        }
    }
}
