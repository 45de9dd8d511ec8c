package org.callqa.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callqa.call.CallRecord;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Score;
import org.callqa.store.ScoredCall;

/** One agent's calls, for supervisors: a row per call, a column per criterion. */
final class ScorecardReport {

    private ScorecardReport() {}

    static ReportFolder.Content of(Rubric rubric, List<ScoredCall> calls) {
        List<String> header = new ArrayList<>(Rubric.CALL_COLUMNS);
        rubric.criteria().forEach(criterion -> header.add(criterion.id()));
        return CsvTable.of(
                header,
                calls.stream()
                        .map(ScoredCall::score)
                        .sorted(Comparator.comparing((CallScore call) -> call.call()
                                        .startedAt()
                                        .map(Object::toString)
                                        .orElse(""))
                                .thenComparing(call -> call.call().callId()))
                        .map(call -> row(rubric, call))
                        .toList());
    }

    private static List<String> row(Rubric rubric, CallScore scored) {
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
                score.proposedFail() ? "yes" : "no"));
        Map<String, String> verdicts = scored.answers().stream()
                .collect(Collectors.toMap(
                        answer -> answer.criterion().id(),
                        (Answer answer) -> answer.verdict().name()));
        for (Criterion criterion : rubric.criteria()) {
            row.add(verdicts.getOrDefault(criterion.id(), ""));
        }
        return row;
    }
}
