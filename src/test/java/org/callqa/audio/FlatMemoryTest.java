package org.callqa.audio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Measured in a child process whose heap is small and wholly claimed at its start, so that what grows is native memory: the
 * growth allowed is what the compiler of the JVM needs, a small part of what a leak or a buffered recording would cost.
 */
class FlatMemoryTest {

    private static final long ALLOWED_BYTES = 6_000_000;

    @TempDir
    private Path folder;

    @Test
    void memoryDoesNotGrowWithTheLengthOfTheCall() throws IOException, InterruptedException {
        Path recording = folder.resolve("long.ulaw");
        long minutes = 20;
        try (RandomAccessFile file = new RandomAccessFile(recording.toFile(), "rw")) {
            file.setLength(minutes * 60 * 8000);
        }

        List<String> printed = child("length", recording);

        assertThat(printed).contains("samples " + minutes * 60 * 16_000);
        assertThat(grown(printed)).isLessThan(ALLOWED_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aac.m4a", "four-channels.wav", "picture.png"})
    void aClosedOrRefusedRecordingLeavesNothingBehind(String fixture) throws IOException, InterruptedException {
        assertThat(grown(child("often", DecodedSound.fixture(fixture)))).isLessThan(ALLOWED_BYTES);
    }

    private static long grown(List<String> printed) {
        return printed.stream()
                .filter(line -> line.startsWith("grown "))
                .mapToLong(line -> Long.parseLong(line.substring("grown ".length())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(printed));
    }

    private List<String> child(String mode, Path recording) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        List<String> command = Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms48m",
                        "-Xmx48m",
                        "-XX:+AlwaysPreTouch",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongRecording.class.getName(),
                        mode,
                        recording.toString())
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(output, UTF_8)).isZero();
        return Files.readAllLines(output, UTF_8);
    }
}
