package org.callqa.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callqa.call.Span;
import org.callqa.report.words.Figures;
import org.callqa.report.words.Printable;
import org.callqa.report.words.Texts;
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

    private final Texts texts;

    /** @param texts of whoever listens */
    public ReviewReport(Texts texts) {
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
        return CsvTable.of(texts.heads(HEADER), rows.stream().map(this::row).toList());
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
                Figures.decimal(call.whole().durationMs() / 1000.0, 1),
                Figures.decimal(call.score(), 1));
    }

    /** With four decimals; empty for what was picked. */
    public static String probability(ReviewList.Row row) {
        return Figures.decimal(row.probability(), 4);
    }

    /** {@code 0:09-0:31}. */
    private static String place(Span span) {
        return Figures.minutes(span.startMs() / 1000) + "-" + Figures.minutes((span.endMs() + 999) / 1000);
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
        return quoted ? texts.say("review.question-heard", asked, cause.quote()) : texts.say("review.question", asked);
    }

    /** How many calls of how many, of which strata, and how long they take whom, in sentences. */
    public String summary(ReviewList list) {
        if (list.rows().isEmpty()) {
            return texts.say("review.none");
        }
        String strata = list.strata().entrySet().stream()
                .map(of -> texts.say("review.count." + of.getKey(), of.getValue()))
                .collect(Collectors.joining(texts.say("comma")));
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.say("review.lede", list.calls(), list.account().calls(), strata));
        list.seconds().forEach((reviewer, seconds) -> {
            long minutes = Math.round(seconds / 60.0);
            sentences.add(
                    reviewer.isEmpty()
                            ? texts.say("review.minutes", minutes)
                            : texts.say("review.minutes-of", Printable.of(reviewer), minutes));
        });
        if (list.twice() > 0) {
            sentences.add(texts.say("review.twice", list.twice()));
        }
        return String.join(texts.say("gap"), sentences);
    }

    /** What is on no list, in a sentence; empty when nothing. */
    public String leftOut(ReviewList list) {
        List<String> parts = new ArrayList<>();
        add(parts, "duplicates", list.account().duplicates());
        add(parts, "gone", list.account().gone());
        add(parts, "handed-out", list.account().handedOut());
        add(parts, "too-long", list.account().tooLong());
        return parts.isEmpty() ? "" : texts.say("review.left-out", String.join(texts.say("semicolon"), parts));
    }

    private void add(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(texts.say("review.left-out." + key, count));
        }
    }
}
