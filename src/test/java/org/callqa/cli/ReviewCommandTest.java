package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.call.Agent;
import org.callqa.call.CallRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls handed out to be listened to, of calls that are kept. */
class ReviewCommandTest {

    private static final List<Agent> AGENTS =
            List.of(new Agent("A01", "Sarah Carter"), new Agent("A02", "Jack Miller"));

    @TempDir
    private Path folder;

    private SmallRubric rubric;
    private Path state;
    private Path out;

    @BeforeEach
    void keepTwoDaysOfTwoAgents() throws Exception {
        rubric = SmallRubric.in(folder.resolve("rubric"));
        state = folder.resolve("state");
        out = folder.resolve("out");
        try (KeptCalls calls = new KeptCalls(state, Instant.parse("2026-12-01T01:30:00Z"), rubric.rubric())) {
            for (int i = 0; i < 24; i++) {
                CallRecord call = call("c" + i, AGENTS.get(i % 2), 24 + i % 4 / 2, 8 + i / 4);
                if (i % 3 == 0) {
                    calls.keep(call, "3|agent|good morning", "5|customer|it is broken", "9|agent|one moment");
                } else {
                    calls.keep(call, i % 3 == 1 ? "3|agent|good morning" : "3|agent|welcome", "5|customer|hello");
                }
            }
        }
    }

    private static CallRecord call(String id, Agent agent, int day, int hour) {
        return KeptCalls.callAt(
                id, agent, OffsetDateTime.parse(String.format("2026-11-%02dT%02d:00:00+08:00", day, hour)));
    }

    @Test
    void aListIsHandedOutWithItsSummary() throws Exception {
        CommandRun run = run("review", "--date", "2026-11-24", "--reviewers", "qa1,qa2");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("12 calls in the reports")
                .contains("review.html: 10 calls of 12: 4 random, ", " critical", "qa1: ", "qa2: ");
        assertThat(rows(out)).extracting(row -> row.get("stratum")).contains("random", "critical", "low_score");
        assertThat(rows(out)).allMatch(row -> row.get("started_at").startsWith("2026-11-24"));
        assertThat(rows(out)).anyMatch(row -> row.get("reason").contains("“Did the agent apologise?”"));
        assertThat(out.resolve("review/qa1.csv")).exists();
        assertThat(out.resolve("review.xlsx")).exists();
        assertThat(Files.readString(out.resolve("index.html"))).contains("href=\"review.html\"");
        assertThat(Files.readString(out.resolve("review.html"))).contains("Did the agent apologise?", "calls/c");
    }

    @Test
    void theSameCommandGivesTheSameListAndAnotherSeedNoneOfItsCalls() throws Exception {
        run("review", "--date", "2026-11-24");
        String first = Files.readString(out.resolve("review.csv"));
        Set<String> before = calls(out);
        CommandRun other = run("review", "--date", "2026-11-24", "--seed", "2");
        assertThat(calls(out)).isNotEmpty().doesNotContainAnyElementsOf(before);
        assertThat(other.out()).contains("Left out: 10 handed out before");

        run("review", "--date", "2026-11-24");
        assertThat(Files.readString(out.resolve("review.csv"))).isEqualTo(first);
        CommandRun third = run("review", "--date", "2026-11-24", "--seed", "3");
        assertThat(third.out()).contains("No call is left to listen to", "12 handed out before");
        run("review", "--date", "2026-11-24", "--seed", "3", "--not-again", "0d");
        assertThat(calls(out)).hasSize(10);
    }

    @Test
    void aReportRemembersNothingButLeavesOutWhatWasHandedOut() throws Exception {
        run("report", "--date", "2026-11-24");
        Set<String> suggested = calls(out);
        run("report", "--date", "2026-11-24");
        assertThat(calls(out)).isEqualTo(suggested).hasSize(10);

        run("review", "--date", "2026-11-24");
        Set<String> handedOut = calls(out);
        run("report", "--date", "2026-11-24");
        assertThat(calls(out)).hasSize(2).doesNotContainAnyElementsOf(handedOut);
    }

    @Test
    void eachPeriodHasAListOfItsOwnAndAWeekLeavesOutWhatItsDaysHandedOut() throws Exception {
        run("review", "--period", "day,week", "--picked", "0");
        Set<String> days = new HashSet<>(calls(out.resolve("2026-11-24")));
        days.addAll(calls(out.resolve("2026-11-25")));
        assertThat(days).hasSize(8);
        assertThat(calls(out.resolve("2026-W48"))).hasSize(4).doesNotContainAnyElementsOf(days);

        String week = Files.readString(out.resolve("2026-W48/review.csv"));
        run("review", "--period", "day,week", "--picked", "0");
        assertThat(Files.readString(out.resolve("2026-W48/review.csv"))).isEqualTo(week);
    }

    @Test
    void daysHandOutBeforeTheirMonthDoes() throws Exception {
        run("review", "--period", "month,day", "--picked", "0");
        Set<String> days = new HashSet<>(calls(out.resolve("2026-11-24")));
        days.addAll(calls(out.resolve("2026-11-25")));
        assertThat(days).hasSize(8);
        assertThat(calls(out.resolve("2026-11"))).hasSize(4).doesNotContainAnyElementsOf(days);
    }

    @Test
    void thePeriodsOfTheNightsConfigurationAreNotThoseOfAListAskedForByHand() throws Exception {
        Files.writeString(state.resolve("callqa.yaml"), "period: [day, week, month]\n");
        run("review", "--date", "2026-11-24");
        assertThat(calls(out)).isNotEmpty();
        assertThat(out.resolve("2026-11")).doesNotExist();
    }

    @Test
    void aFolderOfAPeriodIsWrittenAnewWhenItsCallsWereHandedOut() throws Exception {
        run("report", "--period", "day");
        run(
                "review",
                "--date",
                "2026-11-24",
                "--picked",
                "0",
                "--out",
                folder.resolve("elsewhere").toString());
        assertThat(run("report", "--period", "day").out()).contains("2 folders of periods, 1 written anew");
        assertThat(calls(out.resolve("2026-11-24"))).doesNotContainAnyElementsOf(calls(folder.resolve("elsewhere")));
    }

    @Test
    void whatIsForgottenIsOnNoListAndNothingIsKeptOfItsHavingBeen() throws Exception {
        run("review", "--date", "2026-11-24", "--picked", "0");
        String call = calls(out).iterator().next();
        assertThat(CommandRun.of("export", "--call", call, "--state", state.toString())
                        .out())
                .containsPattern("\"handed_out_to_be_heard\" : \\[ \"20");
        CommandRun.of("forget", "--call", call, "--keep-scores", "--state", state.toString());
        CommandRun run = run("review", "--date", "2026-11-24", "--seed", "2");
        assertThat(calls(out)).doesNotContain(call);
        assertThat(run.out()).contains("1 without a recording", "3 handed out before");
    }

    @Test
    void whatIsNoListIsRefusedByName() {
        assertThat(run("review", "--minutes", "0").err()).contains("--minutes 0: has to be from 1 to");
        assertThat(run("review", "--reviewers", "qa1,QA1").err()).contains("'QA1' is named twice");
        assertThat(run("review", "--double-share", "2").err()).contains("--double-share 2: not a share");
        assertThat(run("review", "--not-again", "soon").err()).contains("--not-again soon: not a time");
        assertThat(run("review", "--per-agent", "-1").err()).contains("--per-agent -1: has to be from 0 to");
        assertThat(run("review", "--date", "2020-01-01").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    private CommandRun run(String command, String... more) {
        return CommandRun.of(Stream.concat(
                        Stream.of(
                                command,
                                "--state",
                                state.toString(),
                                "--rubric",
                                rubric.file(),
                                "--lang",
                                "en",
                                "--time-zone",
                                "Asia/Shanghai"),
                        Stream.of(more).anyMatch("--out"::equals)
                                ? Stream.of(more)
                                : Stream.concat(Stream.of("--out", out.toString()), Stream.of(more)))
                .toArray(String[]::new));
    }

    private static List<Map<String, String>> rows(Path reports) throws Exception {
        return SampleCalls.table(reports.resolve("review.csv"));
    }

    private static Set<String> calls(Path reports) throws Exception {
        return rows(reports).stream().map(row -> row.get("call_id")).collect(Collectors.toSet());
    }
}
