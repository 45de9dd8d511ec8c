package org.callqa.rubric;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.callqa.call.CallRecord;
import org.callqa.call.Timeline;

/**
 * A small call with the answers that a rubric should give.
 *
 * @param name for people
 * @param file where it is written, relative to the rubric's folder
 * @param line where it begins
 * @param call what the call list would say
 * @param timeline what would have been heard; how often it rang in {@code ring_seconds} of the call list is not counted
 * @param expected names of verdicts by criterion id, in the order they are written
 */
public record RubricTestCase(
        String name, String file, int line, CallRecord call, Timeline timeline, Map<String, String> expected) {

    public RubricTestCase {
        expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
    }
}
