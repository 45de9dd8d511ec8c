package org.callqa.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.callqa.call.Agent;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.report.Cards;
import org.callqa.report.HeldCalls;
import org.callqa.report.NightFacts;
import org.callqa.report.Reports;
import org.callqa.report.words.NumberMask;
import org.callqa.review.ReviewList;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.read.RubricFile;
import org.callqa.scoring.Calls;
import org.callqa.scoring.Scorer;
import org.callqa.store.ScoredCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbooksTest {

    @TempDir
    Path folder;

    @Test
    void anAgentsCallsAndAnswersWithNumbersAsNumbersAndTimesAsTimes() throws Exception {
        write(folder, "王芳", Language.ZH);

        String calls = part("scorecards/A1.xlsx", "xl/worksheets/sheet1.xml");
        String answers = part("scorecards/A1.xlsx", "xl/worksheets/sheet2.xml");
        assertThat(part("scorecards/A1.xlsx", "xl/sharedStrings.xml"))
                .contains("王芳", "开始，Asia/Shanghai（UTC+08:00）", "未做到", "客服是否没有使用服务禁语", "calm down");
        assertThat(part("scorecards/A1.xlsx", "xl/styles.xml")).contains("[m]:ss.0", "yyyy-mm-dd hh:mm");
        assertThat(calls).contains("<pane", "<autoFilter ref=\"A1:J2\"", "orientation=\"landscape\"", "fitToWidth");
        assertThat(answers).contains("<pane", "<autoFilter");
    }

    @Test
    void whatLooksLikeAFormulaIsText() throws Exception {
        write(folder, "=HYPERLINK(\"http://x\")\u0007\u202E", Language.EN);

        assertThat(part("scorecards/A1.xlsx", "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
        assertThat(part("scorecards/A1.xlsx", "xl/sharedStrings.xml"))
                .contains("=HYPERLINK(")
                .doesNotContain("\u0007", "\u202E");
    }

    @Test
    void sameCallsGiveTheSameBytes() throws Exception {
        write(folder.resolve("one"), "Ann", Language.EN);
        Thread.sleep(1_100); // what a zip file tells of time has steps of seconds
        write(folder.resolve("two"), "Ann", Language.EN);

        for (String name : List.of("scorecards/A1.xlsx", "calls.xlsx")) {
            assertThat(folder.resolve("one").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(name));
        }
    }

    private static void write(Path out, String agent, Language reader) throws Exception {
        Rubric rubric = RubricFile.load(Path.of("scoring-rubric", "phone-service.yaml"));
        CallRecord call = new CallRecord(
                "c1",
                "c1.wav",
                new Agent("A1", agent),
                Optional.of(Language.EN),
                Optional.of(OffsetDateTime.parse("2026-03-10T09:12:40-05:00")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
        ScoredCall scored = new ScoredCall(
                new Scorer(rubric)
                        .score(
                                call,
                                Calls.english()
                                        .agent("hello this is ann how can i help you")
                                        .customer("i was charged twice and i am really upset")
                                        .agent("you need to calm down that is not my problem")
                                        .timeline()),
                Optional.empty(),
                "0".repeat(64),
                "key");
        NumberMask mask = new NumberMask(true);
        Files.createDirectories(out);
        new Reports(mask, Cards.WIDE, reader, 1, new Workbooks(mask, reader))
                .write(
                        new NightFacts(
                                rubric,
                                ZoneId.of("Asia/Shanghai"),
                                new HeldCalls(List.of(scored)),
                                List.of(),
                                NightFacts.Review.of(ReviewList.EMPTY),
                                "",
                                Map.of()),
                        out,
                        java.util.Set::of);
    }

    private String part(String book, String name) throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve(book).toFile())) {
            String xml = new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("&#x([0-9a-f]+);")
                    .matcher(xml)
                    .replaceAll(letter ->
                            Matcher.quoteReplacement(Character.toString(Integer.parseInt(letter.group(1), 16))));
        }
    }
}
