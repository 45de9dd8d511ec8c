package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The nightly job as a user runs it, on the recordings that come with it, through the real recogniser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleCallsIT {

    @TempDir
    private static Path folder;

    private ScoredSamples samples;

    @BeforeAll
    void scoreTheSampleCalls() throws Exception {
        samples = ScoredSamples.once();
    }

    @Test
    void theSampleCallsAreScoredWithoutASkip() throws Exception {
        assertThat(samples.exitCode()).as(samples.output()).isZero();
        assertThat(samples.output()).contains("16 calls scored, 0 skipped");
        assertThat(ReportFiles.of(samples.out()))
                .containsKeys("agents.csv", "answers.csv", "skipped.csv", "measures.csv", "calls.xlsx", "index.html");
        assertThat(ReportFiles.of(samples.out()).keySet().stream().filter(name -> name.matches("scorecards/.*csv")))
                .hasSize(5);
    }

    @Test
    void everyAnswerIsTheOneACarefulHumanGives() throws Exception {
        Map<String, String> expected = SampleCalls.expected();
        Map<String, String> actual = SampleCalls.verdicts(samples.out().resolve("answers.csv"));
        Map<String, String> differences = new TreeMap<>();
        expected.forEach((question, verdict) -> {
            if (!verdict.equals(actual.get(question))) {
                differences.put(question, "expected " + verdict + ", was " + actual.get(question));
            }
        });
        assertThat(differences).isEmpty();
        assertThat(expected).hasSizeGreaterThanOrEqualTo(500);
    }

    @Test
    void theHandbookShowsWhatIsExplainedOfASampleCall() throws Exception {
        String handbook = Files.readString(Path.of("scoring-rubric", "README.md"));
        int shown = handbook.indexOf("Sample call zh-03, as `callqa explain` shows it:");
        int from = handbook.indexOf("```\n", shown) + "```\n".length();
        String example = handbook.substring(from, handbook.indexOf("```", from));
        CommandRun run =
                CommandRun.of("explain", "zh-03", "--state", samples.state().toString());
        assertThat(example).contains("stated  number");
        assertThat(run.out()).as(run.err()).contains(example);
    }

    @Test
    void aSecondRunIsQuickAndLeavesTheSameBytes() throws Exception {
        CallqaProcess second = samples.again(folder.resolve("again"));
        assertThat(second.run()).as(second.output()).isZero();
        assertThat(ReportFiles.of(folder.resolve("again/out"))).isEqualTo(ReportFiles.of(samples.out()));
    }

    @Test
    void aRunThatIsKilledAtAnyMomentIsCompletedByTheSameCommand() throws Exception {
        Path night = SampleCalls.smallNight(folder.resolve("night"));
        CommandRun undisturbed = CommandRun.of(args(night, "undisturbed"));
        assertThat(undisturbed.exitCode()).as(undisturbed.err()).isZero();
        long momentMs = 2_000 + new Random(System.nanoTime()).nextInt(6_000);
        Process killed = CallqaProcess.ofTheJar(folder.resolve("killed.log"), args(night, "killed"))
                .start();
        boolean endedBefore = killed.waitFor(momentMs, TimeUnit.MILLISECONDS);
        killed.destroyForcibly().waitFor();

        CallqaProcess resumed = CallqaProcess.ofTheJar(folder.resolve("killed.log"), args(night, "killed"));
        assertThat(resumed.run())
                .as("killed after %d ms (ended before: %s): %s", momentMs, endedBefore, resumed.output())
                .isZero();
        assertThat(ReportFiles.of(folder.resolve("killed"))).isEqualTo(ReportFiles.of(folder.resolve("undisturbed")));
    }

    private static String[] args(Path night, String name) {
        return SampleCalls.score(night, folder.resolve(name));
    }
}
