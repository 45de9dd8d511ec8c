package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the call list says of a call holds for it after its recording was purged, too. */
class PurgedRecordingIT {

    private static final String OLD = "old.wav,o,1,en,2026-11-02T09:00:00Z";
    private static final String NEW = "new.wav,n,2,en,2026-11-03T09:00:00Z";

    @TempDir
    private Path folder;

    @Test
    void aRowThatIsCorrectedAfterThePurgeGivesTheCallToItsAgentAndItsDay() throws Exception {
        ShortCalls.write(folder.resolve("recordings/old.wav"), 1, 1.5);
        ShortCalls.write(folder.resolve("recordings/new.wav"), 2, 1.5);
        score(OLD, NEW);
        Files.delete(folder.resolve("recordings/old.wav"));
        score(OLD, NEW);
        assertThat(agents("2026-11")).containsExactly("1", "2");

        score("old.wav,o,7,en,2026-11-04T09:00:00Z", NEW);

        assertThat(agents("2026-11")).containsExactly("2", "7");
        assertThat(agents("2026-11-04")).containsExactly("7");
        assertThat(agents("2026-11-02")).isEmpty();
        assertThat(folder.resolve("out/2026-11/scorecards/1.csv")).doesNotExist();
    }

    @Test
    void aRowOfAnotherCallUnderTheSameNameChangesNothing() throws Exception {
        ShortCalls.write(folder.resolve("recordings/old.wav"), 1, 1.5);
        ShortCalls.write(folder.resolve("recordings/new.wav"), 2, 1.5);
        score(OLD, NEW);
        Files.delete(folder.resolve("recordings/old.wav"));
        score(OLD, NEW);

        score("old.wav,p,7,en,2026-11-04T09:00:00Z", "elsewhere/old.wav,q,8,en,2026-11-04T09:00:00Z", NEW);

        assertThat(agents("2026-11")).containsExactly("1", "2");
    }

    @Test
    void aRecordingThatWasSkippedIsSkippedNoMoreWhenItIsPurged() throws Exception {
        ShortCalls.write(folder.resolve("recordings/new.wav"), 2, 1.5);
        Files.writeString(folder.resolve("recordings/old.wav"), "no audio");
        assertThat(run(OLD, NEW).exitCode()).isEqualTo(ExitCode.SKIPPED);
        Files.delete(folder.resolve("recordings/old.wav"));

        score(OLD, NEW);

        assertThat(Files.readAllLines(folder.resolve("out/skipped.csv"))).hasSize(1);
        assertThat(Files.readAllLines(folder.resolve("out/2026-11/skipped.csv")))
                .hasSize(1);
        assertThat(agents("2026-11")).containsExactly("2");
    }

    private void score(String... rows) throws IOException {
        CommandRun run = run(rows);
        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
    }

    private CommandRun run(String... rows) throws IOException {
        Files.writeString(
                folder.resolve("recordings/calls.csv"),
                "recording,call_id,agent_id,language,started_at\n" + String.join("\n", rows) + "\n");
        return CommandRun.of(
                "score",
                folder.resolve("recordings").toString(),
                "--out",
                folder.resolve("out").toString(),
                "--state",
                folder.resolve("state").toString(),
                "--period",
                "day,month",
                "--time-zone",
                "UTC",
                "--threads",
                "1");
    }

    private List<String> agents(String period) throws IOException {
        try (Stream<String> rows =
                Files.lines(folder.resolve("out").resolve(period).resolve("agents.csv"))) {
            return rows.skip(1).map(row -> row.split(",")[0]).toList();
        }
    }
}
