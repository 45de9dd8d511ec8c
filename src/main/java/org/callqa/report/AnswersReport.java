package org.callqa.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
final class AnswersReport implements ReportPart.Pass {

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
    private final FileChannel asTheyCame;
    private final Map<String, Place> byId = new TreeMap<>();

    /** Where the rows of a call stand, bytes. */
    private record Place(long from, int length) {}

    /**
     * Calls come agent by agent; by id, a call comes before its later parts, whoever took them.
     *
     * @param asTheyCame takes the rows until all are there
     */
    AnswersReport(NumberMask mask, FileChannel asTheyCame) {
        this.mask = mask;
        this.asTheyCame = asTheyCame;
    }

    @Override
    public ReportPart.Taken make(CallInWords told) {
        List<List<String>> rows = new ArrayList<>();
        for (Answer answer : told.score().answers()) {
            rows.add(row(told.score(), answer, told.reasons().get(rows.size())));
        }
        byte[] text = CsvTable.text(rows).getBytes(StandardCharsets.UTF_8);
        return () -> {
            byId.put(RunReport.order(told.call()), new Place(asTheyCame.position(), text.length));
            write(ByteBuffer.wrap(text), asTheyCame);
        };
    }

    void writeTo(Path file) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            write(ByteBuffer.wrap(CsvTable.begin(HEADER).getBytes(StandardCharsets.UTF_8)), out);
            for (Place place : byId.values()) {
                ByteBuffer text = ByteBuffer.allocate(place.length());
                while (text.hasRemaining() && asTheyCame.read(text, place.from() + text.position()) >= 0) {
                    // a read may give less than there is
                }
                write(text.flip(), out);
            }
        }
    }

    private static void write(ByteBuffer bytes, FileChannel out) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private List<String> row(CallScore scored, Answer answer, String reason) {
        CallRecord call = scored.call();
        Criterion criterion = answer.criterion();
        Optional<Evidence> evidence = decisive(answer.evidence())
                .or(() -> answer.verdict() == Verdict.NOT_MEASURABLE ? Optional.empty() : decisive(answer.due()));
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
                evidence.filter(Evidence::isInWords)
                        .map(heard -> mask.of(scored).quote(heard.quote(), scored.language()))
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
