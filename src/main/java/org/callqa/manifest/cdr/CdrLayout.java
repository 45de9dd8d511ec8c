package org.callqa.manifest.cdr;

import java.util.List;
import java.util.Map;
import org.callqa.manifest.rows.InvalidRowException;
import org.callqa.manifest.rows.Row;
import org.callqa.manifest.rows.RowReader;

/** How one phone system writes its call detail records. */
public interface CdrLayout {

    /** Who writes the list. */
    RowReader.Writer writer();

    /** What tells that a file or row is of another kind, and how to write this one; for people. */
    String remedy();

    /**
     * Reads a record.
     *
     * @throws InvalidRowException when it is not what the phone system would write
     */
    Leg leg(Row row) throws InvalidRowException;

    /** The duration in seconds of a cell, 0 when it is empty, or is none and so one of the row's faults. */
    static long seconds(String column, Map<String, String> cells, List<InvalidRowException> wrong) {
        String text = cells.getOrDefault(column, "");
        if (text.isEmpty()) {
            return 0;
        }
        if (text.matches("\\d{1,9}(?:\\.\\d+)?")) {
            return Long.parseLong(text.replaceAll("\\..*", ""));
        }
        wrong.add(new InvalidRowException(
                column + " '" + text + "' is not a number of seconds", "look at the row; one comma may be missing"));
        return 0;
    }
}
