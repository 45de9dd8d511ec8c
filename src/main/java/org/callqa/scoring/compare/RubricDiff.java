package org.callqa.scoring.compare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a new rubric changes in calls that are already heard.
 *
 * @param added ids of criteria that only the new rubric has, in its order
 * @param removed ids of criteria that only the old rubric has, in its order
 * @param reweighed criteria whose weight or criticality differs, in words
 * @param calls every call that was compared, changed or not
 * @param answers how often each difference occurs, by criterion
 * @param agents by id
 */
public record RubricDiff(
        List<String> added,
        List<String> removed,
        List<String> reweighed,
        List<CallChange> calls,
        Map<AnswerChange, Long> answers,
        List<AgentChange> agents) {

    public RubricDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        reweighed = List.copyOf(reweighed);
        calls = List.copyOf(calls);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        agents = List.copyOf(agents);
    }

    /** The calls of which a reader of the scorecards sees a difference. */
    public List<CallChange> changedCalls() {
        return calls.stream().filter(CallChange::changed).toList();
    }
}
