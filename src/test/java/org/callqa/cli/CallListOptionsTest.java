package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallListOptionsTest {

    @TempDir
    private Path folder;

    private Path night;

    @BeforeEach
    void threeRecordings() throws IOException {
        night = Files.createDirectory(folder.resolve("night"));
        for (String name : new String[] {"a.wav", "b.wav", "c.wav"}) {
            Files.writeString(night.resolve(name), "sound");
        }
    }

    @Test
    void aListThatFitsTooFewRecordingsEndsTheNightBeforeItIsHeard() throws IOException {
        Files.writeString(night.resolve("calls.csv"), "recording,agent_id\na.wav,7\nx1.wav,7\nx2.wav,7\n");
        CommandRun run = score();
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .startsWith(
                        "callqa: no row of the call list is of 2 of 3 recordings, more than --max-unmatched 50%; nothing"
                                + " was transcribed\n  3 recordings, 3 rows in calls.csv, 1 matched\n  2 rows without a"
                                + " recording (x1.wav, x2.wav)")
                .contains("\n  2 recordings that no row is of (b.wav, c.wav)")
                .endsWith("\n  if it is right so: --max-unmatched 100%\n");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aNightThatIsNotHeardSaysItselfWhatIsWrongWithARow() throws IOException {
        Files.writeString(night.resolve("calls.csv"), "recording,agent_id,language\na.wav,7,klingon\n");
        CommandRun run = score();
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains("\n  1 row that cannot be used (calls.csv:2); the first: language 'klingon' is not one callqa"
                        + " scores\n");
    }

    @Test
    void aFolderOfFilesWithUnknownEndingsOnlyIsAMistake() throws IOException {
        for (String name : new String[] {"a.wav", "b.wav", "c.wav"}) {
            Files.move(night.resolve(name), night.resolve(name.replace(".wav", ".rec")));
        }
        CommandRun run = score();
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("passed over: ending .rec: 3 (a.rec, b.rec ...)");
    }

    @Test
    void aProgramThatWaitsForTheEndIsToldTheRemarksOnTheLists() throws IOException {
        for (String name : new String[] {"a.wav", "b.wav", "c.wav"}) {
            ShortCalls.write(night.resolve(name), name.charAt(0), 2);
        }
        Files.writeString(
                night.resolve("calls.csv"),
                "recording,agent_id,language,started_at\na.wav,7,en,soon\nb.wav,7,en,\nc.wav,7,en,\n");
        Path agents = Files.writeString(folder.resolve("agents.csv"), "id,since\n7,soon\n");
        Path told = folder.resolve("told.json");
        CommandRun run = score("--period", "day", "--agents", agents.toString(), "--on-finish", "cat > '" + told + "'");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "1 remark on the list of agents (--agents), such as: agents.csv:2: since 'soon' is not a day");
        assertThat(told)
                .content()
                .contains(
                        "3 recordings, 3 rows in calls.csv, 3 matched",
                        "1 row with a cell that cannot be read",
                        "agents.csv:2: since 'soon' is not a day");
        assertThat(folder.resolve("out/run.json"))
                .as("the run's own record counts its calls, which the folders of the periods list")
                .content()
                .containsPattern("\"scored\" : 3\\b")
                .contains("\"recordings\" : [ ]")
                .doesNotContain("audio_s");
    }

    @ParameterizedTest
    @CsvSource({
        "--max-unmatched, half, not a share",
        "--queue-log, q, goes with --calls-format asterisk only",
        "--cel, c, goes with --calls-format asterisk only"
    })
    void anOptionThatMakesNoSenseIsRefused(String option, String value, String message) throws IOException {
        Files.writeString(night.resolve("calls.csv"), "recording,agent_id\na.wav,7\n");
        CommandRun run = score(option, value);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(option + " ").contains(message);
    }

    @Test
    void theReportsDoNotGoAmongTheRecordings() throws IOException {
        CommandRun run = CommandRun.of("score", night.toString(), "--out", night.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("is the folder of the recordings itself", "such as " + night.resolve("scores"));
    }

    @Test
    void anEmptyNameIsNoFolder() {
        CommandRun run = CommandRun.of("score", "");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("RECORDINGS: the name is empty");
    }

    private CommandRun score(String... options) {
        String[] all = new String[options.length + 6];
        System.arraycopy(
                new String[] {
                    "score",
                    night.toString(),
                    "--out",
                    folder.resolve("out").toString(),
                    "--state",
                    folder.resolve("state").toString()
                },
                0,
                all,
                0,
                6);
        System.arraycopy(options, 0, all, 6, options.length);
        return CommandRun.of(all);
    }
}
