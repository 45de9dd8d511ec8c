package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

    @BeforeEach
    void aNight() throws Exception {
        Files.createDirectory(folder.resolve("calls"));
        for (int i = 0; i < CALLS; i++) {
            ShortCalls.write(folder.resolve("calls/" + i + ".wav"), i, 20);
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

    private CallqaProcess score() {
        return new CallqaProcess(
                        folder.resolve("log"),
                        "score",
                        "calls",
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
