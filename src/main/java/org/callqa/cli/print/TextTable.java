package org.callqa.cli.print;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.callqa.report.words.Printable;

/** Rows in columns as wide as their longest cell; the last column takes what is left of the line and wraps. */
public final class TextTable {

    private static final int GAP = 2;
    private static final int NARROWEST_LAST = 20;

    private final int indent;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param indent spaces in front of every line */
    public TextTable(int indent) {
        this.indent = indent;
    }

    /** Adds a row; each has the same number of cells. */
    public TextTable row(String... cells) {
        rows.add(Arrays.stream(cells).map(Printable::of).toList());
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** @param width of the terminal, in columns */
    public void print(PrintWriter out, int width) {
        int[] widths = widths();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(" ".repeat(indent));
            int used = indent;
            for (int column = 0; column < row.size() - 1; column++) {
                line.append(row.get(column));
                line.append(" ".repeat(widths[column] - DisplayWidth.of(row.get(column)) + GAP));
                used += widths[column] + GAP;
            }
            String last = row.get(row.size() - 1);
            for (String part : DisplayWidth.wrap(last, Math.max(NARROWEST_LAST, width - used))) {
                out.println(line.append(part).toString().stripTrailing());
                line = new StringBuilder(" ".repeat(used));
            }
        }
    }

    private int[] widths() {
        int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < row.size() - 1; column++) {
                widths[column] = Math.max(widths[column], DisplayWidth.of(row.get(column)));
            }
        }
        return widths;
    }
}
