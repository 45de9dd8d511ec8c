package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callqa.call.Agent;
import org.callqa.call.CallRecord;
import org.callqa.manifest.House;
import org.callqa.speech.models.BundledModels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports, and what is forgotten, exported and told of calls that are kept, without audio. */
class ReportCommandTest {

    private static final Agent SARAH = new Agent("A01", "Sarah Carter");
    private static final Agent JACK = new Agent("A02", "Jack Miller");

    @TempDir
    private Path folder;

    private SmallRubric rubric;
    private Path state;
    private Path out;

    @BeforeEach
    void keepSomeCalls() throws Exception {
        rubric = SmallRubric.in(folder.resolve("rubric"));
        state = folder.resolve("state");
        out = folder.resolve("out");
        try (KeptCalls calls = new KeptCalls(state, Instant.parse("2026-12-01T01:30:00Z"), rubric.rubric())) {
            calls.keep(call("sunday", SARAH, "2026-11-29T23:30:00+08:00"), "3|agent|good morning", "5|customer|hello");
            calls.keep(call("monday", SARAH, "2026-11-30T00:30:00+08:00"), "3|agent|good morning", "5|customer|hello");
            calls.keep(call("tuesday", JACK, "2026-12-01T09:00:00+08:00"), "3|agent|welcome", "5|customer|xylophone");
            calls.keep(KeptCalls.call("never", JACK, "queue=repairs"), "3|agent|welcome", "5|customer|hello");
        }
    }

    private static CallRecord call(String id, Agent agent, String startedAt) {
        return KeptCalls.callAt(id, agent, OffsetDateTime.parse(startedAt));
    }

    @Test
    void withoutAPeriodTheFolderHoldsExactlyTheSelectedCalls() throws Exception {
        assertThat(report("--date", "2026-11-30").out()).contains("1 call in the reports");
        assertThat(calls(out)).containsExactly("monday");
        report("--agent", "A02");
        assertThat(calls(out)).containsExactly("never", "tuesday");
        report("--since", "2026-11-30", "--until", "2026-12-01T00:00+08:00");
        assertThat(calls(out)).containsExactly("monday");
        report("--queue", "repairs", "--only-language", "en");
        assertThat(calls(out)).containsExactly("monday", "never", "sunday", "tuesday");
    }

    @Test
    void aPeriodIsWrittenWholeInTheZoneOfTheHouse() throws Exception {
        report("--period", "day,week,month", "--date", "2026-11-30");
        assertThat(folders(out)).containsExactly("2026-11", "2026-11-30", "2026-W49");
        assertThat(calls(out.resolve("2026-11"))).containsExactly("monday", "sunday");
        assertThat(calls(out.resolve("2026-11-30"))).containsExactly("monday");
        assertThat(calls(out.resolve("2026-W49"))).containsExactly("monday", "tuesday");
        assertThat(Files.readString(out.resolve("2026-11-30/scorecards/A01.csv")))
                .contains("2026-11-30T00:30:00+08:00");
    }

    @Test
    void callsWithoutATimeHaveAFolderOfTheirOwnAndAreSaid() throws Exception {
        CommandRun run = report("--period", "month");
        assertThat(folders(out)).containsExactly("2026-11", "2026-12", "undated");
        assertThat(calls(out.resolve("undated"))).containsExactly("never");
        assertThat(run.out()).contains("1 call has no time").contains("never.wav");
    }

    @Test
    void aPageBesideTheFoldersOfPeriodsLeadsToThemTheLatestFirst() throws Exception {
        report("--period", "month", "--lang", "en,zh");
        assertThat(out.resolve("index.html"))
                .content()
                .containsSubsequence(
                        "<a href=\"2026-12/index.html\">2026-12</a>",
                        "<a href=\"2026-11/index.html\">2026-11</a>",
                        "Calls without a time",
                        "<a href=\"undated/index.html\">undated</a>");
        assertThat(out.resolve("zh/index.html"))
                .content()
                .containsSubsequence("按月", "<a href=\"../2026-12/zh/index.html\">2026-12</a>");
        assertThat(out.resolve("2026-12/zh/index.html")).exists();
    }

    @Test
    void whatARunWithoutPeriodsLeftThereIsToldOnce() throws Exception {
        report();
        assertThat(report("--period", "month").out())
                .contains("files beside the folders of periods in " + out + " are of a run without --period");
        assertThat(out.resolve("scorecards/A01.csv")).exists();
        assertThat(report("--period", "month").out()).doesNotContain("without --period");
    }

    @Test
    void aPeriodInWhichNothingChangedIsLeftAsItIsAndOneThatWasDamagedIsWrittenAgain() throws Exception {
        report("--period", "month");
        Path november = out.resolve("2026-11/agents.csv");
        Path december = out.resolve("2026-12/agents.csv");
        FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(november, longAgo);
        Files.delete(december);
        assertThat(report("--period", "month").out()).contains("3 folders of periods, 1 written anew");
        assertThat(Files.getLastModifiedTime(november)).isEqualTo(longAgo);
        assertThat(december).exists();
    }

    @Test
    void aMonthShowsWhoseCallsTheyAreNowThoughOnlyOneDayIsAnsweredAnew() throws Exception {
        report("--period", "month", "--date", "2026-11-30");
        Agent renamed = new Agent("Z09", "Sarah Miller");
        try (KeptCalls calls = new KeptCalls(state, Instant.parse("2026-12-02T01:30:00Z"), rubric.rubric())) {
            calls.change(call("sunday", renamed, "2026-11-29T23:30:00+08:00"));
        }
        assertThat(report("--period", "month", "--date", "2026-11-30").err()).isEmpty();
        Path month = out.resolve("2026-11");
        assertThat(calls(month)).containsExactly("monday", "sunday");
        assertThat(Files.readString(month.resolve("scorecards/Z09.csv"))).contains("sunday", "Sarah Miller");
        assertThat(Files.readString(month.resolve("scorecards/A01.csv"))).doesNotContain("sunday");
        assertThat(Files.readString(month.resolve("calls/sunday.html"))).contains("Sarah Miller");

        try (KeptCalls calls = new KeptCalls(state, Instant.parse("2026-12-03T01:30:00Z"), rubric.rubric())) {
            calls.change(call("sunday", new Agent("Z09", "Sarah Parker"), "2026-11-29T23:30:00+08:00"));
        }
        report("--period", "month", "--date", "2026-11-30");
        assertThat(Files.readString(month.resolve("agents.csv"))).contains("Sarah Parker");
        assertThat(Files.readString(month.resolve("calls/sunday.html"))).contains("Sarah Parker");
    }

    @Test
    void anotherRubricAnswersWhatWasHeardAnew() throws Exception {
        report("--date", "2026-12-01");
        assertThat(Files.readString(out.resolve("answers.csv")))
                .contains("tuesday.wav,A02,en,greeting,opening,40,no,NOT_MET");
        rubric.with("phrases/all.yaml", "- good (morning|afternoon)", "- welcome");
        CommandRun again = report("--date", "2026-12-01");
        assertThat(again.out()).contains("1 call to hear or to answer anew");
        assertThat(Files.readString(out.resolve("answers.csv")))
                .contains("tuesday.wav,A02,en,greeting,opening,40,no,MET");
    }

    @Test
    void noCardIsLostBecauseAnAgentHadAFreeDay() throws Exception {
        report("--date", "2026-11-30");
        CommandRun run = report("--date", "2026-12-01");
        assertThat(out.resolve("scorecards/A01.csv")).exists();
        assertThat(out.resolve("scorecards/A02.csv")).exists();
        assertThat(run.out()).contains("1 scorecard in").contains("scorecards/A01.csv");
        assertThat(calls(out)).containsExactly("tuesday");
    }

    @Test
    void noCallThatIsMeantWritesNothing() {
        CommandRun run = report("--date", "2026-01-01");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(out).doesNotExist();
    }

    @Test
    void whereNothingIsKeptEachCommandSaysTheSameWithTheWayOut() throws Exception {
        Path empty = folder.resolve("empty");
        new KeptCalls(empty, Instant.parse("2026-12-02T01:30:00Z"), rubric.rubric()).close();
        for (Path nothing : List.of(folder.resolve("none"), empty)) {
            for (String[] command : new String[][] {
                {"report", "--rubric", rubric.file(), "--out", out.toString()},
                {"review", "--rubric", rubric.file(), "--out", out.toString()},
                {"rubric", "diff", rubric.file(), rubric.file()},
                {"explain", "monday", "--rubric", rubric.file()},
                {"forget", "--call", "monday"},
                {"export", "--call", "monday"}
            }) {
                List<String> args = new ArrayList<>(List.of(command));
                args.addAll(List.of("--state", nothing.toString()));
                CommandRun run = CommandRun.of(args.toArray(String[]::new));
                assertThat(run.exitCode()).as(args.toString()).isEqualTo(ExitCode.USAGE);
                assertThat(run.err())
                        .isEqualTo("callqa: --state " + nothing + ": no results of callqa are kept here; 'callqa score'"
                                + " makes them, --state names another folder\n");
            }
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void whatIsNoDayOrSelectionIsRefusedByName() {
        assertThat(report("--date", "30.11.2026").err()).contains("--date 30.11.2026: not a day");
        assertThat(report("--since", "soon").err()).contains("--since soon: neither a day nor a moment");
        assertThat(report("--since", "2026-12-01", "--until", "2026-11-01").err())
                .contains("is not before");
        assertThat(report("--date", "today", "--since", "2026-12-01").err()).contains("not together with");
        assertThat(report("--only-language", "fr").err()).contains("--only-language fr: callqa scores en and zh");
    }

    @Test
    void noByteOfAForgottenCallIsLeftInTheState() throws Exception {
        assertThat(bytesOfTheState()).anyMatch(text -> text.contains("xylophone"));
        CommandRun run = CommandRun.of("forget", "--call", "tuesday", "--state", state.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(bytesOfTheState()).noneMatch(text -> text.contains("xylophone"));
        report();
        assertThat(calls(out)).containsExactly("monday", "never", "sunday");
    }

    @Test
    void scoresMayBeKeptWhenTheWordsAreForgotten() throws Exception {
        report("--agent", "A02");
        String before = Files.readString(out.resolve("agents.csv"));
        CommandRun run = CommandRun.of("forget", "--agent", "A02", "--keep-scores", "--state", state.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(bytesOfTheState()).noneMatch(text -> text.contains("xylophone"));
        report("--agent", "A02");
        assertThat(Files.readString(out.resolve("agents.csv"))).isEqualTo(before);
    }

    @Test
    void ofAForgottenCallNobodyIsToldToScoreItAgainForItWouldNotComeBack() throws Exception {
        CommandRun.of("forget", "--agent", "A02", "--keep-scores", "--state", state.toString());
        CommandRun explained =
                CommandRun.of("explain", "tuesday", "--state", state.toString(), "--rubric", rubric.file());
        assertThat(explained.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(explained.err())
                .isEqualTo(
                        "callqa: what was said in tuesday was forgotten on purpose ('callqa forget'); its recording is"
                                + " left alone by later runs, and only its scores are kept: 'callqa report' writes them\n");
        report();
        assertThat(out.resolve("calls/tuesday.html")).content().doesNotContain("score the recording again");
        assertThat(CommandRun.of("export", "--call", "tuesday", "--state", state.toString())
                        .out())
                .contains("\"forgotten\" : true");
    }

    @Test
    void aPeriodIsWrittenAnewWithoutTheWordsThatWereForgotten() throws Exception {
        report("--period", "month");
        Path page = out.resolve("2026-12/calls/tuesday.html");
        assertThat(page).content().contains("xylophone");
        CommandRun.of("forget", "--agent", "A02", "--keep-scores", "--state", state.toString());
        assertThat(report("--period", "month").out())
                .contains("3 folders of periods, 2 written anew, the others are as they should be");
        assertThat(page).content().doesNotContain("xylophone");
    }

    @Test
    void callsFromBeforeADayAreForgottenAndADryRunOnlySaysWhich() throws Exception {
        String[] forget = {
            "forget", "--before", "2026-12-01", "--time-zone", "Asia/Shanghai", "--state", state.toString(), "--dry-run"
        };
        assertThat(CommandRun.of(forget).out()).contains("monday").contains("2 calls would be forgotten");
        report();
        assertThat(calls(out)).hasSize(4);
        forget[forget.length - 1] = "--keep-scores";
        assertThat(CommandRun.of(forget).out()).contains("2 calls forgotten, their scores kept");
    }

    @Test
    void allThatIsKeptAboutAnAgentIsWrittenInOnePiece() throws Exception {
        Path file = folder.resolve("a02.json");
        CommandRun run =
                CommandRun.of("export", "--agent", "A02", "--to", file.toString(), "--state", state.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(file))
                .contains("xylophone")
                .contains("\"call_id\" : \"never\"")
                .doesNotContain("A01");
        assertThat(CommandRun.of("export", "--agent", "A02", "--to", file.toString(), "--state", state.toString())
                        .err())
                .contains("is there already");
    }

    @Test
    void ofWhatIsNamedAndNotKeptItIsSaidThatItIsNot() throws Exception {
        CommandRun run = CommandRun.of("forget", "--call", "tuesday,nobody", "--dry-run", "--state", state.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("tuesday");
        assertThat(run.err()).isEqualTo("callqa: no call 'nobody' is kept in " + state + "\n");
        CommandRun agents = CommandRun.of("export", "--agent", "A01,X99", "--state", state.toString());
        assertThat(agents.exitCode()).isZero();
        assertThat(agents.err()).isEqualTo("callqa: no call of the agent 'X99' is kept in " + state + "\n");
    }

    @Test
    void noReportIsWrittenIntoTheStatesFolderHoweverItIsSpelt() throws Exception {
        Path link = Files.createSymbolicLink(state.resolveSibling("link-to-the-state"), state);
        for (Path out : List.of(state, link, link.resolve("..").resolve(state.getFileName()))) {
            CommandRun run = CommandRun.of("report", "--out", out.toString(), "--state", state.toString());
            assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(run.err()).contains("is the state's folder");
        }
        assertThat(state.resolve("run.json")).doesNotExist();
    }

    @Test
    void aDayIsOfAYearOfFourDigits() {
        for (String[] option : new String[][] {
            {"--date", "-999999999-01-01"},
            {"--since", "-999999999-01-01T00:00"},
            {"--until", "+999999999-12-31T00:00Z"}
        }) {
            assertThat(CommandRun.of("report", option[0], option[1], "--state", state.toString())
                            .err())
                    .startsWith("callqa: " + option[0] + " " + option[1] + ": ")
                    .contains("write ")
                    .doesNotContain("java.");
        }
        assertThat(CommandRun.of("forget", "--before", "-999999999-01-01", "--state", state.toString())
                        .err())
                .contains("neither a day nor a count");
    }

    @Test
    void whoForgetsEveryNightWhatIsOldFailsInNoNightInWhichNothingIs() {
        for (String dryRun : List.of("", "--dry-run")) {
            CommandRun run =
                    CommandRun.of(Stream.of("forget", "--before", "2000-01-01", "--state", state.toString(), dryRun)
                            .filter(word -> !word.isEmpty())
                            .toArray(String[]::new));
            assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
            assertThat(run.out()).contains(dryRun.isEmpty() ? "nothing was forgotten" : "0 calls would be forgotten");
        }
        assertThat(CommandRun.of("forget", "--before", "2000-01-01", "--call", "nope", "--state", state.toString())
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void ofAnAgentWhoseIdTheListHasChangedItIsSaidUnderWhichIdTheCallsAreKept() throws Exception {
        try (KeptCalls calls = new KeptCalls(state, Instant.parse("2026-12-02T01:30:00Z"), rubric.rubric())) {
            Agent renamed = new Agent("Z_9", "Jack Miller");
            calls.change(call("tuesday", renamed, "2026-12-01T09:00:00+08:00"));
            calls.change(KeptCalls.call("never", renamed, "queue=repairs"));
        }
        CommandRun old = CommandRun.of("export", "--agent", "A02", "--state", state.toString());
        assertThat(old.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(old.err())
                .isEqualTo(
                        "callqa: --agent A02: calls that came with this id are kept under the one that --agents, or a"
                                + " newer call list, gives them: --agent Z_9\n");
        CommandRun both = CommandRun.of("export", "--agent", "A02,Z_9", "--state", state.toString());
        assertThat(both.exitCode()).isZero();
        assertThat(both.err()).isEmpty();
        assertThat(both.out()).contains("tuesday");
        try (KeptCalls calls = new KeptCalls(state, Instant.parse("2026-12-03T01:30:00Z"), rubric.rubric())) {
            calls.change(call("sunday", new Agent("Z_9", "Sarah"), "2026-11-29T23:30:00+08:00"));
        }
        CommandRun some = CommandRun.of("export", "--agent", "A01", "--state", state.toString());
        assertThat(some.exitCode()).isZero();
        assertThat(some.err()).endsWith("gives them: --agent Z_9\n");
    }

    @Test
    void ofAnExtensionToWhichTheListOfAgentsGivesAnIdItIsSaidUnderWhichTheCallsAreKept() throws Exception {
        Path agents = Files.writeString(folder.resolve("agents.csv"), "extension,agent_id\n1001,Z_9\n");
        House house = House.read(Optional.of(agents), Optional.empty(), ZoneOffset.UTC);
        try (KeptCalls calls = new KeptCalls(state, Instant.parse("2026-12-02T01:30:00Z"), rubric.rubric())) {
            CallRecord monday = call("mapped", new Agent("1001", ""), "2026-11-30T09:00:00+08:00");
            calls.keep(house.complete(monday), "3|agent|welcome", "5|customer|hello");
        }
        for (String command : List.of("export", "forget")) {
            CommandRun none = CommandRun.of(command, "--agent", "1001", "--state", state.toString());
            assertThat(none.exitCode()).as(command).isEqualTo(ExitCode.USAGE);
            assertThat(none.err()).as(command).endsWith("gives them: --agent Z_9\n");
            CommandRun some = CommandRun.of(command, "--agent", "1001,A02", "--state", state.toString());
            assertThat(some.exitCode()).as(command).isZero();
            assertThat(some.err()).as(command).endsWith("gives them: --agent Z_9\n");
        }
    }

    @Test
    void theStatusTellsTheLastRunsAndWhatIsKept() throws Exception {
        try (KeptCalls calls = new KeptCalls(state, Instant.parse("2026-12-02T01:30:00Z"), rubric.rubric())) {
            calls.skip("broken", "the file is empty", "export it again");
        }
        assertThat(CommandRun.of("status", "--state", state.toString(), "--time-zone", "Asia/Shanghai")
                        .out())
                .contains("2026-12-02T09:30:00+08:00  score  done")
                .contains("calls           5")
                .contains("1  the file is empty");
    }

    @Test
    void theStatusNamesTheCommandsAndManyReportsCrowdOutNoNight() throws Exception {
        for (int i = 0; i < 3; i++) {
            report("--show-numbers=" + (i % 2 == 0));
        }
        CommandRun status = CommandRun.of("status", "--runs", "2", "--state", state.toString());
        assertThat(status.out().lines().filter(line -> line.contains("  report  ")))
                .hasSize(2);
        assertThat(status.out().lines().filter(line -> line.contains("  score  ")))
                .isNotEmpty();
    }

    @Test
    void aModelIsNamedWhereItIsKnownAndByTwelveDigitsOfItsSum() throws Exception {
        String bundled = BundledModels.identities().iterator().next();
        String own = "ab".repeat(32);
        try (KeptCalls calls = new KeptCalls(state, Instant.parse("2026-12-02T01:30:00Z"), rubric.rubric())) {
            calls.didHear(Map.of("en", "vosk 1 model " + bundled + " rate 8000", "zh", "vosk 1 model " + own));
        }
        assertThat(CommandRun.of("status", "--state", state.toString()).out())
                .contains("model " + BundledModels.names().get(bundled) + " " + bundled.substring(0, 12) + " rate 8000")
                .contains("by vosk 1 model abababababab\n");
    }

    @Test
    void aRunThatWasKilledIsNotToldToBeUnderWay() throws Exception {
        new KeptCalls(state, Instant.parse("2026-12-02T01:30:00Z"), rubric.rubric()).kill();
        assertThat(CommandRun.of("status", "--state", state.toString(), "--time-zone", "Asia/Shanghai")
                        .out())
                .contains("2026-12-02T09:30:00+08:00  score  killed");
    }

    @Test
    void whatIsSkippedIsCountedAlikeEverywhere() throws Exception {
        try (KeptCalls calls = new KeptCalls(state, Instant.parse("2026-12-02T01:30:00Z"), rubric.rubric())) {
            calls.skip("broken", "the file is empty", "export it again");
        }
        report("--period", "month");
        for (Path reports : List.of(out, out.resolve("undated"))) {
            assertThat(SampleCalls.table(reports.resolve("skipped.csv")))
                    .extracting(row -> row.get("recording"))
                    .containsExactly("broken.wav");
            assertThat(Files.readString(reports.resolve("run.json"))).containsPattern("\"skipped\" : 1");
        }
        assertThat(CommandRun.of("status", "--state", state.toString()).out()).contains(" answered again, 1 skipped\n");
    }

    private CommandRun report(String... more) {
        return CommandRun.of(Stream.concat(
                        Stream.of(
                                "report",
                                "--state",
                                state.toString(),
                                "--out",
                                out.toString(),
                                "--rubric",
                                rubric.file(),
                                "--time-zone",
                                "Asia/Shanghai"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private static List<String> calls(Path reports) throws Exception {
        return SampleCalls.table(reports.resolve("answers.csv")).stream()
                .map(row -> row.get("call_id"))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> folders(Path reports) throws Exception {
        try (Stream<Path> all = Files.list(reports)) {
            return all.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private List<String> bytesOfTheState() throws Exception {
        try (Stream<Path> all = Files.walk(state)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> {
                        try {
                            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                        } catch (java.io.IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
