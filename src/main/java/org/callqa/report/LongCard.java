package org.callqa.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.report.words.Figures;
import org.callqa.report.words.NumberMask;
import org.callqa.report.words.Texts;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Verdict;

/** One agent's calls, for supervisors who read: a row per call and question, in the reader's language. What was not due is left out. */
final class LongCard implements Cards.Card {

    private static final List<String> COLUMNS = List.of(
            "call",
            "agent",
            "began",
            "score",
            "pass",
            "number",
            "question",
            "verdict",
            "points",
            "quote",
            "second",
            "reason");

    private final Rubric rubric;
    private final NumberMask mask;
    private final Texts texts;
    private final List<List<String>> rows = new ArrayList<>();

    LongCard(Rubric rubric, NumberMask mask, Texts texts) {
        this.rubric = rubric;
        this.mask = mask;
        this.texts = texts;
    }

    @Override
    public void add(CallInWords call) {
        int number = 0;
        for (Answer answer : call.score().answers()) {
            String reason = call.reasons().get(number++);
            if (answer.verdict() != Verdict.NOT_APPLICABLE) {
                rows.add(row(call.score(), answer, reason));
            }
        }
    }

    @Override
    public ReportFolder.Content content() {
        return CsvTable.of(
                COLUMNS.stream().map(column -> texts.say("card." + column)).toList(), rows);
    }

    private List<String> row(CallScore call, Answer answer, String reason) {
        Optional<Evidence> evidence = Stream.concat(answer.evidence().stream(), answer.due().stream())
                .filter(piece -> piece.span().isPresent() && !piece.quote().isBlank() && !piece.isNearest())
                .findFirst();
        String weight = Figures.plain(answer.criterion().weight());
        return List.of(
                call.call().callId(),
                call.call().agent().nameOrId(),
                call.call().startedAt().map(Figures::moment).orElse(""),
                Figures.decimal(call.score().percent(), 1),
                call.score().isScored()
                        ? texts.say(call.score().passes(rubric.passMark()) ? "card.yes" : "card.no")
                        : "",
                Integer.toString(rubric.criteria().indexOf(answer.criterion()) + 1),
                texts.question(answer.criterion()),
                texts.verdict(answer.verdict()),
                switch (answer.verdict()) {
                    case MET -> weight;
                    case NOT_MET -> "0";
                    default -> "";
                },
                evidence.map(piece -> quote(piece, call)).orElse(""),
                evidence.flatMap(Evidence::span)
                        .map(Span::startMs)
                        .map(Figures::time)
                        .orElse(""),
                reason);
    }

    private String quote(Evidence piece, CallScore call) {
        String said = mask.of(call).quote(piece.quote(), call.language());
        return piece.party()
                .map(party -> texts.say(party == Party.AGENT ? "card.agent-said" : "card.customer-said", said))
                .orElse(said);
    }
}
