package org.callqa.cli.options;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.batch.state.StateReader;
import org.callqa.call.Reason;
import org.callqa.report.words.Printable;
import org.callqa.report.words.Texts;
import org.callqa.store.SelectedCall;
import org.callqa.store.Selection;
import picocli.CommandLine.Option;

/** Which of the kept calls are meant, by their own ids or their agents'. */
public final class NamedCalls {

    @Option(names = "--call", paramLabel = "ID", split = ",", description = "This call. May be repeated.")
    private List<String> callIds = List.of();

    @Option(names = "--agent", paramLabel = "ID", split = ",", description = "Calls of this agent. May be repeated.")
    private List<String> agents = List.of();

    /** Whether no option names any. */
    public boolean areNone() {
        return callIds.isEmpty() && agents.isEmpty();
    }

    /**
     * The calls that are meant; none where only a moment is given, as every night may, and nothing is that old.
     *
     * @param before only calls from before this moment
     * @throws UsageException when none is of those that are named
     */
    public List<SelectedCall> in(StateReader state, StateOption folder, Optional<Instant> before)
            throws UsageException {
        Selection selection = new Selection(
                Optional.empty(), Optional.empty(), before, Set.copyOf(agents), Set.of(), Set.of(), Set.of());
        List<SelectedCall> calls = state.calls(selection).stream()
                .filter(call -> callIds.isEmpty() || callIds.contains(call.callId()))
                .toList();
        if (calls.isEmpty() && !areNone()) {
            Optional<Reason> moved = moved(state);
            if (moved.isPresent()) {
                throw new UsageException(moved.get());
            }
            throw folder.noCall(state);
        }
        return calls;
    }

    /** Says where more of the agents' calls are, if there are any, and of which names nothing is kept. */
    public void tellMissing(StateReader state, StateOption folder, PrintWriter screen, Texts texts) {
        if (areNone()) {
            return;
        }
        List<SelectedCall> all = state.calls(Selection.ALL);
        Set<String> kept = all.stream().map(SelectedCall::callId).collect(Collectors.toSet());
        Set<String> whose = all.stream().map(SelectedCall::agentId).collect(Collectors.toSet());
        Stream<Reason> calls = callIds.stream()
                .filter(id -> !id.isEmpty() && !kept.contains(id))
                .map(id -> Reason.of("fail.no-such-call", id, folder.folder().toString()));
        Stream<Reason> others = agents.stream()
                .filter(id ->
                        !id.isEmpty() && !whose.contains(id) && state.nowOf(id).isEmpty())
                .map(id -> Reason.of("fail.no-such-agent", id, folder.folder().toString()));
        Stream.concat(moved(state).stream(), Stream.concat(calls, others))
                .distinct()
                .forEach(why -> screen.println(Printable.of(texts.say("error.line", texts.words(why)))));
    }

    /** Where more of the agents' calls are, which are kept under other ids. */
    private Optional<Reason> moved(StateReader state) {
        return agents.stream()
                .sorted()
                .flatMap(agent -> {
                    List<String> now = state.nowOf(agent).stream()
                            .filter(id -> !agents.contains(id))
                            .toList();
                    return now.isEmpty()
                            ? Stream.empty()
                            : Stream.of(Reason.of("fail.agent-moved", agent, String.join(",", now)));
                })
                .findFirst();
    }
}
