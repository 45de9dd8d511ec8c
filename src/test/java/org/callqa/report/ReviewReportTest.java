package org.callqa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Agent;
import org.callqa.call.Language;
import org.callqa.report.words.Texts;
import org.callqa.review.CallsToReview;
import org.callqa.review.ReviewList;
import org.callqa.review.ReviewRequest;
import org.callqa.scoring.answer.Verdict;
import org.callqa.store.ScoredCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewReportTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "review");

    @TempDir
    private Path folder;

    private static ReviewList list(List<ScoredCall> calls, String... reviewers) {
        ReviewRequest request = new ReviewRequest(
                3, 1, 4, Optional.of(Duration.ofMinutes(20)), List.of(reviewers), 0.5, Duration.ofDays(30));
        return CallsToReview.read(calls, CallsToReview.PASS_MARK, (call, quote) -> quote.replace("answer", "******"))
                .list(request, "2026-11-25", handedOut -> false);
    }

    private static List<ScoredCall> calls() {
        Agent sarah = new Agent("A01", "Sarah Carter");
        Agent jack = new Agent("A02", "Jack Miller");
        String day = "2026-11-25T";
        return List.of(
                CallsToReview.call("c-1", sarah, "north", "repairs", day + "09:12:40+08:00", 184, Verdict.MET),
                CallsToReview.call(
                        "c-2", sarah, "north", "sales", day + "10:00:00+08:00", 61, Verdict.NOT_MET, Verdict.MET),
                CallsToReview.call(
                        "c-3", sarah, "north", "sales", day + "11:30:00+08:00", 75, Verdict.MET, Verdict.UNSURE),
                CallsToReview.call(
                        "c-4",
                        sarah,
                        "north",
                        "repairs",
                        day + "12:00:00+08:00",
                        90,
                        Verdict.NOT_MET,
                        Verdict.NOT_MET,
                        Verdict.MET),
                CallsToReview.call("d-1", jack, "south", "repairs", day + "09:00:00+08:00", 120, Verdict.MET),
                CallsToReview.call(
                        "d-2",
                        jack,
                        "south",
                        "repairs",
                        day + "09:30:00+08:00",
                        45,
                        Verdict.NOT_MEASURABLE,
                        Verdict.UNSURE),
                CallsToReview.call("d-3", jack, "south", "repairs", day + "10:30:00+08:00", 200, Verdict.MET),
                CallsToReview.call(
                        "d-4", jack, "south", "repairs", day + "15:00:00+08:00", 66, Verdict.MET, Verdict.MET));
    }

    private String csv(ReviewList list, Language reader) throws Exception {
        ReportFolder out = new ReportFolder(folder);
        new ReviewReport(Texts.of(reader)).write(list, out);
        ReportFolder.Content record = text -> text.write("{}");
        out.takePlace("run.json", record, List.of(), record);
        return Files.readString(folder.resolve("review.csv"));
    }

    /** Of a difference that is meant, the new file is kept with {@code -Danswers.keep=true}. */
    @Test
    void aSmallListIsWrittenAsItWas() throws Exception {
        for (Language reader : List.of(Language.EN, Language.ZH)) {
            String written = csv(list(calls(), "qa1", "qa2"), reader);
            Path golden = GOLDEN.resolve("review_" + reader.code() + ".csv");
            if (Boolean.getBoolean("answers.keep")) {
                Files.createDirectories(GOLDEN);
                Files.writeString(golden, written);
            }
            assertThat(written).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
        }
    }

    @Test
    void eachReviewerHasAFileOfTheirOwn() throws Exception {
        String all = csv(list(calls(), "qa1", "qa/../2"), Language.EN);
        String first = Files.readString(folder.resolve("review/qa1.csv"));
        String second = Files.readString(folder.resolve("review/qa_.._2.csv"));

        assertThat(first.lines().skip(1)).isNotEmpty().allMatch(row -> row.contains(",qa1,"));
        assertThat(second.lines().skip(1)).isNotEmpty().allMatch(row -> row.contains(",qa/../2,"));
        assertThat(all.lines().count())
                .isEqualTo(first.lines().count() + second.lines().count() - 1);
    }

    @Test
    void nothingFromOutsideLeavesItsCell() throws Exception {
        String hostile = "=cmd|'/c calc'!A1\"\n\t;+1\u202E";
        ScoredCall call = CallsToReview.call(
                hostile, new Agent(hostile, hostile), hostile, hostile, "2026-11-25T09:00:00+08:00", 60, Verdict.MET);
        String written = csv(list(List.of(call), hostile), Language.EN);

        assertThat(written.lines()).hasSize(2);
        assertThat(written).doesNotContain("\u202E", "\t", ",=", ",\"=", ";+");
        try (var files = Files.walk(folder)) {
            assertThat(files).allMatch(file -> file.startsWith(folder));
        }
    }

    @Test
    void theSummarySaysHowManyOfHowManyAndForHowLong() {
        ReviewReport words = new ReviewReport(Texts.of(Language.EN));
        ReviewList list = list(calls(), "qa1", "qa2");

        assertThat(words.summary(list)).contains(" of 8: 2 random, ").contains("qa1: ", "One call is heard by two.");
        assertThat(words.leftOut(list)).isEmpty();
        assertThat(words.summary(ReviewList.EMPTY)).isEqualTo("No call is left to listen to.");
        assertThat(words.leftOut(new ReviewList(List.of(""), List.of(), new ReviewList.Account(9, 1, 2, 3, 0, 3))))
                .startsWith("Left out: 1 with the same audio as another; 2 without a recording; 3 handed out before");
    }

    @Test
    void aListIsTheSameBytesEachTime() throws Exception {
        StringWriter one = new StringWriter();
        one.write(csv(list(calls()), Language.ZH));

        assertThat(csv(list(calls()), Language.ZH)).isEqualTo(one.toString());
    }
}
