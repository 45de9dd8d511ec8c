package org.callqa.manifest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Reads a list of many rows of which few have a recording, in a process of its own with little memory. */
final class LongList {

    private LongList() {}

    /** Arguments: format, folder of the recordings, list; prints calls, agents and seconds. */
    public static void main(String[] args) throws Exception {
        CallSources sources = new CallSources(
                CallsFormat.valueOf(args[0].toUpperCase(Locale.ROOT)), Optional.empty(), ZoneId.of("UTC"));
        long start = System.nanoTime();
        Manifest manifest = new ManifestReader(file -> file.toString().endsWith(".wav"), Optional.empty(), sources)
                .read(Path.of(args[1]), Optional.of(Path.of(args[2])));
        System.out.printf(
                Locale.ROOT,
                "%d calls, %d rejected, %.1f s, %s%n",
                manifest.calls().stream()
                        .filter(recorded -> !recorded.call().agent().id().equals("unknown"))
                        .count(),
                manifest.rejected().size(),
                (System.nanoTime() - start) / 1e9,
                manifest.account().lines().get(0));
    }

    static Path calls(Path file, int rows) throws IOException {
        try (BufferedWriter list = Files.newBufferedWriter(file)) {
            list.write("recording,call_id,agent_id,agent_name,language,note\n");
            for (int i = 0; i < rows; i++) {
                list.write("2026/" + i + ".wav,c" + i + "," + (200 + i % 9)
                        + ",\"Ford, Mia\",en,\"said \"\"hello\"\"\"\n");
            }
        }
        return file;
    }

    static Path master(Path file, int rows) throws IOException {
        try (BufferedWriter list = Files.newBufferedWriter(file)) {
            for (int i = 0; i < rows; i++) {
                String line = HexFormat.of().toHexDigits(i);
                list.write(
                        "\"\",\"5550100\",\"200\",\"from-trunk\",\"\"\"Ford, Mia\"\" <5550100>\",\"PJSIP/line-" + line
                                + "\",\"PJSIP/" + (200 + i % 9) + "-" + line
                                + "\",\"Dial\",\"PJSIP/200,30\",\"2026-03-10 09:12:40\",\"2026-03-10 09:12:48\","
                                + "\"2026-03-10 09:13:40\",60,52,\"ANSWERED\",\"DOCUMENTATION\",\""
                                + (1_700_000_000 + i) + "." + i + "\",\"\"\n");
            }
        }
        return file;
    }
}
