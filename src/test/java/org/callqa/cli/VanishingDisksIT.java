package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes away in the middle of a run: the share of the recordings, and the cache with the models. */
class VanishingDisksIT {

    private static final int CALLS = 8;

    @TempDir
    private Path folder;

    private SmallRubric rubric;

    @BeforeEach
    void aNight() throws Exception {
        rubric = SmallRubric.in(folder.resolve("rubric"));
        Files.createDirectory(folder.resolve("calls"));
        for (int i = 0; i < CALLS; i++) {
            ShortCalls.write(folder.resolve("calls/" + i + ".wav"), i, 8);
        }
    }

    @Test
    void recordingsWhoseShareGoesAwayAreMissingAndSaidToBeAndHeardByTheNextRun() throws Exception {
        Process night = score().start();
        waitUntilOneIsHeard(night);
        Files.move(folder.resolve("calls"), folder.resolve("unmounted"));
        assertThat(night.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(night.exitValue()).isEqualTo(ExitCode.SKIPPED);
        assertThat(SampleCalls.table(folder.resolve("out/skipped.csv")))
                .isNotEmpty()
                .hasSizeLessThan(CALLS)
                .allSatisfy(row -> assertThat(row.get("reason")).startsWith("the folder of the recordings went away"));
        assertThat(SampleCalls.table(folder.resolve("out/measures.csv"))).isNotEmpty();

        Files.move(folder.resolve("unmounted"), folder.resolve("calls"));
        assertThat(score().run()).isEqualTo(ExitCode.OK);
        assertThat(SampleCalls.table(folder.resolve("out/measures.csv"))).hasSize(CALLS);
    }

    @Test
    void aCacheThatIsRemovedMeanwhileIsNotNeededByTheRunThatHasItsModels() throws Exception {
        Process night = score().start();
        waitUntilOneIsHeard(night);
        try (Stream<Path> cache = Files.walk(folder.resolve("cache"))) {
            for (Path one : cache.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
        assertThat(night.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(night.exitValue()).isEqualTo(ExitCode.OK);
        assertThat(SampleCalls.table(folder.resolve("out/measures.csv"))).hasSize(CALLS);
    }

    /** H2 closes its file then, and a thread that asks it for anything more spins for ever. */
    @Test
    void aStateWhoseDiskFillsMeanwhileEndsTheRunInOneLineAndTheNextGoesOn() throws Exception {
        Path state = Files.createDirectory(folder.resolve("state"));
        assumeTrue(
                isDone("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", state.toString()),
                "NOT TESTED: a disk that fills. Let this user mount one");
        try {
            CallqaProcess run = score();
            Process night = run.start();
            waitUntilOneIsHeard(night);
            fill(state.resolve("fill"));
            assertThat(night.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(night.exitValue()).as(run.output()).isEqualTo(ExitCode.FAILED);
            assertThat(run.output().lines().filter(line -> line.startsWith("callqa:")))
                    .singleElement()
                    .asString()
                    .contains("--state", "the disk is full; make room");
            assertThat(run.output()).doesNotContain("\tat ", "Exception", "ERROR");

            Files.delete(state.resolve("fill"));
            assertThat(score().run()).isEqualTo(ExitCode.OK);
            assertThat(SampleCalls.table(folder.resolve("out/measures.csv"))).hasSize(CALLS);
        } finally {
            isDone("umount", "-l", state.toString());
        }
    }

    private static boolean isDone(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int blocks = 0; blocks < 1_000_000; blocks++) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("space");
        }
    }

    private CallqaProcess score() {
        return new CallqaProcess(
                        folder.resolve("log"),
                        "score",
                        "calls",
                        "--rubric",
                        rubric.file(),
                        "--language",
                        "en",
                        "--threads",
                        "1",
                        "--out",
                        "out",
                        "--state",
                        "state")
                .in(folder)
                .with("CALLQA_CACHE", folder.resolve("cache").toString());
    }

    private void waitUntilOneIsHeard(Process night) throws Exception {
        while (night.isAlive() && !isOneHeard()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private boolean isOneHeard() throws IOException {
        Path logs = folder.resolve("state/logs");
        if (!Files.isDirectory(logs)) {
            return false;
        }
        try (Stream<Path> files = Files.list(logs)) {
            for (Path log : files.toList()) {
                if (Files.readString(log).contains("recording done")) {
                    return true;
                }
            }
        }
        return false;
    }
}
