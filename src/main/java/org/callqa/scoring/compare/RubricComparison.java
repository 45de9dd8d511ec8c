package org.callqa.scoring.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callqa.call.CallRecord;
import org.callqa.call.Timeline;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.Scorer;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Verdict;

/** Scores calls against two rubrics and says what differs; one comparison may serve several threads. */
public final class RubricComparison {

    private final Rubric before;
    private final Rubric after;
    private final Scorer scorerBefore;
    private final Scorer scorerAfter;
    private final Set<String> unchanged;

    public RubricComparison(Rubric before, Rubric after) {
        this.before = before;
        this.after = after;
        this.scorerBefore = new Scorer(before);
        this.scorerAfter = new Scorer(after);
        Map<String, Criterion> old = byId(before);
        this.unchanged = after.criteria().stream()
                .filter(now -> Optional.ofNullable(old.get(now.id()))
                        .filter(was -> asksTheSame(was, now))
                        .isPresent())
                .map(Criterion::id)
                .collect(Collectors.toSet());
    }

    /** Scores one call twice; what both rubrics ask in the same words is looked for once. */
    public CallChange compare(CallRecord call, Timeline timeline) {
        CallScore old = scorerBefore.score(call, timeline);
        CallScore now = scorerAfter.score(
                call,
                timeline,
                old.answers().stream()
                        .filter(answer -> unchanged.contains(answer.criterion().id()))
                        .toList());
        return new CallChange(
                call,
                old.score(),
                now.score(),
                old.score().passes(before.passMark()),
                now.score().passes(after.passMark()),
                answers(old, now));
    }

    /** Adds up what single calls came to. */
    public RubricDiff sum(List<CallChange> calls) {
        Map<String, Criterion> old = byId(before);
        Map<String, Criterion> now = byId(after);
        List<String> reweighed = old.values().stream()
                .flatMap(criterion ->
                        Optional.ofNullable(now.get(criterion.id()))
                                .flatMap(kept -> reweighed(criterion, kept))
                                .stream())
                .toList();
        return new RubricDiff(
                missing(after, old.keySet()),
                missing(before, now.keySet()),
                reweighed,
                calls,
                calls.stream()
                        .flatMap(call -> call.answers().stream())
                        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting())),
                agents(calls));
    }

    private static List<AnswerChange> answers(CallScore old, CallScore now) {
        List<AnswerChange> changes = new ArrayList<>();
        for (Answer answer : now.answers()) {
            String id = answer.criterion().id();
            Optional<Verdict> was = old.answer(id).map(Answer::verdict);
            if (was.filter(verdict -> verdict == answer.verdict()).isEmpty()) {
                changes.add(new AnswerChange(id, was, Optional.of(answer.verdict())));
            }
        }
        for (Answer answer : old.answers()) {
            if (now.answer(answer.criterion().id()).isEmpty()) {
                changes.add(new AnswerChange(answer.criterion().id(), Optional.of(answer.verdict()), Optional.empty()));
            }
        }
        return changes;
    }

    private static List<AgentChange> agents(List<CallChange> calls) {
        Map<String, List<CallChange>> byAgent = calls.stream()
                .collect(Collectors.groupingBy(call -> call.call().agent().id(), TreeMap::new, Collectors.toList()));
        return byAgent.values().stream()
                .map(AgentChange::of)
                .sorted(Comparator.comparing(change -> change.agent().id()))
                .toList();
    }

    private boolean asksTheSame(Criterion was, Criterion now) {
        return was.check().equals(now.check())
                && was.appliesWhen().equals(now.appliesWhen())
                && now.phraseSets().stream()
                        .allMatch(name -> Objects.equals(
                                before.phraseSets().get(name),
                                after.phraseSets().get(name)));
    }

    private static Map<String, Criterion> byId(Rubric rubric) {
        return rubric.criteria().stream()
                .collect(Collectors.toMap(Criterion::id, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private static List<String> missing(Rubric rubric, Set<String> known) {
        return rubric.criteria().stream()
                .map(Criterion::id)
                .filter(id -> !known.contains(id))
                .toList();
    }

    private static Optional<String> reweighed(Criterion old, Criterion now) {
        List<String> differences = new ArrayList<>();
        if (Double.compare(old.weight(), now.weight()) != 0) {
            differences.add("weight " + plain(old.weight()) + " -> " + plain(now.weight()));
        }
        if (old.critical() != now.critical()) {
            differences.add(now.critical() ? "now critical" : "no longer critical");
        }
        return differences.isEmpty() ? Optional.empty() : Optional.of(old.id() + ": " + String.join("; ", differences));
    }

    private static String plain(double weight) {
        return java.math.BigDecimal.valueOf(weight).stripTrailingZeros().toPlainString();
    }
}
