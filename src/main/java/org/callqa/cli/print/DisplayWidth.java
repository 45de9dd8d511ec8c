package org.callqa.cli.print;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** How many columns of a terminal a text takes: a Chinese character takes two. */
final class DisplayWidth {

    private DisplayWidth() {}

    static int of(String text) {
        // a text that picocli could read as its own markup would be measured without it
        return Ansi.OFF.new Text(text.replace('@', 'a')).getCJKAdjustedLength();
    }

    /** Cuts a text into lines where words end, or inside a word that is longer than a line; at least one line. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text, width)) {
            if (of(line + piece.stripTrailing()) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> pieces(String text, int width) {
        List<String> pieces = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String piece = text.substring(from, to);
            if (of(piece.stripTrailing()) > width) {
                piece.codePoints().mapToObj(Character::toString).forEach(pieces::add);
            } else {
                pieces.add(piece);
            }
            from = to;
        }
        return pieces;
    }
}
