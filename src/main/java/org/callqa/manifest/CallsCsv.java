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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads {@code calls.csv}: UTF-8 with or without a byte-order mark, a header row, any columns beside our own. */
final class CallsCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CallsCsv() {}

    /**
     * Reads a call list.
     *
     * @throws CallListException when the file cannot be read or has no {@code recording} column
     */
    static CallList read(Path file) throws CallListException {
        try (Reader reader = strictUtf8(file);
                CSVReader csv = new CSVReaderBuilder(reader).build()) {
            String[] header = csv.readNext();
            if (header == null) {
                throw new CallListException(
                        file + ": the file is empty; its first line must name the columns, at least" + " 'recording'");
            }
            List<String> columns = columns(header, file);
            List<CallList.Entry> entries = new ArrayList<>();
            List<Rejection> rejected = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            for (String[] row = csv.readNext(); row != null; row = csv.readNext()) {
                if (row.length == 1 && row[0].isBlank()) {
                    continue;
                }
                Map<String, String> cells = cells(columns, row);
                String place = file.getFileName() + ":" + csv.getLinesRead();
                String recording = cells.getOrDefault("recording", "");
                String id = cells.getOrDefault("call_id", recording);
                try {
                    if (row.length > columns.size()) {
                        throw new InvalidRowException(
                                "the row has " + row.length + " cells, the header " + columns.size(),
                                "quote cells that contain a comma");
                    }
                    CallList.Entry entry = new CallList.Entry(CallRow.parse(cells), place);
                    if (!ids.add(entry.call().callId())) {
                        throw new InvalidRowException(
                                "call_id '" + id + "' stands in the list twice", "give every call an id of its own");
                    }
                    entries.add(entry);
                } catch (InvalidRowException invalid) {
                    rejected.add(new Rejection(id, recording, place + ": " + invalid.getMessage(), invalid.remedy()));
                }
            }
            return new CallList(entries, rejected);
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

    private static List<String> columns(String[] header, Path file) throws CallListException {
        List<String> columns = new ArrayList<>();
        for (String cell : header) {
            String name = cell.replace(BYTE_ORDER_MARK, "").strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && columns.contains(name)) {
                throw new CallListException(file + ":1: the column '" + name + "' stands twice; keep one of them");
            }
            columns.add(name);
        }
        if (!columns.contains("recording")) {
            throw new CallListException(
                    file + ":1: no column 'recording'; the first line names the columns, found: " + columns);
        }
        return columns;
    }

    private static Map<String, String> cells(List<String> columns, String[] row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), row.length); i++) {
            String value = row[i].strip();
            if (!columns.get(i).isEmpty() && !value.isEmpty()) {
                cells.put(columns.get(i), value);
            }
        }
        return cells;
    }
}
