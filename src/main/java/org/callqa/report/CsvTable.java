package org.callqa.report;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import org.callqa.report.words.Printable;

/**
 * A CSV file for people: UTF-8 with a byte-order mark, so that Excel shows Chinese; cells that a spreadsheet would run
 * as a formula are neutralised (OWASP, CSV injection).
 */
public final class CsvTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * What begins a formula, behind any space, of which a spreadsheet takes no notice, and behind quotes, which are doubled in
     * the file and where cells are parted elsewhere look like a cell with nothing in it.
     */
    private static final String BEGIN = "[\\s\\p{Z}\"]*[=@+\\-＝＠＋－]";

    /** A signed figure and its unit are no formula, nor is a figure with decimals that is all of the cell. */
    private static final String FIGURE = "^-\\d+\\.\\d+$|(?<=;)\\s+[+-]\\d+(\\.\\d+)?\\s*\\p{L}*\\s*([;,]|$)";

    /** At the beginning of a cell, or of what is one where cells are parted at semicolons. */
    private static final Pattern FORMULA = Pattern.compile("(^|;)(?!" + FIGURE + ")(?=" + BEGIN + ")");

    private CsvTable() {}

    /** Rows of a table, the header first. */
    public static ReportFolder.Content of(List<String> header, List<List<String>> rows) {
        return out -> out.write(begin(header) + text(rows));
    }

    /** The beginning of a file: its header. */
    static String begin(List<String> header) {
        return BYTE_ORDER_MARK + text(List.of(header));
    }

    /** Rows as they stand in a file. */
    static String text(List<List<String>> rows) {
        StringWriter out = new StringWriter();
        ICSVWriter csv = new CSVWriterBuilder(out).build();
        for (List<String> cells : rows) {
            csv.writeNext(cells.stream().map(CsvTable::harmless).toArray(String[]::new), false);
        }
        return out.toString();
    }

    /** What begins like a formula gets an apostrophe in front, which spreadsheets show as text. */
    static String harmless(String cell) {
        String text = Printable.of(cell.replace("\r\n", " "));
        return beginsWithWord(text) && text.indexOf(';') < 0
                ? text
                : FORMULA.matcher(text).replaceAll("$1'");
    }

    /** As nearly every cell does, which then needs no closer look. */
    private static boolean beginsWithWord(String text) {
        return text.isEmpty() || Character.isLetterOrDigit(text.charAt(0));
    }
}
