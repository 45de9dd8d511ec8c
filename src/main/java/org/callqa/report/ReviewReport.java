package org.callqa.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callqa.call.Span;
import org.callqa.review.Cause;
import org.callqa.review.ReviewCall;
import org.callqa.review.ReviewList;
import org.callqa.review.Stratum;

/** Calls to listen to, for trainers: a row per call and reviewer, {@code review.csv}, and a file for each reviewer who is named. */
public final class ReviewReport {

    private static final List<String> HEADER = List.of(
            "rank",
            "reviewer",
            "stratum",
            "probability",
            "reason",
            "where",
            "start_s",
            "end_s",
            "listen_s",
            "recording",
            "call_id",
            "agent_id",
            "agent_name",
            "team",
            "queue",
            "started_at",
            "language",
            "duration_s",
            "score");

    private final NumberMask mask;
    private final Texts texts;

    /**
     * @param mask hides card, identity and telephone numbers in quotes
     * @param texts of whoever listens
     */
    public ReviewReport(NumberMask mask, Texts texts) {
        this.mask = mask;
        this.texts = texts;
    }

    void write(ReviewList list, ReportFolder out) throws IOException {
        out.write("review.csv", table(list.rows()));
        if (list.reviewers().equals(List.of(""))) {
            return;
        }
        for (Map.Entry<String, String> file : SafeFileName.of(list.reviewers()).entrySet()) {
            out.write("review/" + file.getValue() + ".csv", table(list.of(file.getKey())));
        }
    }

    private ReportFolder.Content table(List<ReviewList.Row> rows) {
        return CsvTable.of(HEADER, rows.stream().map(this::row).toList());
    }

    private List<String> row(ReviewList.Row row) {
        ReviewCall call = row.call();
        return List.of(
                Integer.toString(row.rank()),
                row.reviewer(),
                row.stratum().id(),
                probability(row),
                reason(row),
                row.listen().stream().map(ReviewReport::place).collect(Collectors.joining(", ")),
                Figures.seconds(row.listen().get(0).startMs()),
                Figures.seconds(row.listen().get(0).endMs()),
                Long.toString(row.seconds()),
                call.recording(),
                call.callId(),
                call.agent().id(),
                call.agent().name(),
                call.team(),
                call.queue(),
                call.startedAt().map(Figures::moment).orElse(""),
                call.language().code(),
                Figures.decimal(call.durationMs() / 1000.0, 1),
                Figures.decimal(call.score(), 1));
    }

    /** With four decimals; empty for what was picked. */
    public static String probability(ReviewList.Row row) {
        return Figures.decimal(row.probability(), 4);
    }

    /** {@code 0:09-0:31}. */
    private static String place(Span span) {
        return clock(span.startMs() / 1000) + "-" + clock((span.endMs() + 999) / 1000);
    }

    /** {@code 1:05}, of whole seconds. */
    public static String clock(long seconds) {
        return seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
    }

    /** Why a call is on the list, in a sentence with the questions in words. */
    public String reason(ReviewList.Row row) {
        String questions = row.causes().stream()
                .map(cause -> question(cause, row))
                .filter(question -> !question.isEmpty())
                .collect(Collectors.joining(texts.say("semicolon")));
        return texts.say(
                "review.why." + row.stratum(),
                questions,
                Figures.score(row.call().score()));
    }

    private String question(Cause cause, ReviewList.Row row) {
        if (cause.criterion().isEmpty()) {
            return "";
        }
        String asked = texts.question(cause.criterion().get());
        boolean quoted = !cause.quote().isBlank() && row.stratum() != Stratum.LOW_SCORE;
        return quoted
                ? texts.say(
                        "review.question-heard",
                        asked,
                        mask.quote(cause.quote(), row.call().language()))
                : texts.say("review.question", asked);
    }

    /** How many calls of each stratum, in words. */
    public String strata(ReviewList list) {
        return new TreeMap<>(list.strata())
                .entrySet().stream()
                        .map(of -> texts.say("review.stratum-count", of.getValue(), texts.say("review." + of.getKey())))
                        .collect(Collectors.joining(texts.say("comma")));
    }
}
