package org.callqa.speech.preflight;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The small tables beside the graph: which phones begin and end words, labels of the lookahead graph. */
final class TablesCheck implements ModelCheck {

    private static final Pattern BOUNDARY =
            Pattern.compile("\\s*([1-9]\\d{0,8})\\s+(?:nonword|begin|end|internal|singleton)\\s*");
    private static final Pattern LABELS = Pattern.compile("\\s*(-?\\d{1,9})(?:\\s+-?\\d+)*\\s*");

    @Override
    public void check(ModelLayout layout, Findings findings) throws IOException {
        checkBoundaries(layout, findings);
        if (layout.lookahead() && layout.has(ModelLayout.DISAMBIGUATION)) {
            NumberedLines.read(layout, ModelLayout.DISAMBIGUATION, LABELS, "numbers", number -> {}, findings);
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
        NumberedLines.read(layout, file, BOUNDARY, "a phone and its place in a word", phones::add, findings);
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
}
