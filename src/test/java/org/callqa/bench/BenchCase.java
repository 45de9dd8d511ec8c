package org.callqa.bench;

import java.util.Map;
import org.callqa.call.CallRecord;
import org.callqa.call.Timeline;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.answer.Verdict;

/**
 * A call of which the right answers are known.
 *
 * @param name where it is written
 * @param rubric what is asked
 * @param call what the call list says
 * @param timeline what was said
 * @param truth the right answers, by criterion id
 */
record BenchCase(String name, Rubric rubric, CallRecord call, Timeline timeline, Map<String, Verdict> truth) {

    /** The same damage whenever the case is run with the same seed, whichever cases stand beside it. */
    long seed(long seed, int rate, int repeat) {
        return (((seed * 31 + name.hashCode()) * 31 + rate) * 31 + repeat) * 0x9E3779B97F4A7C15L;
    }
}
