package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A night with everything that can be wrong in a folder: it is scored to its end, and every recording is accounted for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddNightIT {

    @TempDir
    private static Path folder;

    private Path night;
    private CallqaProcess firstRun;
    private int exitCode;

    @BeforeAll
    void scoreTheNight() throws Exception {
        night = Files.createDirectory(folder.resolve("night"));
        Path sample = SampleCalls.FOLDER.resolve("en-01-charged-twice.wav");
        Files.copy(sample, night.resolve("good.wav"));
        Path secret = Files.copy(sample, folder.resolve("secret.wav"));
        Files.writeString(night.resolve("concat.wav"), "ffconcat version 1.0\nfile '" + secret + "'\n");
        Files.writeString(night.resolve("playlist.wav"), "#EXTM3U\n#EXTINF:10,\n" + secret.toUri() + "\n");
        Files.createFile(night.resolve("empty.wav"));
        Files.write(night.resolve("header-only.wav"), java.util.Arrays.copyOf(Files.readAllBytes(sample), 44));
        Files.copy(sample, night.resolve("whose.wav"));
        Files.writeString(night.resolve("calls.csv"), """
                recording,call_id,agent_id,language,ring_seconds
                good.wav,good,../../=cmd,en,5
                concat.wav,concat,7,en,
                playlist.wav,playlist,7,en,
                empty.wav,empty,7,en,
                header-only.wav,header,7,en,
                ../secret.wav,secret,7,en,
                gone.wav,gone,7,en,
                """);
        firstRun = score();
        exitCode = firstRun.run();
    }

    @Test
    void theGoodCallIsScoredAndTheExitCodeTellsOfTheOthers() throws Exception {
        assertThat(exitCode).as(firstRun.output()).isEqualTo(ExitCode.SKIPPED);
        assertThat(firstRun.output())
                .contains("1 call scored, 6 skipped", "1 row without a recording (gone.wav)")
                .doesNotContain("\tat ")
                .doesNotContain("Exception");
    }

    @Test
    void whatIsSkippedIsCountedAlikeEverywhere() throws Exception {
        assertThat(Files.readString(out().resolve("run.json"))).containsPattern("\"skipped\" : 6");
        assertThat(CommandRun.of("status", "--state", folder.resolve("state").toString())
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("1 heard, 0 answered again, 6 skipped (1 of them makes no call)");
    }

    @Test
    void everySkippedRecordingHasAReasonAndARemedy() throws Exception {
        assertThat(Files.readAllLines(out().resolve("skipped.csv")))
                .hasSize(7)
                .anySatisfy(
                        row -> assertThat(row).startsWith("concat.wav,concat,").contains("list"))
                .anySatisfy(row ->
                        assertThat(row).startsWith("playlist.wav,playlist,").contains("list"))
                .anySatisfy(
                        row -> assertThat(row).startsWith("empty.wav,empty,").contains("empty"))
                .anySatisfy(row -> assertThat(row).startsWith("header-only.wav,header,"))
                .anySatisfy(row ->
                        assertThat(row).startsWith("../secret.wav,secret,").contains("outside"))
                .anySatisfy(row -> assertThat(row).startsWith("whose.wav,").contains("language"));
    }

    @Test
    void aHostileAgentIdStaysInTheFolderAndIsNoFormula() throws Exception {
        Map<String, String> reports = ReportFiles.of(out());
        assertThat(reports).containsKey("scorecards/_.._.._=cmd.csv".replace('=', '_'));
        assertThat(reports.get("agents.csv")).doesNotContain("\n=");
    }

    @Test
    void theSameCommandAgainSaysTheSame() throws Exception {
        Map<String, String> before = ReportFiles.of(out());
        CallqaProcess again = score();
        assertThat(again.run()).as(again.output()).isEqualTo(ExitCode.SKIPPED);
        assertThat(ReportFiles.of(out())).isEqualTo(before);
    }

    private CallqaProcess score() {
        return new CallqaProcess(
                folder.resolve("log"),
                "score",
                night.toString(),
                "--out",
                out().toString(),
                "--state",
                folder.resolve("state").toString());
    }

    private Path out() {
        return folder.resolve("out");
    }
}
