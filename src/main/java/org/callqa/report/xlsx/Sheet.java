package org.callqa.report.xlsx;

import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.callqa.call.Shortened;
import org.callqa.report.words.Printable;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One table: a head that stays in view and repeats on paper, filters, and a row after the other. */
final class Sheet {

    /** Longer texts are refused by spreadsheets. */
    private static final int LONGEST = 32_000;

    /** What spreadsheets take for a character by its number, such as {@code _x000D_} (ISO/IEC 29500-1, 22.9.2.19). */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** The same with its first letter by its number. */
    private static final String ESCAPED = "_x005F_";

    private static final int MILLISECONDS_OF_A_DAY = 86_400_000;

    /** Of one line of text, points. */
    private static final double LINE_PT = 15;

    /** A spreadsheet refuses a higher row; the rest of its text is read in the cell. */
    private static final double HIGHEST_PT = 409;

    /** What is written wide, such as Chinese, takes the room of two letters. */
    private static final int FIRST_WIDE = 0x2E80;

    /** Beside a number, which ends at its right edge, text begins this much later, letters. */
    private static final int INDENT = 1;

    private final Worksheet sheet;
    private final List<Integer> widths;
    private final int columns;
    private int row;
    private int lines = 1;

    /**
     * @param heads names of the columns
     * @param widths of the columns, in letters
     */
    Sheet(Workbook book, String name, List<String> heads, List<Integer> widths) {
        this.sheet = book.newWorksheet(name);
        this.columns = heads.size();
        this.widths = widths;
        sheet.freezePane(0, 1);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        for (int column = 0; column < columns; column++) {
            sheet.value(0, column, ESCAPE.matcher(heads.get(column)).replaceAll(ESCAPED));
            sheet.width(column, widths.get(column));
        }
        sheet.range(0, 0, 0, columns - 1)
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("bottom")
                .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                .set();
    }

    /** Begins the next row. */
    Row next() {
        endRow();
        row++;
        return new Row();
    }

    /** Spreadsheets do not all make a row as high as its texts. */
    private void endRow() {
        if (lines > 1) {
            sheet.rowHeight(row, Math.min(HIGHEST_PT, LINE_PT * lines));
        }
        lines = 1;
    }

    void finish() {
        endRow();
        if (row > 0) {
            sheet.setAutoFilter(0, 0, row, columns - 1);
        }
    }

    /** A row that is filled from left to right. */
    final class Row {

        private int column;

        /** Text is text, whatever it begins with. */
        Row text(String text) {
            String printable = Shortened.of(Printable.of(text), LONGEST);
            sheet.value(row, column, ESCAPE.matcher(printable).replaceAll(ESCAPED));
            sheet.style(row, column)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .horizontalAlignment("left")
                    .indent(INDENT)
                    .set();
            if (row == 1) {
                sheet.style(0, column)
                        .horizontalAlignment("left")
                        .indent(INDENT)
                        .set();
            }
            long letters = printable
                    .codePoints()
                    .map(point -> point < FIRST_WIDE ? 1 : 2)
                    .sum();
            int width = widths.get(column) - INDENT;
            lines = (int) Math.max(lines, (letters + width - 1) / width);
            column++;
            return this;
        }

        /** Text that stands out: {@code fill} as RRGGBB. */
        Row marked(String text, String fill, boolean bold) {
            text(text);
            column--;
            var style = sheet.style(row, column).fillColor(fill).verticalAlignment("top");
            if (bold) {
                style.bold();
            }
            style.set();
            column++;
            return this;
        }

        Row number(double value, String format) {
            sheet.value(row, column, value);
            return formatted(format);
        }

        /** A time of a recording or a length, milliseconds. */
        Row time(int ms) {
            return number((double) ms / MILLISECONDS_OF_A_DAY, "[m]:ss.0");
        }

        Row moment(LocalDateTime at) {
            sheet.value(row, column, at);
            return formatted("yyyy-mm-dd hh:mm");
        }

        Row nothing() {
            column++;
            return this;
        }

        private Row formatted(String format) {
            sheet.style(row, column).format(format).verticalAlignment("top").set();
            column++;
            return this;
        }
    }
}
