package org.callqa.manifest.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callqa.call.Shortened;
import org.callqa.manifest.rows.TextLines.Line;

/**
 * The columns of a call list and what separates its cells, as its first lines tell: a line with {@code recording} among its
 * headings, perhaps after a title or the {@code sep=;} of a spreadsheet.
 */
public final class Header {

    /** Titles and remarks above the headings may take so many lines. */
    private static final int LOOKED_AT = 20;

    private static final int LONGEST_HEADING = 40;

    private static final String CALL_LIST = "no column 'recording'";

    private static final Map<Character, String> SEPARATORS = new LinkedHashMap<>();

    static {
        SEPARATORS.put(',', "comma");
        SEPARATORS.put(';', "semicolon");
        SEPARATORS.put('\t', "tabulator");
        SEPARATORS.put('|', "bar");
        SEPARATORS.put('，', "full-width comma");
        SEPARATORS.put('；', "full-width semicolon");
    }

    private final List<String> columns;
    private final List<String> notes;

    private Header(List<String> columns, List<String> notes) {
        this.columns = columns;
        this.notes = notes;
    }

    /** Thrown when there is none; the message says what was found instead. */
    public static final class NoHeaderException extends Exception {

        private static final long serialVersionUID = 1L;

        NoHeaderException(String message) {
            super(message);
        }
    }

    /**
     * Finds the header; the reader goes on behind it.
     *
     * @throws NoHeaderException when the first lines are none, with the line and what may have been meant
     */
    public static Header read(RowReader rows) throws IOException, NoHeaderException {
        return read(rows, columns -> columns.contains(Column.RECORDING.key()), CALL_LIST);
    }

    /**
     * The same of another list than of calls.
     *
     * @param keys columns of which one has to be there
     */
    public static Header read(RowReader rows, Set<String> keys) throws IOException, NoHeaderException {
        String named = keys.stream().sorted().collect(Collectors.joining("' or '", "no column '", "'"));
        return read(rows, columns -> columns.stream().anyMatch(keys::contains), named);
    }

    private static Header read(RowReader rows, Predicate<List<String>> isHeader, String otherwise)
            throws IOException, NoHeaderException {
        List<Line> lines = rows.peek(LOOKED_AT);
        List<Character> separators = List.copyOf(SEPARATORS.keySet());
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (i == 0 && text.matches("(?i)\"?sep=.\"?[,;\\t]*")) {
                separators = new ArrayList<>(separators);
                separators.add(0, text.charAt(text.indexOf('=') + 1));
                continue;
            }
            for (char separator : separators) {
                List<String> headings = RowReader.cells(lines.get(i), separator);
                List<String> columns = headings.stream().map(Header::column).toList();
                if (isHeader.test(columns)) {
                    requireDistinct(columns, lines.get(i));
                    rows.begin(i + 1, separator, columns.size());
                    return new Header(columns, notes(headings, columns));
                }
            }
        }
        throw new NoHeaderException(whatIsThere(lines, otherwise));
    }

    /** The columns' names in their order; a nameless column is empty. */
    public List<String> columns() {
        return columns;
    }

    /** What the headings of columns that callqa does not know may mean, one sentence each. */
    public List<String> notes() {
        return notes;
    }

    /**
     * A row's cells by column; empty cells are left out.
     *
     * @throws InvalidRowException when the row cannot be taken apart
     */
    public Map<String, String> cells(Row row) throws InvalidRowException {
        return byColumn(row.cells());
    }

    /** Those of a row's cells by column that can be told though the row cannot be taken apart. */
    public Map<String, String> cellsBeforeDamage(Row row) {
        return byColumn(row.whole());
    }

    private Map<String, String> byColumn(List<String> values) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(values.size(), columns.size()); i++) {
            if (!values.get(i).isEmpty() && !columns.get(i).isEmpty()) {
                cells.put(columns.get(i), plain(values.get(i)));
            }
        }
        return cells;
    }

    /** Whether a row is the header once more, as where lists were joined one behind the other. */
    public boolean isRepeatedBy(Row row) throws InvalidRowException {
        List<String> cells = row.cells();
        // the first cell of almost every row tells: a list may have 100,000
        return cells.size() == columns.size()
                && IntStream.range(0, cells.size())
                        .allMatch(at -> column(cells.get(at)).equals(columns.get(at)));
    }

    /** @throws InvalidRowException when there are more cells than columns, or fewer because the row is not finished */
    public void requireWhole(Row row) throws InvalidRowException {
        List<String> values = row.cells(columns.size());
        if (values.size() > columns.size()
                && values.subList(columns.size(), values.size()).stream().anyMatch(value -> !value.isEmpty())) {
            throw new InvalidRowException(
                    "the row has " + values.size() + " cells, the header " + columns.size(),
                    "quote cells that contain the sign between cells");
        }
    }

    /** Spreadsheets keep the zeros of 007 as the formula {@code ="007"}. */
    private static String plain(String value) {
        return value.length() > 3 && value.startsWith("=\"") && value.endsWith("\"")
                ? value.substring(2, value.length() - 1)
                : value;
    }

    private static String column(String heading) {
        return Column.named(heading).map(Column::key).orElseGet(() -> heading.toLowerCase(Locale.ROOT));
    }

    private static void requireDistinct(List<String> columns, Line line) throws NoHeaderException {
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!column.isEmpty() && !seen.add(column)) {
                throw new NoHeaderException(
                        line.number() + ": the column '" + column + "' stands twice; keep one of them");
            }
        }
    }

    private static List<String> notes(List<String> headings, List<String> columns) {
        List<String> notes = new ArrayList<>();
        for (String heading : headings) {
            Column.meantBy(heading)
                    .filter(meant -> !columns.contains(meant.key()))
                    .ifPresent(meant -> notes.add(meant.insteadOf(heading)));
        }
        return notes;
    }

    private static String whatIsThere(List<Line> lines, String otherwise) {
        Optional<Line> first = lines.stream()
                .filter(line -> line.damage().isPresent() || !line.text().isBlank())
                .findFirst();
        if (first.isEmpty()) {
            return " the file is empty; its first line must name the columns: " + otherwise;
        }
        if (first.get().damage().isPresent()) {
            return first.get().number() + ": " + first.get().damage().get() + "; save the list as \"CSV UTF-8\"";
        }
        Map<Integer, Character> byCells = new TreeMap<>();
        SEPARATORS
                .keySet()
                .forEach(separator -> byCells.putIfAbsent(
                        RowReader.cells(first.get(), separator).size(), separator));
        char separator = byCells.values().stream().reduce((less, more) -> more).orElse(',');
        List<String> headings = RowReader.cells(first.get(), separator);
        StringBuilder message = new StringBuilder();
        message.append(first.get().number())
                .append(": ")
                .append(otherwise)
                .append("; the first line names the columns, found: ")
                .append(headings.stream()
                        .map(heading -> Shortened.of(heading, LONGEST_HEADING))
                        .toList());
        if (separator != ',' && headings.size() > 1) {
            message.append(", separated by ").append(SEPARATORS.get(separator)).append('s');
        }
        if (!otherwise.equals(CALL_LIST)) {
            return message.toString();
        }
        headings.stream()
                .filter(heading -> Column.meantBy(heading).equals(Optional.of(Column.RECORDING)))
                .findFirst()
                .ifPresent(heading ->
                        message.append("; if '").append(heading).append("' names the recordings, call it 'recording'"));
        return message.append(" (for a phone system's own list see --calls-format)")
                .toString();
    }
}
