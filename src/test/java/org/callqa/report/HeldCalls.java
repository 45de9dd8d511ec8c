package org.callqa.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.store.CallKey;
import org.callqa.store.ScoredCall;

/** Calls that are few enough to be held. */
public record HeldCalls(List<ScoredCall> calls) implements ScoredCalls {

    @Override
    public Map<String, String> ids() {
        return calls.stream()
                .collect(Collectors.toMap(
                        call -> CallKey.of(
                                call.folder(),
                                call.score().call().recording(),
                                call.score().call().callId()),
                        call -> call.score().call().callId()));
    }

    @Override
    public SortedSet<String> agents() {
        return new TreeSet<>(calls.stream().map(HeldCalls::agentId).toList());
    }

    @Override
    public Stream<Unread> byAgent() {
        return calls.stream()
                .sorted(Comparator.comparing(HeldCalls::agentId)
                        .thenComparing(call -> call.score()
                                .call()
                                .startedAt()
                                .map(Object::toString)
                                .orElse(""))
                        .thenComparing(call -> call.score().call().callId()))
                .map(call -> () -> Optional.of(call));
    }

    private static String agentId(ScoredCall call) {
        return call.score().call().agent().id();
    }
}
