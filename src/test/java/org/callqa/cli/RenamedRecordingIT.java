package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenamedRecordingIT {

    private static final int TEN_SECONDS_OF_MU_LAW = 80_000;

    @TempDir
    private static Path folder;

    @Test
    void whatTheWrongNameMadeOfARecordingIsNotTakenForWhatTheRightOneSays() throws Exception {
        byte[] sample = Files.readAllBytes(SampleCalls.FOLDER.resolve("en-08-meter-reading.wav"));
        byte[] sound = Arrays.copyOfRange(sample, sample.length - TEN_SECONDS_OF_MU_LAW, sample.length);
        score("call.alaw", sound, "house", "state", "wrong");
        Files.delete(folder.resolve("house/call.alaw"));
        score("call.ulaw", sound, "house", "state", "right");
        score("call.ulaw", sound, "elsewhere", "fresh", "expected");

        assertThat(ReportFiles.of(folder.resolve("right")))
                .isEqualTo(ReportFiles.of(folder.resolve("expected")))
                .isNotEqualTo(ReportFiles.of(folder.resolve("wrong")));
    }

    private static void score(String name, byte[] sound, String recordings, String state, String out) throws Exception {
        Path calls = Files.createDirectories(folder.resolve(recordings));
        Files.write(calls.resolve(name), sound);
        Files.writeString(calls.resolve("calls.csv"), "recording,call_id,agent_id,language\n" + name + ",c1,7,en\n");
        CommandRun run = CommandRun.of(
                "score",
                calls.toString(),
                "--out",
                folder.resolve(out).toString(),
                "--state",
                folder.resolve(state).toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
    }
}
