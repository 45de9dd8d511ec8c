package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much memory the process that hears takes at its most, and the smallest heap in which it works: README's table. */
@Tag("bench")
class MemoryBench {

    private static final List<String> HEAPS = List.of("16m", "24m", "32m", "48m", "64m");
    private static final double CALL_SECONDS = 40;

    @TempDir
    private Path folder;

    @Test
    void threads() throws Exception {
        for (int threads : new int[] {1, 4, 8}) {
            Peak peak = score(threads, "");
            assertThat(peak.exitCode()).isZero();
            System.out.printf("%d threads: %d MB%n", threads, peak.megabytes());
        }
    }

    @Test
    void heaps() throws Exception {
        boolean worked = false;
        for (String heap : HEAPS) {
            Peak peak = score(1, heap);
            worked = peak.exitCode() == 0;
            System.out.printf("heap of %s: exit code %d, %d MB%n", heap, peak.exitCode(), peak.megabytes());
        }
        assertThat(worked).isTrue();
    }

    /** @param megabytes that were resident at most */
    private record Peak(int exitCode, long megabytes) {}

    private Peak score(int threads, String heap) throws Exception {
        Path night = Files.createTempDirectory(folder, "night");
        for (int i = 0; i < Math.max(2, threads); i++) {
            ShortCalls.write(night.resolve("calls/" + i + ".wav"), i, CALL_SECONDS);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "score",
                night.resolve("calls").toString()));
        command.addAll(List.of("--language", "en", "--threads", Integer.toString(threads), "--restarts", "0"));
        command.addAll(List.of("--out", night.resolve("out").toString()));
        command.addAll(List.of("--state", night.resolve("state").toString()));
        if (!heap.isEmpty()) {
            command.addAll(List.of("--heap", heap));
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(night.resolve("log").toFile())
                .start();
        long most = 0;
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            most = Math.max(
                    most,
                    process.children()
                            .mapToLong(child -> peakKilobytes(child).orElse(0))
                            .max()
                            .orElse(0));
        }
        return new Peak(process.exitValue(), most / 1024);
    }

    private static OptionalLong peakKilobytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException ended) {
            return OptionalLong.empty();
        }
    }
}
