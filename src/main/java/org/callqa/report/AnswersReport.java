package org.callqa.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callqa.call.CallRecord;
import org.callqa.call.Party;
import org.callqa.report.words.Figures;
import org.callqa.report.words.NumberMask;
import org.callqa.rubric.Criterion;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Verdict;

/** Every answer with what it rests on, for analysts: a row per call and criterion. */
final class AnswersReport implements Reports.Pass {

    private static final List<String> HEADER = List.of(
            "call_id",
            "recording",
            "agent_id",
            "language",
            "criterion_id",
            "section",
            "weight",
            "critical",
            "verdict",
            "points",
            "quote",
            "party",
            "start_s",
            "end_s",
            "similarity",
            "confidence",
            "reason");

    private final NumberMask mask;
    private final CsvTable table;

    AnswersReport(NumberMask mask, Writer out) throws IOException {
        this.mask = mask;
        this.table = new CsvTable(out, HEADER);
    }

    @Override
    public Reports.Taken make(CallInWords call) {
        List<List<String>> rows = new ArrayList<>();
        for (Answer answer : call.score().answers()) {
            rows.add(row(call.score(), answer, call.reasons().get(rows.size())));
        }
        return () -> rows.forEach(table::row);
    }

    @Override
    public void end() throws IOException {
        table.end();
    }

    private List<String> row(CallScore scored, Answer answer, String reason) {
        CallRecord call = scored.call();
        Criterion criterion = answer.criterion();
        Optional<Evidence> evidence = decisive(answer.evidence()).or(() -> decisive(answer.due()));
        return List.of(
                call.callId(),
                call.recording(),
                call.agent().id(),
                scored.language().code(),
                criterion.id(),
                criterion.section(),
                Figures.plain(criterion.weight()),
                criterion.critical() ? "yes" : "no",
                answer.verdict().name(),
                points(answer),
                evidence.map(heard -> mask.of(scored).quote(heard.quote(), scored.language()))
                        .orElse(""),
                evidence.flatMap(Evidence::party).map(Party::code).orElse(""),
                evidence.flatMap(Evidence::span)
                        .map(span -> Figures.seconds(span.startMs()))
                        .orElse(""),
                evidence.flatMap(Evidence::span)
                        .map(span -> Figures.seconds(span.endMs()))
                        .orElse(""),
                evidence.map(heard -> Figures.decimal(heard.similarity(), 3)).orElse(""),
                evidence.map(heard -> Figures.decimal(heard.confidence(), 3)).orElse(""),
                reason);
    }

    /** The first piece that can be listened to; else the first, which is of the call list. */
    private static Optional<Evidence> decisive(List<Evidence> evidence) {
        return evidence.stream()
                .filter(piece -> piece.span().isPresent())
                .findFirst()
                .or(() -> evidence.stream().findFirst());
    }

    private static String points(Answer answer) {
        if (!answer.verdict().answered()) {
            return "";
        }
        return answer.verdict() == Verdict.MET
                ? Figures.plain(answer.criterion().weight())
                : "0";
    }
}
