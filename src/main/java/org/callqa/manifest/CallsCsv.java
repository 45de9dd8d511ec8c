package org.callqa.manifest;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads {@code calls.csv}: a header row, any columns beside our own. */
final class CallsCsv implements CallListReader {

    private final RecordingNames names;
    private final ZoneId zone;

    /**
     * @param zone of times without an offset
     */
    CallsCsv(RecordingNames names, ZoneId zone) {
        this.names = names;
        this.zone = zone;
    }

    @Override
    public CallList read(Path file) throws CallListException {
        List<CsvRows.Row> rows = CsvRows.read(file);
        if (rows.isEmpty()) {
            throw new CallListException(
                    file + ": the file is empty; its first line must name the columns, at least 'recording'");
        }
        List<String> columns = columns(rows.get(0).cells(), file);
        List<CallList.Entry> entries = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (CsvRows.Row row : rows.subList(1, rows.size())) {
            Map<String, String> cells = cells(columns, row.cells());
            String recording = cells.getOrDefault("recording", "");
            String id = cells.getOrDefault("call_id", recording);
            try {
                if (row.cells().size() > columns.size()) {
                    throw new InvalidRowException(
                            "the row has " + row.cells().size() + " cells, the header " + columns.size(),
                            "quote cells that contain a comma");
                }
                Map<String, String> known = new LinkedHashMap<>(names.fields(recording));
                known.putAll(cells);
                CallList.Entry entry = new CallList.Entry(CallRow.parse(known, zone), row.place());
                if (!ids.add(entry.call().callId())) {
                    throw new InvalidRowException(
                            "call_id '" + entry.call().callId() + "' stands in the list twice",
                            "give every call an id of its own");
                }
                entries.add(entry);
            } catch (InvalidRowException invalid) {
                rejected.add(new Rejection(id, recording, row.place() + ": " + invalid.getMessage(), invalid.remedy()));
            }
        }
        return new CallList(entries, rejected);
    }

    private static List<String> columns(List<String> header, Path file) throws CallListException {
        List<String> columns = new ArrayList<>();
        for (String cell : header) {
            String name = cell.toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && columns.contains(name)) {
                throw new CallListException(file + ":1: the column '" + name + "' stands twice; keep one of them");
            }
            columns.add(name);
        }
        if (!columns.contains("recording")) {
            throw new CallListException(file + ":1: no column 'recording'; the first line names the columns, found: "
                    + columns + " (for a phone system's own list see --calls-format)");
        }
        return columns;
    }

    private static Map<String, String> cells(List<String> columns, List<String> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
            if (!columns.get(i).isEmpty() && !row.get(i).isEmpty()) {
                cells.put(columns.get(i), row.get(i));
            }
        }
        return cells;
    }
}
