package org.callqa.report;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callqa.scoring.answer.CallScore;
import org.callqa.store.ScoredCall;

/**
 * The scored calls that reports are made of. They are read again for each pass, one after the other, because a month of
 * them with all their evidence does not fit into memory.
 */
public interface ScoredCalls {

    /** A card's order: by when the call began, those of unknown time first, then by id. */
    Comparator<CallScore> BY_TIME = Comparator.comparing((CallScore call) ->
                    call.call().startedAt().map(Object::toString).orElse(""))
            .thenComparing(call -> call.call().callId());

    /** Ids of the agents whose calls they are, in the order of code points. */
    SortedSet<String> agents();

    /** An agent's calls, by time; to be closed. */
    Stream<ScoredCall> of(String agentId);

    /** All calls, by id in the order of code points, which no database's collation changes; to be closed. */
    Stream<ScoredCall> all();

    /** Calls that are few enough to be held. */
    static ScoredCalls of(List<ScoredCall> calls) {
        return new ScoredCalls() {
            @Override
            public SortedSet<String> agents() {
                return new TreeSet<>(calls.stream().map(ScoredCalls::agentId).toList());
            }

            @Override
            public Stream<ScoredCall> of(String agentId) {
                return calls.stream()
                        .filter(call -> agentId(call).equals(agentId))
                        .sorted(Comparator.comparing(ScoredCall::score, BY_TIME));
            }

            @Override
            public Stream<ScoredCall> all() {
                return calls.stream()
                        .sorted(Comparator.comparing(call -> call.score().call().callId()));
            }
        };
    }

    private static String agentId(ScoredCall call) {
        return call.score().call().agent().id();
    }
}
