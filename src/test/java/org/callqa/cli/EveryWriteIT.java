package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No moment at which a run is killed, and no disk that is full, leaves a state that the next command cannot go on with: it
 * ends well, and writes what an undisturbed run writes.
 */
class EveryWriteIT {

    /** So many moments of the state's file, from its first byte on. */
    private static final int MOMENTS = 60;

    @TempDir
    private Path folder;

    private Path recordings;
    private Map<String, String> undisturbed;

    @BeforeEach
    void anUndisturbedRun() throws Exception {
        recordings = folder.resolve("recordings");
        ShortCalls.write(recordings.resolve("a.wav"), 1, 1.5);
        ShortCalls.write(recordings.resolve("b.wav"), 2, 1.5);
        Files.writeString(
                recordings.resolve("calls.csv"), "recording,call_id,agent_id,language\na.wav,a,1,en\nb.wav,b,2,en\n");
        assertThat(score(folder.resolve("calm"), folder.resolve("calm-out")).exitCode())
                .isZero();
        undisturbed = ReportFiles.of(folder.resolve("calm-out"));
    }

    private CommandRun score(Path state, Path out) {
        return CommandRun.of(
                "score", recordings.toString(), "--state", state.toString(), "--out", out.toString(), "--threads", "1");
    }

    /** What is on the disk at a moment is what a kill at that moment leaves: the file is copied while a run writes it. */
    @Test
    void killedAtAnyMomentOfTheStatesFirstWritesTheNextCommandEndsWell() throws Exception {
        Path state = folder.resolve("state");
        Path file = state.resolve("callqa.mv.db");
        List<Path> moments = new ArrayList<>();
        CallqaProcess process = new CallqaProcess(
                folder.resolve("log"),
                "score",
                recordings.toString(),
                "--state",
                state.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--threads",
                "1");
        Process run = process.start();
        long before = -1;
        while (run.isAlive() && moments.size() < MOMENTS) {
            if (!Files.exists(file)) {
                continue;
            }
            long changed =
                    Files.size(file) + 31 * Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
            if (changed != before) {
                before = changed;
                Path moment = Files.createDirectories(folder.resolve("moment-" + moments.size()));
                Files.copy(file, moment.resolve("callqa.mv.db"), StandardCopyOption.REPLACE_EXISTING);
                moments.add(moment);
            }
        }
        assertThat(run.waitFor()).as(process.output()).isZero();
        assertThat(moments.size()).as("seen, however slow the machine").isGreaterThan(10);
        System.out.println(moments.size() + " moments of a run");
        List<String> wrong = new ArrayList<>();
        for (Path moment : moments) {
            Path out = moment.resolve("out");
            CommandRun next = score(moment, out);
            if (next.exitCode() != 0 || !ReportFiles.of(out).equals(undisturbed)) {
                wrong.add(moment.getFileName() + ": " + next.exitCode() + " " + next.err());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A file may not grow over a limit, as on a full disk; the run ends with one line, and the next one, with room, well. */
    @Test
    void onADiskThatIsFullTheRunEndsInOneLineAndTheNextGoesOn() throws Exception {
        List<String> wrong = new ArrayList<>();
        int stopped = 0;
        for (int kilobytes = 16; kilobytes <= 192; kilobytes += 16) {
            Path state = folder.resolve("full-" + kilobytes);
            Path out = folder.resolve("full-out-" + kilobytes);
            Path log = folder.resolve("log-" + kilobytes);
            Process run = new ProcessBuilder(
                            "bash",
                            "-c",
                            "ulimit -f " + kilobytes
                                    + "; exec \"$0\" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto"
                                    + " -jar \"$1\" score \"$2\" --state \"$3\" --out \"$4\" --threads 1",
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
                            Path.of(System.getProperty("callqa.jar", "target/callqa.jar"))
                                    .toAbsolutePath()
                                    .toString(),
                            recordings.toString(),
                            state.toString(),
                            out.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            int exitCode = run.waitFor();
            String said = Files.readString(log);
            if (exitCode != 0) {
                stopped++;
                if (said.contains("\tat ") || exitCode > 3) {
                    wrong.add(kilobytes + " KB: exit " + exitCode + " " + said);
                }
            }
            CommandRun next = score(state, out);
            if (next.exitCode() != 0 || !ReportFiles.of(out).equals(undisturbed)) {
                wrong.add(kilobytes + " KB, then with room: " + next.exitCode() + " " + next.err());
            }
        }
        System.out.println(stopped + " of 12 sizes stopped a run");
        assertThat(wrong).isEmpty();
        assertThat(stopped).isPositive();
    }
}
