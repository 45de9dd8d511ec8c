package org.callqa.manifest.rows;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.callqa.manifest.rows.TextLines.Line;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a list one after the other; blank lines are left out. A row that is damaged in any way is a row all the
 * same, and the next one is read from the next line on: a quote that nobody closed swallows nothing.
 */
public final class RowReader implements Closeable {

    /** A note in a cell may have so many lines with quotes in them: each is one more look for the quote that ends it. */
    private static final int MOST_QUOTED_LINES_OF_A_ROW = 100;

    /** As many as a line may have; more are a quote that was not closed. */
    private static final int MOST_LETTERS_OF_A_ROW = 1 << 20;

    /** Who wrote the list, which tells how it is quoted. */
    public enum Writer {
        /** People and spreadsheets: RFC 4180; a cell may have several lines. */
        PEOPLE("quote cells that contain a comma, and write a quote inside them twice", "save it as \"CSV UTF-8\""),
        /** Asterisk's {@code cdr_csv}, which doubles quotes, or {@code cdr_custom} without {@code CSV_QUOTE}, which does not. */
        ASTERISK("look at the row; a quote in a caller's name may not have been doubled", Writer.CALLER_ENCODING),
        /** FreeSWITCH's {@code mod_cdr_csv}, which puts values between the quotes of its template as they are. */
        FREESWITCH("look at the row; there may be a quote and a comma in a caller's name", Writer.CALLER_ENCODING),
        /** Asterisk's {@code queue_log}: separated by bars, never quoted; or the same from a database, as a list of people's. */
        QUEUE_LOG("look at the row", Writer.CALLER_ENCODING);

        private static final String CALLER_ENCODING =
                "nothing if it is a caller's name as the caller's phone sent it; the other rows are used";

        private final String quotingRemedy;
        private final String encodingRemedy;

        Writer(String quotingRemedy, String encodingRemedy) {
            this.quotingRemedy = quotingRemedy;
            this.encodingRemedy = encodingRemedy;
        }
    }

    private final String name;
    private final TextLines lines;
    private final Writer writer;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private char separator;
    private int columns;
    private boolean insideCell;

    private RowReader(String name, TextLines lines, Writer writer) {
        this.name = name;
        this.lines = lines;
        this.writer = writer;
        this.separator = writer == Writer.QUEUE_LOG ? '|' : ',';
    }

    /** Opens a list. */
    public static RowReader open(Path file, Writer writer) throws IOException {
        return new RowReader(String.valueOf(file.getFileName()), TextLines.open(file), writer);
    }

    /** The encoding, when it is another one than UTF-8. */
    public Optional<String> otherEncoding() {
        return lines.otherEncoding();
    }

    /** The first lines, which are not taken by this. */
    List<Line> peek(int count) throws IOException {
        while (ahead.size() < count) {
            Optional<Line> line = lines.next();
            if (line.isEmpty()) {
                break;
            }
            ahead.addLast(line.get());
        }
        return ahead.stream().limit(count).toList();
    }

    /** Takes the first lines away, and says how the others are separated and how many cells a whole row has. */
    void begin(int linesBefore, char separated, int cells) {
        for (int i = 0; i < linesBefore; i++) {
            ahead.removeFirst();
        }
        separator = separated;
        columns = cells;
    }

    /** The next row; empty at the end of the list. */
    public Optional<Row> next() throws IOException {
        while (true) {
            @Nullable Line line = ahead.isEmpty() ? lines.next().orElse(null) : ahead.removeFirst();
            if (line == null) {
                return Optional.empty();
            }
            if (insideCell && !isWholeRow(line)) {
                continue;
            }
            insideCell = false;
            if (line.damage().isPresent()) {
                return Optional.of(behindDamage(line)
                        .orElseGet(() -> Row.damaged(
                                place(line), List.of(), line.damage().orElseThrow(), writer.encodingRemedy)));
            }
            if (!line.text().isBlank() && !isEmptySheetRow(line.text())) {
                return Optional.of(row(line));
            }
        }
    }

    /** A whole row behind the NULs that a crash left where the line begins. */
    private Optional<Row> behindDamage(Line line) throws IOException {
        boolean whole = writer != Writer.PEOPLE || cells(line, separator).size() == columns;
        return whole && !line.text().isBlank() ? Optional.of(row(line)) : Optional.empty();
    }

    /** Spreadsheets save the rows of a table that nobody filled in as separators alone. */
    private boolean isEmptySheetRow(String text) {
        return writer == Writer.PEOPLE
                && text.chars().allMatch(letter -> letter == separator || letter == '"' || letter == ' ');
    }

    private Row row(Line line) throws IOException {
        String text = line.text();
        try {
            char between = writer == Writer.QUEUE_LOG ? firstSeparator(text) : separator;
            if (writer == Writer.QUEUE_LOG && between == '|') {
                return Row.of(place(line), List.of(text.split("\\|", -1)), !line.ended());
            }
            Quoting quoting = writer == Writer.FREESWITCH ? Quoting.RAW : Quoting.DOUBLED;
            List<String> cells = quoting.split(text, between);
            if (cells == null) {
                cells = writer == Writer.PEOPLE ? joined(line) : null;
            }
            return cells == null ? unclosed(line) : Row.of(place(line), cells, !line.ended());
        } catch (Quoting.StrayQuoteException stray) {
            return undoubled(line, stray);
        }
    }

    /** A queue log begins with a time, in which none of these stands. */
    private static char firstSeparator(String text) {
        return (char) text.chars()
                .filter(letter -> "|,;\t".indexOf(letter) >= 0)
                .findFirst()
                .orElse('|');
    }

    private Row unclosed(Line line) {
        return line.ended()
                ? damaged(line, "a quote is not closed", writer.quotingRemedy)
                : damaged(
                        line,
                        "the last line is not finished",
                        "nothing if it is still being written: the next run reads it whole");
    }

    private Row damaged(Line line, String why, String remedy) {
        return Row.damaged(place(line), Quoting.DOUBLED.before(line.text(), separator), why, remedy);
    }

    /**
     * Where quotes are not doubled, none stands beside another; where some are and some are not, who knows. Of a list with
     * a header it is known how many cells a row has.
     */
    private Row undoubled(Line line, Quoting.StrayQuoteException stray) {
        try {
            List<String> cells = Quoting.RAW.split(line.text(), separator);
            if (cells != null
                    && cells.stream().noneMatch(cell -> cell.contains("\"\""))
                    && (writer == Writer.ASTERISK || cells.size() == columns)) {
                return Row.of(place(line), cells, !line.ended());
            }
        } catch (Quoting.StrayQuoteException never) {
            throw new IllegalStateException(never);
        }
        return damaged(line, String.valueOf(stray.getMessage()), writer.quotingRemedy);
    }

    /**
     * The cells of a row of several lines; {@code null} when the quote is not closed within reason, or closed so that the
     * row has not as many cells as the list has columns, or when a line that would be inside the cell is itself a whole row.
     * Then what follows is rows of its own; but where no whole row comes within reason, it is a cell as large as no cell can
     * be, and ends where the next whole row begins.
     */
    private @Nullable List<String> joined(Line first) throws IOException {
        Deque<Line> taken = new ArrayDeque<>();
        List<String> cells = joined(first, taken);
        if (cells == null && !insideCell) {
            taken.descendingIterator().forEachRemaining(ahead::addFirst);
        }
        return cells;
    }

    private @Nullable List<String> joined(Line first, Deque<Line> taken) throws IOException {
        StringBuilder text = new StringBuilder(first.text());
        int withQuotes = 0;
        while (withQuotes < MOST_QUOTED_LINES_OF_A_ROW && text.length() < MOST_LETTERS_OF_A_ROW) {
            @Nullable Line following = ahead.isEmpty() ? lines.next().orElse(null) : ahead.removeFirst();
            if (following == null) {
                return null;
            }
            taken.addLast(following);
            if (following.damage().isPresent() || isWholeRow(following)) {
                return null;
            }
            text.append('\n').append(following.text());
            if (following.text().indexOf('"') < 0) {
                continue;
            }
            withQuotes++;
            try {
                List<String> cells = Quoting.DOUBLED.split(text.toString(), separator);
                if (cells != null) {
                    return cells.size() == columns ? cells : null;
                }
            } catch (Quoting.StrayQuoteException stray) {
                return null;
            }
        }
        insideCell = columns > 2 && text.length() >= MOST_LETTERS_OF_A_ROW;
        return null;
    }

    private boolean isWholeRow(Line line) {
        try {
            List<String> cells = Quoting.DOUBLED.split(line.text(), separator);
            boolean closes = line.text().chars().filter(letter -> letter == '"').count() % 2 == 1;
            return columns > 2 && !closes && cells != null && cells.size() == columns;
        } catch (Quoting.StrayQuoteException noRow) {
            // as the end of a quoted cell looks when it is taken for a row
            return false;
        }
    }

    private String place(Line line) {
        return name + ":" + line.number();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** The cells of a line, for those who look for the header; none when it cannot be taken apart. */
    static List<String> cells(Line line, char separator) {
        try {
            List<String> cells = Quoting.DOUBLED.split(line.text(), separator);
            return cells == null ? new ArrayList<>() : cells;
        } catch (Quoting.StrayQuoteException e) {
            return new ArrayList<>();
        }
    }
}
