package org.callqa.speech.preflight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a table of one number and something else per line. */
final class NumberedLines {

    private NumberedLines() {}

    /** Hands out the first group of each line; the first line of another shape is reported and ends the reading. */
    static void read(
            ModelLayout layout, String file, Pattern shape, String what, IntConsumer numbers, Findings findings)
            throws IOException {
        // Latin-1 reads any bytes, and \s means ASCII blanks only
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Files.newInputStream(layout.path(file)), StandardCharsets.ISO_8859_1))) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                Matcher entry = shape.matcher(line);
                if (entry.matches()) {
                    numbers.accept(Integer.parseInt(entry.group(1)));
                } else if (!line.isBlank()) {
                    findings.fatal(file, "line " + number + " is not " + what, Findings.FETCH_AGAIN);
                    return;
                }
            }
        }
    }
}
