package org.callqa.manifest;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a phone system's call detail records. They list every call, for months; only those of which there is a recording
 * matter. A call that was put through may have several records: the longest answered one counts.
 */
final class CdrCsv implements CallListReader {

    private final CdrLayout layout;
    private final RecordingNames names;
    private final ZoneId zone;

    CdrCsv(CdrLayout layout, RecordingNames names, ZoneId zone) {
        this.layout = layout;
        this.names = names;
        this.zone = zone;
    }

    @Override
    public CallList read(Path file) throws CallListException {
        Map<String, Candidate> byRecording = new TreeMap<>();
        List<Rejection> rejected = new ArrayList<>();
        List<CsvRows.Row> rows = CsvRows.read(file);
        boolean anyId = rows.isEmpty();
        for (CsvRows.Row row : rows) {
            Map<String, String> raw = raw(row.cells());
            String recording = "";
            try {
                Map<String, String> cells = cells(row, raw);
                String id = cells.getOrDefault("call_id", "");
                anyId |= !id.isEmpty();
                Optional<String> found = recording(cells, id);
                if (found.isEmpty()) {
                    continue;
                }
                recording = found.get();
                Map<String, String> known = new LinkedHashMap<>(names.fields(recording));
                known.putAll(cells);
                known.put("recording", recording);
                Candidate candidate = new Candidate(
                        new CallList.Entry(CallRow.parse(known, zone), row.place()), CdrLayout.seconds(raw, "billsec"));
                byRecording.merge(recording, candidate, Candidate::longer);
            } catch (InvalidRowException invalid) {
                rejected.add(new Rejection(
                        recording.isEmpty() ? row.place() : recording,
                        recording,
                        row.place() + ": " + invalid.getMessage(),
                        invalid.remedy()));
            }
        }
        if (!anyId && rejected.isEmpty()) {
            throw new CallListException(file + ": no row says which recording it is of; " + layout.remedy());
        }
        return new CallList(
                byRecording.values().stream().map(Candidate::entry).toList(),
                rejected.stream()
                        .map(rejection -> byRecording.containsKey(rejection.recording()) ? ofRow(rejection) : rejection)
                        .toList());
    }

    /** A damaged record beside a good one of the same call takes nothing from its recording. */
    private static Rejection ofRow(Rejection rejection) {
        return new Rejection(rejection.callId(), "", rejection.reason(), rejection.remedy());
    }

    private Map<String, String> cells(CsvRows.Row row, Map<String, String> raw) throws InvalidRowException {
        int size = row.cells().size();
        if (size < layout.leastCells()) {
            throw new InvalidRowException(
                    "the row has " + size + " cells, a call record at least " + layout.leastCells(), layout.remedy());
        }
        int columns = layout.columns().size();
        Map<String, String> cells = new LinkedHashMap<>(raw);
        cells.putAll(layout.translate(raw, size > columns ? row.cells().subList(columns, size) : List.of()));
        return cells;
    }

    private Map<String, String> raw(List<String> row) {
        Map<String, String> raw = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(row.size(), layout.columns().size()); i++) {
            if (!row.get(i).isEmpty()) {
                raw.put(layout.columns().get(i), row.get(i));
            }
        }
        return raw;
    }

    /** The recording that the record names itself, else the one that has its id in its name. */
    private Optional<String> recording(Map<String, String> cells, String id) throws InvalidRowException {
        String named = cells.getOrDefault("recording", "");
        return names.has(named) ? Optional.of(named) : names.find(id);
    }

    /** A record of a call, and how long it was talked. */
    private record Candidate(CallList.Entry entry, long talkSeconds) {

        Candidate longer(Candidate other) {
            return other.talkSeconds > talkSeconds ? other : this;
        }
    }
}
