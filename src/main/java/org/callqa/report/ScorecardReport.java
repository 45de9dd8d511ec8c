package org.callqa.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callqa.call.CallRecord;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Score;
import org.callqa.scoring.answer.Verdict;
import org.callqa.store.ScoredCall;

/** One agent's calls, for supervisors: a row per call, a column per criterion. */
final class ScorecardReport {

    private ScorecardReport() {}

    static ReportFolder.Content of(Rubric rubric, List<ScoredCall> calls) {
        List<String> criteria = criteria(rubric, calls);
        List<String> header = new ArrayList<>(Rubric.CALL_COLUMNS);
        header.addAll(criteria);
        return CsvTable.of(
                header,
                calls.stream()
                        .map(ScoredCall::score)
                        .sorted(Comparator.comparing((CallScore call) -> call.call()
                                        .startedAt()
                                        .map(Object::toString)
                                        .orElse(""))
                                .thenComparing(call -> call.call().callId()))
                        .map(call -> row(criteria, call))
                        .toList());
    }

    /** The rubric's order, but what was not due in any of the calls comes last: every column is there, few are looked at. */
    private static List<String> criteria(Rubric rubric, List<ScoredCall> calls) {
        Set<String> due = calls.stream()
                .flatMap(call -> call.score().answers().stream())
                .filter(answer -> answer.verdict() != Verdict.NOT_APPLICABLE)
                .map(answer -> answer.criterion().id())
                .collect(Collectors.toSet());
        return rubric.criteria().stream()
                .map(Criterion::id)
                .sorted(Comparator.comparing(id -> !due.contains(id)))
                .toList();
    }

    private static List<String> row(List<String> criteria, CallScore scored) {
        CallRecord call = scored.call();
        Score score = scored.score();
        List<String> row = new ArrayList<>(List.of(
                call.callId(),
                call.recording(),
                call.startedAt().map(Object::toString).orElse(""),
                scored.language().code(),
                Figures.decimal(scored.durationMs() / 1000.0, 1),
                Figures.decimal(score.percent(), 1),
                Figures.decimal(score.low(), 1),
                Figures.decimal(score.high(), 1),
                Integer.toString(score.answered()),
                Integer.toString(score.asked()),
                score.proposedFail() ? "yes" : "no",
                score.whyNot().orElse("")));
        Map<String, String> verdicts = scored.answers().stream()
                .collect(Collectors.toMap(
                        answer -> answer.criterion().id(),
                        (Answer answer) -> answer.verdict().name()));
        criteria.forEach(id -> row.add(verdicts.getOrDefault(id, "")));
        return row;
    }
}
