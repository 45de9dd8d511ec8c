package org.callqa.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a reports folder and their bytes, for comparing one run with another. */
final class ReportFiles {

    private ReportFiles() {}

    /**
     * Every file but {@code run.json}, which names its own time, by its path in the folder. Pages without the way to the
     * recordings, which is another from each folder.
     */
    static Map<String, String> of(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.equals("run.json")) {
                    // workbooks are no text, and every byte is a letter of this alphabet
                    files.put(
                            name,
                            name.endsWith(".xlsx")
                                    ? Files.readString(file, StandardCharsets.ISO_8859_1)
                                    : Files.readString(file).replaceAll("src=\"[^\"]*/", "src=\""));
                }
            }
        }
        return files;
    }
}
