package org.callqa.manifest;

import java.util.List;
import java.util.Map;

/** How one phone system writes its call detail records. */
interface CdrLayout {

    /** The columns in their order; a row may have fewer or more. */
    List<String> columns();

    /** How many cells a row has at least. */
    int leastCells();

    /** What tells that a file or row is of another kind, and how to write this one; for people. */
    String remedy();

    /**
     * Translates a record to the columns of {@code calls.csv}, {@code started_at} still without an offset; empty when
     * the record has no id to find its recording by.
     *
     * @param cells by column; empty cells are left out
     * @param surplus cells after the last column
     * @throws InvalidRowException when a cell is not what the phone system would write
     */
    Map<String, String> translate(Map<String, String> cells, List<String> surplus) throws InvalidRowException;

    /** The duration in seconds of a cell, 0 when it is empty. */
    static long seconds(Map<String, String> cells, String column) throws InvalidRowException {
        String text = cells.getOrDefault(column, "0");
        try {
            long seconds = Long.parseLong(text);
            if (seconds >= 0) {
                return seconds;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new InvalidRowException(
                column + " '" + text + "' is not a number of seconds", "look at the row; one comma may be missing");
    }
}
