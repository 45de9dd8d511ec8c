package org.callqa.cli.afterwards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callqa.batch.NightProgress;
import org.callqa.batch.NightRunner.NightSummary;
import org.callqa.store.RunSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AfterwardsTest {

    private static final RunSummary DID =
            new RunSummary(5, 2, 1, 0, 0, 3_600_000, Map.of("en", new RunSummary.Words(100, 7)), Map.of("en", "model"));

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static Account account(int exitCode, String failure) {
        return new Account(
                Instant.parse("2026-11-27T01:30:00Z"),
                Duration.ofSeconds(753),
                exitCode,
                failure,
                2,
                DID,
                300,
                1,
                List.of("a remark"),
                Path.of("/reports"),
                Path.of("/state"));
    }

    @Test
    void aRunIsToldInALine() {
        assertThat(account(3, "").line())
                .isEqualTo("callqa done in 0:12:33: 5 recordings heard (1.0 h of audio), 2 answered again, 1 skipped,"
                        + " started again 2 times; 300 calls in the reports in /reports");
        assertThat(account(1, "the disk\nis full").line())
                .startsWith("callqa failed after 0:12:33 with exit code 1: the disk")
                .doesNotContain("\n");
    }

    @Test
    void prometheusReadsTheFigures() throws Exception {
        Path file = folder.resolve("callqa.prom");
        MetricsFile.write(account(1, "an earlier one"), file);
        MetricsFile.write(account(3, ""), file);
        assertThat(file)
                .content()
                .contains(
                        "# TYPE callqa_run_success gauge",
                        "callqa_run_success 1.0",
                        "callqa_run_exit_code 3.0",
                        "callqa_recordings_heard 5.0",
                        "callqa_words_doubtful{language=\"en\"} 7.0",
                        "callqa_run_restarts 2.0");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r--r--");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
        assertThat(MetricsFile.text(account(1, "failed"))).contains("callqa_run_success 0.0");
    }

    @Test
    void figuresReplaceNothingButFigures() throws Exception {
        Path list = Files.writeString(folder.resolve("calls.csv"), "recording\n");
        Path link = Files.createSymbolicLink(folder.resolve("link"), list);
        for (Path other : List.of(list, link, folder, Path.of("/dev/null"))) {
            assertThat(MetricsFile.objection(other))
                    .hasValueSatisfying(
                            wrong -> assertThat(wrong).contains("no figures of callqa's; name another file"));
            assertThatThrownBy(() -> MetricsFile.write(account(0, ""), other)).isInstanceOf(IOException.class);
        }
        assertThat(list).hasContent("recording");
        assertThat(MetricsFile.objection(Files.createFile(folder.resolve("empty.prom"))))
                .isEmpty();
    }

    @Test
    void anotherProgramIsToldInJson() throws Exception {
        Path told = folder.resolve("told");
        assertThat(FinishCommand.run("cat > '" + told + "'", account(3, ""), FinishCommand.LONGEST))
                .isEmpty();
        assertThat(told)
                .content()
                .contains("\"outcome\":\"done\"", "\"exit_code\":3", "\"heard\":5", "\"summary\":\"callqa done in")
                .endsWith("}\n");
    }

    @Test
    void noSignInItSteersATerminalOrTurnsTheReadingOrder() throws Exception {
        Path told = folder.resolve("told");
        FinishCommand.run("cat > '" + told + "'", account(1, "no \u009b2J\u202eelif"), FinishCommand.LONGEST);
        assertThat(told).content().contains("no \\u009B2J\\u202Eelif");
    }

    @Test
    void whatIsWrongWithTheOtherProgramIsSaid() {
        assertThat(FinishCommand.run("exit 7", account(0, ""), FinishCommand.LONGEST))
                .hasValue("ended with exit code 7");
        assertThat(FinishCommand.run("sleep 60", account(0, ""), Duration.ofMillis(200)))
                .isPresent();
    }

    @Test
    void aRunLeavesALogForItsOwnerAndALineForTheMail() throws Exception {
        Path state = Files.createDirectory(folder.resolve("state"));
        Afterwards afterwards = new Afterwards();
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("it", CommandLine.Model.CommandSpec.forAnnotatedObject(afterwards)))
                .parseArgs(
                        "--quiet",
                        "--on-finish",
                        "exit 7",
                        "--metrics",
                        folder.resolve("none/m.prom").toString());
        afterwards.screen(new PrintWriter(out, true)).println("what nobody needs");
        try (Afterwards.Run run = begin(afterwards, state)) {
            run.progress().planned(2, 100);
            run.progress()
                    .callDone(
                            new NightProgress.Done("录\u202e音.wav", 50, Duration.ofSeconds(3), Optional.of("no sound")));
            run.done(3, new NightSummary(2, 1, List.of(), DID));
        }
        Path logs = state.resolve("logs");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(logs)))
                .isEqualTo("rwx------");
        try (var files = Files.list(logs)) {
            Path log = files.findFirst().orElseThrow();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
                    .isEqualTo("rw-------");
            assertThat(Files.readAllLines(log))
                    .hasSize(4)
                    .allMatch(line -> line.startsWith("{") && line.endsWith("}"))
                    .anyMatch(line -> line.contains("录\\u202E音.wav") && line.contains("no sound"));
        }
        assertThat(out.toString()).startsWith("callqa done in").doesNotContain("nobody");
        assertThat(err.toString()).contains("--on-finish 'exit 7' ended with exit code 7", "--metrics");
    }

    @Test
    void aRunThatDoesNotGetItsStateLeavesNothingInIt() {
        try (Afterwards.Run run = new Afterwards()
                .begin(
                        folder.resolve("state"),
                        folder,
                        0,
                        Duration.ZERO,
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        NightProgress.NONE)) {
            run.failed(1, "the state is in use");
        }
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void whatWasForgottenIsInNoLog() throws Exception {
        Path logs = Files.createDirectories(folder.resolve("state/logs"));
        Path log = Files.writeString(logs.resolve("run-2026-11-27T01-30-00.jsonl"), """
                {"level":"INFO","message":"it was hearing day/anna.wav, 录音.wav: heard once more, alone"}
                {"message":"recording skipped","kvpList":[{"recording":"day/anna.wav"},{"reason":"anna.wav: holds no sound"}]}
                {"message":"recording done","kvpList":[{"recording":"录音.wav"},{"bytes":17}]}
                {"message":"callqa done","kvpList":[{"remarks":["hardly understood: anna.wav"]},{"skipped":1}]}
                {"message":"recording done","kvpList":[{"recording":"day/an
                """);
        Afterwards.forget(folder.resolve("state"), Set.of("day/anna.wav"));
        assertThat(Files.readAllLines(log))
                .containsExactly(
                        "{\"level\":\"INFO\",\"message\":\"it was hearing (forgotten), 录音.wav: heard once more, alone\"}",
                        "{\"message\":\"recording done\",\"kvpList\":[{\"recording\":\"录音.wav\"},{\"bytes\":17}]}",
                        "{\"message\":\"callqa done\",\"kvpList\":[{\"remarks\":[\"hardly understood: (forgotten)\"]},{\"skipped\":1}]}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
                .isEqualTo("rw-------");
    }

    @Test
    void nothingIsLoggedBehindALinkAndItIsSaid() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path state = Files.createDirectory(folder.resolve("state"));
        Files.createSymbolicLink(state.resolve("logs"), elsewhere);
        try (Afterwards.Run run = begin(new Afterwards(), state)) {
            run.progress().planned(2, 100);
        }
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(err.toString())
                .isEqualTo("callqa: the log of this run is not written: " + state.resolve("logs")
                        + " is a link, and nothing is written behind it\n");
    }

    private Afterwards.Run begin(Afterwards afterwards, Path state) {
        return afterwards.begin(
                state,
                folder,
                0,
                Duration.ZERO,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                NightProgress.NONE);
    }
}
