package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No moment at which a run is killed, and no disk that is full, leaves a state that the next command cannot go on with: it
 * ends well, and writes what an undisturbed run writes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryWriteIT {

    /** So many moments of the state's file, from its first byte on, */
    private static final int MOMENTS = 60;

    /** of which one in so many is gone on from. {@link NightsSoak} meets others. */
    private static final int EACH = 3;

    @TempDir
    private static Path folder;

    private Path recordings;
    private SmallRubric rubric;
    private Map<String, String> undisturbed;

    @BeforeAll
    void anUndisturbedRun() throws Exception {
        rubric = SmallRubric.in(folder.resolve("rubric"));
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
        return CommandRun.of(args(state, out));
    }

    private String[] args(Path state, Path out) {
        return new String[] {
            "score",
            recordings.toString(),
            "--rubric",
            rubric.file(),
            "--state",
            state.toString(),
            "--out",
            out.toString(),
            "--threads",
            "1"
        };
    }

    /** What is on the disk at a moment is what a kill at that moment leaves: the file is copied while a run writes it. */
    @Test
    void killedAtAnyMomentOfTheStatesFirstWritesTheNextCommandEndsWell() throws Exception {
        Path state = folder.resolve("killed");
        Path file = state.resolve("callqa.mv.db");
        List<Path> moments = new ArrayList<>();
        CallqaProcess process = new CallqaProcess(folder.resolve("log"), args(state, folder.resolve("killed-out")));
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
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < moments.size(); i += EACH) {
            Path moment = moments.get(i);
            Path out = moment.resolve("out");
            CommandRun next = score(moment, out);
            if (next.exitCode() != 0 || !ReportFiles.of(out).equals(undisturbed)) {
                wrong.add(moment.getFileName() + ": " + next.exitCode() + " " + next.err());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A file may not grow over a limit, as on a full disk; the run ends with one line, and the next one, with room, well. */
    @ParameterizedTest
    @CsvSource({"64, false", "320, false", "48, true", "64, true", "72, true"})
    void onADiskThatIsFullTheRunEndsInOneLineAndTheNextGoesOn(int kilobytes, boolean secondNight) throws Exception {
        Path state = Files.createTempDirectory(folder, "state");
        Path out = Files.createTempDirectory(folder, "out");
        if (secondNight) {
            Path later = Files.move(recordings.resolve("b.wav"), folder.resolve("b.wav"));
            assertThat(score(state, out).exitCode()).isZero();
            Files.move(later, recordings.resolve("b.wav"));
        }

        CallqaProcess run = new CallqaProcess(folder.resolve("log"), args(state, out)).withFilesUpTo(kilobytes);
        assertThat(run.run()).as(run.output()).isEqualTo(ExitCode.FAILED);
        assertThat(run.output().lines().filter(line -> line.startsWith("callqa:")))
                .singleElement()
                .asString()
                .contains("--state", "File too large");
        assertThat(run.output()).doesNotContain("\tat ");

        CommandRun next = score(state, out);
        assertThat(next.exitCode()).as(next.err()).isZero();
        assertThat(ReportFiles.of(out)).isEqualTo(undisturbed);
    }
}
