package org.callqa.bench;

import java.util.Map;
import org.callqa.call.CallRecord;
import org.callqa.call.Timeline;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.Verdict;

/**
 * A call of which the right answers are known.
 *
 * @param name where it is written
 * @param rubric what is asked
 * @param call what the call list says
 * @param timeline what was said
 * @param truth the right answers, by criterion id
 */
record BenchCase(String name, Rubric rubric, CallRecord call, Timeline timeline, Map<String, Verdict> truth) {}
