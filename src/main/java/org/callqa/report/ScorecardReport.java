package org.callqa.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callqa.call.CallRecord;
import org.callqa.report.words.Figures;
import org.callqa.report.words.Texts;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Score;
import org.callqa.scoring.answer.Verdict;

/** One agent's calls, for supervisors: a row per call, a column per criterion. */
final class ScorecardReport implements Cards.Card {

    private final Rubric rubric;
    private final Texts texts;
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> due = new HashSet<>();

    ScorecardReport(Rubric rubric, Texts texts) {
        this.rubric = rubric;
        this.texts = texts;
    }

    /** Of a call no more than its row is kept, for an agent may have many. */
    private record Row(List<String> cells, Map<String, Verdict> verdicts) {}

    @Override
    public void add(CallInWords words) {
        CallScore call = words.score();
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (Answer answer : call.answers()) {
            verdicts.put(answer.criterion().id(), answer.verdict());
            if (answer.verdict() != Verdict.NOT_APPLICABLE) {
                due.add(answer.criterion().id());
            }
        }
        rows.add(new Row(cells(call), verdicts));
    }

    @Override
    public ReportFolder.Content content() {
        List<String> criteria = criteria();
        List<String> header = new ArrayList<>(texts.heads(Rubric.CALL_COLUMNS));
        header.addAll(criteria);
        return CsvTable.of(
                header, rows.stream().map(row -> cells(row, criteria)).toList());
    }

    private static List<String> cells(Row row, List<String> criteria) {
        List<String> cells = new ArrayList<>(row.cells());
        for (String id : criteria) {
            Verdict verdict = row.verdicts().get(id);
            cells.add(verdict == null ? "" : verdict.name());
        }
        return cells;
    }

    /** The rubric's order, but what was not due in any of the calls comes last: every column is there, few are looked at. */
    private List<String> criteria() {
        return rubric.criteria().stream()
                .map(Criterion::id)
                .sorted(Comparator.comparing(id -> !due.contains(id)))
                .toList();
    }

    private List<String> cells(CallScore scored) {
        CallRecord call = scored.call();
        Score score = scored.score();
        return List.of(
                call.callId(),
                call.recording(),
                call.agent().name(),
                call.startedAt().map(Figures::moment).orElse(""),
                scored.language().code(),
                Figures.decimal(scored.ownMs() / 1000.0, 1),
                Figures.decimal(score.percent(), 1),
                Figures.decimal(score.low(), 1),
                Figures.decimal(score.high(), 1),
                Integer.toString(score.answered()),
                Integer.toString(score.asked()),
                score.isScored() ? score.passes(rubric.passMark()) ? "yes" : "no" : "",
                score.proposedFail() ? "yes" : "no",
                score.whyNot().map(texts::words).orElse(""));
    }
}
