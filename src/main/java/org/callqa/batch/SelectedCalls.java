package org.callqa.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.call.CallRecord;
import org.callqa.call.Finding;
import org.callqa.call.Reason;
import org.callqa.report.Period;
import org.callqa.report.ScoredCalls;
import org.callqa.scoring.answer.CallScore;
import org.callqa.store.AnswerStore;
import org.callqa.store.CallStore;
import org.callqa.store.ScoredCall;
import org.callqa.store.SelectedCall;
import org.callqa.store.Selection;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The calls that a run's reports are of, read from the state. */
@Component
class SelectedCalls {

    /** In the order of code points, which no database's collation changes. */
    private static final Comparator<SelectedCall> BY_AGENT_AND_TIME = Comparator.comparing(SelectedCall::agentId)
            .thenComparing(call -> call.startedAt().orElse(Instant.MIN))
            .thenComparing(SelectedCall::callId)
            .thenComparing(SelectedCall::recording);

    private final Night night;
    private final CallStore calls;
    private final AnswerStore answers;
    private final Supplier<Map<String, String>> duplicates;

    SelectedCalls(Night night, CallStore calls, AnswerStore answers) {
        this.night = night;
        this.calls = calls;
        this.answers = answers;
        String folder =
                night.folder().map(listed -> listed.recordings().toString()).orElse("");
        this.duplicates = SingletonSupplier.of(() -> calls.duplicates(folder));
    }

    /** The selected calls: of the folder, when the run is about one. */
    Reading selected() {
        return of(night.folder()
                .map(listed -> night.selection().in(listed.recordings().toString()))
                .orElse(night.selection()));
    }

    /**
     * The folders of periods that calls touch, also those in which they were before their times were corrected, and which
     * calls belong there, of whatever recordings: the shortest periods first, calls of unknown time last.
     */
    Map<String, Selection> folders(Reading touching) {
        Set<Optional<Instant>> times = touching.times();
        SortedSet<Period> periods = new TreeSet<>();
        times.stream()
                .flatMap(Optional::stream)
                .forEach(at -> night.periods().forEach(kind -> periods.add(Period.of(kind, at, night.zone()))));
        Map<String, Selection> folders = new LinkedHashMap<>();
        periods.forEach(period -> folders.put(period.name(), Selection.ALL.between(period.from(), period.until())));
        if (times.contains(Optional.<Instant>empty())) {
            folders.put(Period.UNDATED, Selection.UNDATED);
        }
        return folders;
    }

    /** Ids of the agents who have any calls with answers. */
    Set<String> agents() {
        return calls.agents();
    }

    Reading none() {
        return new Reading(List.of());
    }

    Reading of(Selection selection) {
        return new Reading(calls.select(selection, night.rubric().sha256(), Program.BUILD));
    }

    /** Some calls, of which the answers are read when they are asked for. */
    final class Reading implements ScoredCalls {

        private final List<SelectedCall> selected;
        private final List<SelectedCall> answered;

        private Reading(List<SelectedCall> selected) {
            this.selected = List.copyOf(selected);
            this.answered = selected.stream()
                    .filter(call -> call.answered() && !call.skipped())
                    .toList();
        }

        /** All of them, whether or not they have answers, by id. */
        List<SelectedCall> calls() {
            return selected;
        }

        /** When they were, and when they were said to be before. */
        private Set<Optional<Instant>> times() {
            Map<String, Set<Optional<Instant>>> earlier = calls.earlierTimes();
            Set<Optional<Instant>> times = new HashSet<>();
            for (SelectedCall call : selected) {
                times.add(call.startedAt());
                times.addAll(earlier.getOrDefault(call.key(), Set.of()));
            }
            return times;
        }

        /** Those with answers, by id. */
        List<SelectedCall> answered() {
            return answered;
        }

        /** What they and their answers are, in short: as long as it stays the same, so do reports of them. */
        List<String> contents() {
            return selected.stream().map(this::contents).toList();
        }

        private String contents(SelectedCall call) {
            return String.join(
                    " ",
                    Program.BUILD,
                    call.key(),
                    call.factsSha256(),
                    call.answerBasis(),
                    call.skipBasis(),
                    call.transcriptKey(),
                    call.folder(),
                    Boolean.toString(call.gone()),
                    duplicates.get().getOrDefault(call.key(), ""));
        }

        @Override
        public Map<String, String> ids() {
            return answered.stream().collect(Collectors.toMap(SelectedCall::key, SelectedCall::callId));
        }

        @Override
        public SortedSet<String> agents() {
            return answered.stream().map(SelectedCall::agentId).collect(Collectors.toCollection(TreeSet::new));
        }

        @Override
        public Stream<Unread> byAgent() {
            return answered.stream().sorted(BY_AGENT_AND_TIME).map(call -> () -> read(call));
        }

        private Optional<ScoredCall> read(SelectedCall call) {
            return answers.of(call.key(), night.rubric(), Program.BUILD).map(scored -> counted(call, scored));
        }

        /** Whose call it is, and when it was, is what the list says now, though the answers may be of an earlier night. */
        private ScoredCall counted(SelectedCall call, ScoredCall scored) {
            CallScore score = scored.score();
            CallRecord listed = calls.facts(call.key()).orElse(score.call());
            List<Finding> findings = new ArrayList<>(score.findings());
            String first = duplicates.get().get(call.key());
            if (first != null) {
                findings.add(new Finding(Finding.Kind.DUPLICATE, Reason.of("duplicate", first)));
            }
            return new ScoredCall(
                    new CallScore(
                            listed.in(night.zone()),
                            score.language(),
                            score.durationMs(),
                            findings,
                            score.answers(),
                            score.score(),
                            score.longNumbers()),
                    scored.measures(),
                    scored.audioSha256(),
                    scored.transcriptKey(),
                    call.folder(),
                    call.gone(),
                    call.answerBasis().isEmpty() ? "" : contents(call));
        }
    }
}
