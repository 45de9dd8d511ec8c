package org.callqa.manifest;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the rows of a CSV file in UTF-8, with or without a byte-order mark; empty lines are left out. */
final class CsvRows {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvRows() {}

    /**
     * One row.
     *
     * @param cells without white space around them
     * @param place file and line, for messages
     */
    record Row(List<String> cells, String place) {}

    static List<Row> read(Path file) throws CallListException {
        try (Reader reader = strictUtf8(file);
                CSVReader csv = new CSVReaderBuilder(reader).build()) {
            List<Row> rows = new ArrayList<>();
            for (String[] cells = csv.readNext(); cells != null; cells = csv.readNext()) {
                if (rows.isEmpty()) {
                    cells[0] = cells[0].replace(BYTE_ORDER_MARK, "");
                }
                if (cells.length > 1 || !cells[0].isBlank()) {
                    rows.add(new Row(
                            Arrays.stream(cells).map(String::strip).toList(),
                            file.getFileName() + ":" + csv.getLinesRead()));
                }
            }
            return rows;
        } catch (CharacterCodingException e) {
            throw new CallListException(file + ": not UTF-8; save the call list as \"CSV UTF-8\"", e);
        } catch (CsvValidationException e) {
            throw new CallListException(file + ": not a CSV file: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new CallListException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static Reader strictUtf8(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }
}
