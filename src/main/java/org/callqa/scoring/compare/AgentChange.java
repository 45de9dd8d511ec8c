package org.callqa.scoring.compare;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.callqa.call.Agent;
import org.callqa.scoring.answer.Score;

/**
 * An agent's calls under an old and a new rubric.
 *
 * @param agent whose calls
 * @param calls how many
 * @param meanBefore mean of the scores under the old rubric; empty when it scored none
 * @param meanAfter the same under the new one
 * @param passedBefore calls that passed under the old one
 * @param passedAfter calls that pass under the new one
 */
public record AgentChange(
        Agent agent,
        int calls,
        OptionalDouble meanBefore,
        OptionalDouble meanAfter,
        int passedBefore,
        int passedAfter) {

    static AgentChange of(List<CallChange> calls) {
        return new AgentChange(
                calls.get(0).call().agent(),
                calls.size(),
                mean(calls, CallChange::before),
                mean(calls, CallChange::after),
                (int) calls.stream().filter(CallChange::passedBefore).count(),
                (int) calls.stream().filter(CallChange::passedAfter).count());
    }

    private static OptionalDouble mean(List<CallChange> calls, Function<CallChange, Score> which) {
        return calls.stream()
                .flatMapToDouble(call -> which.apply(call).percent().stream())
                .average();
    }
}
