package org.callqa.cli;

import com.opencsv.CSVReaderHeaderAware;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The recordings that come with the program, and what a careful human answers to them. */
final class SampleCalls {

    static final Path FOLDER = Path.of("sample-calls");

    private SampleCalls() {}

    /** Verdicts by {@code call_id criterion_id}. */
    static Map<String, String> expected() throws IOException {
        return verdicts(FOLDER.resolve("expected.csv"));
    }

    /** The verdicts of an {@code expected.csv} or {@code answers.csv}. */
    static Map<String, String> verdicts(Path csv) throws IOException {
        Map<String, String> verdicts = new TreeMap<>();
        for (Map<String, String> row : table(csv)) {
            verdicts.put(row.get("call_id") + " " + row.get("criterion_id"), row.get("verdict"));
        }
        return verdicts;
    }

    /** The rows of a table, each by the names of its columns. */
    static List<Map<String, String>> table(Path csv) throws IOException {
        String text = Files.readString(csv).replace("\uFEFF", "");
        List<Map<String, String>> table = new ArrayList<>();
        try (CSVReaderHeaderAware reader = new CSVReaderHeaderAware(new StringReader(text))) {
            for (Map<String, String> row = reader.readMap(); row != null; row = reader.readMap()) {
                table.add(row);
            }
            return table;
        } catch (com.opencsv.exceptions.CsvException e) {
            throw new IOException(csv + " is not a CSV file", e);
        }
    }

    /** A small night: what two of the sample calls begin with, one of them under a Chinese name. */
    static Path smallNight(Path folder) throws IOException {
        Files.createDirectories(folder);
        StringBuilder list = new StringBuilder();
        int kept = 0;
        for (String line : Files.readAllLines(FOLDER.resolve("calls.csv"))) {
            String recording = line.split(",", 2)[0];
            if (list.isEmpty()) {
                list.append(line).append('\n');
            } else if (recording.startsWith("zh-02") || recording.startsWith("en-01")) {
                String name = recording.startsWith("zh") ? "录音 第二.wav" : recording;
                ShortCalls.write(folder.resolve(name), FOLDER.resolve(recording), 0, 30);
                list.append(line.replaceFirst(java.util.regex.Pattern.quote(recording), name))
                        .append('\n');
                kept++;
            }
        }
        if (kept != 2) {
            throw new IllegalStateException("the sample calls of the small night are missing");
        }
        Files.writeString(folder.resolve("calls.csv"), list);
        return folder;
    }

    /** The command that scores a night, with its reports in a folder and its state beside them. */
    static String[] score(Path night, Path out) {
        return new String[] {"score", night.toString(), "--out", out.toString(), "--state", out + "-state"};
    }
}
