package org.callqa.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongListIT {

    /** With all rows kept, they need 512 MB. */
    private static final int ROWS = 500_000;

    @TempDir
    private Path parent;

    @Test
    void aListOfHalfAMillionRowsIsReadInLittleMemory() throws Exception {
        Path folder = Files.createDirectories(parent.resolve("night/2026"));
        for (int i : new int[] {0, 249_999, 499_999}) {
            Files.writeString(folder.resolve(i + ".wav"), "sound");
            Files.writeString(folder.resolve((1_700_000_000 + i) + "." + i + ".wav"), "sound");
        }
        Path list = LongList.master(parent.resolve("Master.csv"), ROWS);
        assertThat(read("asterisk", list)).startsWith("3 calls, 0 rejected").contains("500000 rows");
        Files.delete(list);
        assertThat(read("csv", LongList.calls(parent.resolve("calls.csv"), ROWS)))
                .startsWith("3 calls, 0 rejected")
                .contains("6 recordings, 500000 rows in calls.csv, 3 matched");
    }

    private String read(String format, Path list) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongList.class.getName(),
                        format,
                        parent.resolve("night").toString(),
                        list.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        System.out.println(list.getFileName() + ": " + printed.strip());
        return printed;
    }
}
