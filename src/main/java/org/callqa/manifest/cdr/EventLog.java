package org.callqa.manifest.cdr;

import java.util.Map;
import java.util.Optional;
import org.callqa.manifest.rows.InvalidRowException;
import org.callqa.manifest.rows.Row;
import org.callqa.manifest.rows.RowReader;

/** How one kind of log notes what happens while calls go on. */
public interface EventLog {

    /** Who writes the log. */
    RowReader.Writer writer();

    /**
     * Takes note of one line of the log.
     *
     * @param calls the calls that matter, by the ids they may be named by
     * @throws InvalidRowException when the line is none of this log
     */
    void note(Row row, Map<String, CallEvents> calls) throws InvalidRowException;

    /** What to do where not one line of a file is one of this log. */
    String remedy();

    /** What is wrong with the whole of the log when none of the lines so far is one of its kind. */
    default Optional<String> stranger() {
        return Optional.empty();
    }
}
