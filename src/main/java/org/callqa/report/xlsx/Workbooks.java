package org.callqa.report.xlsx;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.report.CallInWords;
import org.callqa.report.NightFacts;
import org.callqa.report.ReportFolder;
import org.callqa.report.ReportPart;
import org.callqa.report.ReviewReport;
import org.callqa.report.SafeFileName;
import org.callqa.report.words.NumberMask;
import org.callqa.report.words.Printable;
import org.callqa.report.words.Texts;
import org.callqa.review.ReviewCall;
import org.callqa.review.ReviewList;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Score;
import org.callqa.scoring.answer.Verdict;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes a workbook per agent, {@code scorecards/<agent>.xlsx} with a sheet of the calls and one of the answers, and {@code
 * calls.xlsx} with every call, agent by agent; and {@code review.xlsx}, the calls to listen to, with a sheet for each reviewer. Calls are taken one by one, and only the cells of one agent are held.
 */
public final class Workbooks implements ReportPart {

    private static final List<String> CALLS =
            List.of("call", "agent", "began", "length", "score", "low", "high", "pass", "confirm", "unsure");
    private static final List<Integer> CALL_WIDTHS = List.of(22, 18, 17, 10, 8, 8, 8, 9, 12, 9);
    private static final List<String> ANSWERS =
            List.of("call", "number", "question", "verdict", "points", "quote", "second", "reason");
    private static final List<Integer> ANSWER_WIDTHS = List.of(18, 6, 44, 14, 8, 44, 10, 60);

    private static final List<String> REVIEW = List.of(
            "rank", "stratum", "why", "where", "listen", "call", "agent", "began", "score", "recording", "probability");
    private static final List<Integer> REVIEW_WIDTHS = List.of(6, 14, 60, 10, 10, 22, 18, 17, 8, 40, 12);

    private static final String NOT_MET_FILL = "E3D3A8";
    private static final String UNSURE_FILL = "F0E8D3";

    /** When a workbook was made would make two of the same calls differ. */
    private static final String NO_TIME = "2000-01-01T00:00:00Z";

    private final NumberMask mask;
    private final Texts texts;

    /**
     * @param mask hides card, identity and telephone numbers in quotes
     * @param reader the language of those who read
     */
    public Workbooks(NumberMask mask, Language reader) {
        this.mask = mask;
        this.texts = Texts.of(reader);
    }

    @Override
    public ReportPart.Pass begin(NightFacts night, ReportFolder out) {
        return new Books(night, out);
    }

    private final class Books implements ReportPart.Pass {

        private final NightFacts night;
        private final ReportFolder out;
        private final Map<String, String> files;
        private final Book every = new Book();
        private final Sheet all;
        private AgentBook ofAgent;

        Books(NightFacts night, ReportFolder out) {
            this.night = night;
            this.out = out;
            this.all = sheet(every, "calls", CALLS, CALL_WIDTHS, night.zone());
            this.ofAgent = new AgentBook(night.zone());
            this.files = SafeFileName.of(night.calls().agents());
        }

        @Override
        public ReportPart.Taken make(CallInWords call) {
            List<AnswerRow> rows = rows(call, night.rubric());
            return () -> {
                call(all, call.score(), night.rubric());
                call(ofAgent.calls, call.score(), night.rubric());
                rows.forEach(row -> answer(ofAgent.answers, row));
            };
        }

        @Override
        public void endAgent(String agentId) throws IOException {
            ofAgent.calls.finish();
            ofAgent.answers.finish();
            ofAgent.book.write(out, "scorecards/" + files.get(agentId) + ".xlsx");
            ofAgent = new AgentBook(night.zone());
        }

        @Override
        public void end() throws IOException {
            review(night.review().list(), night.zone(), out);
            all.finish();
            every.write(out, "calls.xlsx");
        }
    }

    /** A workbook of one agent, with its two sheets. */
    private final class AgentBook {

        private final Book book = new Book();
        private final Sheet calls;
        private final Sheet answers;

        AgentBook(ZoneId zone) {
            calls = sheet(book, "calls", CALLS, CALL_WIDTHS, zone);
            answers = sheet(book, "answers", ANSWERS, ANSWER_WIDTHS, zone);
        }
    }

    private void review(ReviewList list, ZoneId zone, ReportFolder out) throws IOException {
        ReviewReport words = new ReviewReport(texts);
        Book book = new Book();
        for (String reviewer : list.reviewers()) {
            Sheet sheet = new Sheet(
                    book.book,
                    reviewer.isEmpty() ? texts.say("xlsx.review") : Printable.of(reviewer),
                    REVIEW.stream().map(column -> reviewHead(column, zone)).toList(),
                    REVIEW_WIDTHS);
            list.of(reviewer).forEach(row -> review(sheet, row, words));
            sheet.finish();
        }
        book.write(out, "review.xlsx");
    }

    private String reviewHead(String column, ZoneId zone) {
        return switch (column) {
            case "call", "agent", "began" -> head(column, zone);
            default -> texts.say("review.column." + column);
        };
    }

    private void review(Sheet sheet, ReviewList.Row row, ReviewReport words) {
        ReviewCall call = row.call();
        Sheet.Row cells = sheet.next().number(row.rank(), "0");
        String stratum = texts.say("review." + row.stratum());
        if (row.probability().isPresent()) {
            cells.marked(stratum, UNSURE_FILL, true);
        } else {
            cells.text(stratum);
        }
        cells.text(words.reason(row))
                .time(row.listen().get(0).startMs())
                .time((int) (1_000 * row.seconds()))
                .text(call.callId())
                .text(call.agent().nameOrId());
        call.startedAt().map(OffsetDateTime::toLocalDateTime).ifPresentOrElse(cells::moment, cells::nothing);
        score(cells, call.score());
        cells.text(call.recording());
        if (row.probability().isPresent()) {
            cells.number(row.probability().getAsDouble(), "0.0000");
        } else {
            cells.nothing();
        }
    }

    /** A column of times of day says whose. */
    private String head(String column, ZoneId zone) {
        String name = texts.say("card." + column);
        return column.equals("began") ? texts.say("began-in", name, texts.zone(zone)) : name;
    }

    private Sheet sheet(Book book, String name, List<String> columns, List<Integer> widths, ZoneId zone) {
        return new Sheet(
                book.book,
                texts.say("xlsx." + name),
                columns.stream().map(column -> head(column, zone)).toList(),
                widths);
    }

    private void call(Sheet sheet, CallScore call, Rubric rubric) {
        Score score = call.score();
        Sheet.Row row =
                sheet.next().text(call.call().callId()).text(call.call().agent().nameOrId());
        began(call).ifPresentOrElse(row::moment, row::nothing);
        row.time(call.ownMs());
        score(row, score.percent());
        score(row, score.low());
        score(row, score.high());
        row.text(score.isScored() ? texts.say(score.passes(rubric.passMark()) ? "card.yes" : "card.no") : "");
        if (score.proposedFail()) {
            row.marked(texts.say("card.yes"), NOT_MET_FILL, true);
        } else {
            row.text(texts.say("card.no"));
        }
        row.number(
                call.answers().stream()
                        .filter(answer -> answer.verdict() == Verdict.UNSURE)
                        .count(),
                "0");
    }

    private static void score(Sheet.Row row, OptionalDouble percent) {
        if (percent.isPresent()) {
            row.number(percent.getAsDouble(), "0.0");
        } else {
            row.nothing();
        }
    }

    private static Optional<LocalDateTime> began(CallScore call) {
        return call.call().startedAt().map(OffsetDateTime::toLocalDateTime);
    }

    /** An answer as it stands in a workbook. */
    private record AnswerRow(
            String callId, int number, Answer answer, String quote, Optional<Integer> atMs, String reason) {}

    private List<AnswerRow> rows(CallInWords told, Rubric rubric) {
        CallScore call = told.score();
        List<AnswerRow> rows = new ArrayList<>();
        for (int i = 0; i < call.answers().size(); i++) {
            Answer answer = call.answers().get(i);
            if (answer.verdict() == Verdict.NOT_APPLICABLE) {
                continue;
            }
            Optional<Evidence> evidence = Stream.concat(answer.evidence().stream(), answer.due().stream())
                    .filter(piece -> piece.span().isPresent() && piece.isInWords() && !piece.isNearest())
                    .findFirst();
            rows.add(new AnswerRow(
                    call.call().callId(),
                    rubric.criteria().indexOf(answer.criterion()) + 1,
                    answer,
                    evidence.map(piece -> quote(piece, call)).orElse(""),
                    evidence.flatMap(Evidence::span).map(Span::startMs),
                    told.reasons().get(i)));
        }
        return rows;
    }

    private void answer(Sheet sheet, AnswerRow told) {
        Answer answer = told.answer();
        Sheet.Row row =
                sheet.next().text(told.callId()).number(told.number(), "0").text(texts.question(answer.criterion()));
        String verdict = texts.verdict(answer.verdict());
        switch (answer.verdict()) {
            case NOT_MET -> row.marked(verdict, NOT_MET_FILL, true).number(0, "0");
            case MET -> row.text(verdict).number(answer.criterion().weight(), "0.##");
            case UNSURE -> row.marked(verdict, UNSURE_FILL, true).nothing();
            case NOT_MEASURABLE, NOT_APPLICABLE -> row.text(verdict).nothing();
        }
        row.text(told.quote());
        told.atMs().ifPresentOrElse(row::time, row::nothing);
        row.text(told.reason());
    }

    private String quote(Evidence piece, CallScore call) {
        String said = mask.of(call).quote(piece.quote(), call.language());
        return piece.party()
                .map(party -> texts.say(party == Party.AGENT ? "card.agent-said" : "card.customer-said", said))
                .orElse(said);
    }

    /** A workbook while it is filled: all its cells are held. */
    private static final class Book {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Workbook book = new Workbook(bytes, "callqa", "01.0000");

        Book() {
            // packed well when the times are taken out
            book.setCompressionLevel(Deflater.BEST_SPEED);
        }

        void write(ReportFolder out, String name) throws IOException {
            book.close();
            out.writeFile(name, file -> {
                Path raw = Files.createTempFile(file.toAbsolutePath().getParent(), ".callqa-", ".tmp");
                try {
                    try (OutputStream written = Files.newOutputStream(raw)) {
                        bytes.writeTo(written);
                    }
                    withoutTime(raw, file);
                } finally {
                    Files.deleteIfExists(raw);
                }
            });
        }
    }

    /** Only a file can be read here: how long an entry is stands behind it, in a form that streams do not read. */
    private static void withoutTime(Path from, Path to) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
                out.putNextEntry(timeless);
                try (InputStream content = zip.getInputStream(entry)) {
                    if (entry.getName().equals("docProps/core.xml")) {
                        out.write(timeless(content.readAllBytes()));
                    } else {
                        content.transferTo(out);
                    }
                }
                out.closeEntry();
            }
        }
    }

    private static byte[] timeless(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", NO_TIME)
                .getBytes(StandardCharsets.UTF_8);
    }
}
