package org.callqa.speech.preflight;

import java.io.IOException;
import java.util.regex.Pattern;

/** graph/words.txt must have a text for every word the graph can say: the engine leaves out those it has none for. */
final class WordTable {

    private static final Pattern WORD = Pattern.compile("\\s*\\S+\\s+(\\d{1,9})\\s*");

    private WordTable() {}

    /** Holds the table against the graph that says the words, and against the highest of them. */
    static void check(ModelLayout layout, FstFile graph, int highestWord, Findings findings) throws IOException {
        String file = ModelLayout.WORDS;
        if (!layout.has(file)) {
            if (!graph.hasOutputWords()) {
                findings.fatal(file, "the file is missing, and the graph has no words itself", Findings.FETCH_AGAIN);
            }
            return;
        }
        RequiredFilesCheck.require(layout, file, findings);
        int[] last = {-1};
        NumberedLines.read(
                layout, file, WORD, "a word and its number", word -> last[0] = Math.max(last[0], word), findings);
        if (last[0] < highestWord) {
            findings.fatal(
                    file,
                    "it ends with word " + last[0] + ", the graph says words up to " + highestWord,
                    "Take the words and the graph from one archive");
        }
    }
}
