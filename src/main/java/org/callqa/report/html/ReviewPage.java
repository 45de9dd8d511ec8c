package org.callqa.report.html;

import java.util.List;
import org.callqa.report.ReviewReport;
import org.callqa.report.words.Figures;
import org.callqa.report.words.Printable;
import org.callqa.report.words.Texts;
import org.callqa.review.ReviewCall;
import org.callqa.review.ReviewList;

/**
 * The calls to listen to, each row one click from the sound.
 *
 * @param lede how many of how many, in sentences
 * @param leftOut what is not among them, in a sentence; empty when nothing
 * @param named whether the list is split among reviewers
 */
record ReviewPage(String lede, String leftOut, boolean named, List<Row> rows) {

    /**
     * A call for one reviewer.
     *
     * @param sort when it began, for machines
     * @param times where to listen
     * @param probability a dash for what was picked
     */
    record Row(
            int rank,
            String reviewer,
            String stratum,
            boolean drawn,
            String call,
            String href,
            String agent,
            String began,
            String sort,
            String score,
            String why,
            List<AgentPage.Time> times,
            String listen,
            long seconds,
            String probability) {}

    static ReviewPage of(ReviewList list, CallFiles files, Texts texts) {
        ReviewReport words = new ReviewReport(texts);
        boolean named = !list.reviewers().equals(List.of(""));
        return new ReviewPage(
                words.summary(list),
                words.leftOut(list),
                named,
                list.rows().stream().map(row -> row(row, files, words, texts)).toList());
    }

    private static Row row(ReviewList.Row row, CallFiles files, ReviewReport words, Texts texts) {
        ReviewCall call = row.call();
        String href = Paths.call(files.of(call));
        String name = call.agent().nameOrId();
        String probability = ReviewReport.probability(row);
        return new Row(
                row.rank(),
                Printable.of(row.reviewer()),
                texts.say("review." + row.stratum()),
                row.probability().isPresent(),
                Printable.of(call.callId()),
                href,
                Printable.of(name),
                call.startedAt().map(texts::shortDateTime).orElse("–"),
                call.startedAt()
                        .map(began -> Long.toString(began.toEpochSecond()))
                        .orElse(""),
                call.score().isPresent() ? Figures.score(call.score()) : "–",
                Printable.of(words.reason(row)),
                row.listen().stream()
                        .map(span -> new AgentPage.Time(href + Paths.at(span.startMs()), Figures.time(span.startMs())))
                        .toList(),
                Figures.minutes(row.seconds()),
                row.seconds(),
                probability.isEmpty() ? "–" : probability);
    }
}
