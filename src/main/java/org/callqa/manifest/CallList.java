package org.callqa.manifest;

import java.util.List;
import org.callqa.call.CallRecord;

/**
 * What a phone system says of the night's calls.
 *
 * @param entries one per usable row, in the order of the list
 * @param rejected rows that cannot be used
 */
record CallList(List<Entry> entries, List<Rejection> rejected) {

    static final CallList EMPTY = new CallList(List.of(), List.of());

    /**
     * One row.
     *
     * @param call what it says
     * @param place file and line, for messages
     */
    record Entry(CallRecord call, String place) {}
}
