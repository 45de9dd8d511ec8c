package org.callqa.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.callqa.call.CallRecord;
import org.callqa.scoring.answer.Verdict;

/**
 * A call's answers, read without the rubric they were made with.
 *
 * @param key names the call
 * @param call what the call list said
 * @param verdicts by criterion id, in the order of the rubric
 * @param transcriptKey under which the transcript is kept
 */
public record KeptCall(String key, CallRecord call, Map<String, Verdict> verdicts, String transcriptKey) {

    public KeptCall {
        verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
    }
}
