package org.callqa.manifest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.callqa.call.CallColumns;
import org.callqa.call.CallRecord;
import org.callqa.manifest.rows.CallRow;
import org.callqa.manifest.rows.Header;
import org.callqa.manifest.rows.InvalidRowException;
import org.callqa.manifest.rows.Row;
import org.callqa.manifest.rows.RowReader;

/** Reads {@code calls.csv}: a header row, any columns beside our own. */
final class CallsCsv implements CallListReader {

    private final Recordings recordings;
    private final ZoneId zone;

    /**
     * @param zone of times without an offset
     */
    CallsCsv(Recordings recordings, ZoneId zone) {
        this.recordings = recordings;
        this.zone = zone;
    }

    @Override
    public CallList read(Path file) throws CallListException, IOException {
        CallList list = new CallList(String.valueOf(file.getFileName()));
        try (RowReader rows = RowReader.open(file, RowReader.Writer.PEOPLE)) {
            Header header = Header.read(rows);
            rows.otherEncoding().ifPresent(name -> list.note("read as " + name + "; CSV UTF-8 leaves no doubt"));
            header.notes().forEach(list::note);
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                read(row.get(), header, list);
            }
            return list;
        } catch (Header.NoHeaderException none) {
            throw new CallListException(file + ":" + none.getMessage(), none);
        }
    }

    private void read(Row row, Header header, CallList list) {
        Map<String, String> cells = header.cellsBeforeDamage(row);
        String named = cells.getOrDefault(CallColumns.RECORDING, "");
        try {
            if (header.isRepeatedBy(row)) {
                return;
            }
            list.countRow();
            header.requireWhole(row);
            if (named.isEmpty()) {
                CallRow.parse(cells, zone); // tells what else is wrong with the row
            }
            Recordings.Found found = recordings.named(named);
            if (found.only().isEmpty()) {
                list.miss(row.place(), cells.getOrDefault(CallColumns.CALL_ID, named), named, found);
                return;
            }
            Map<String, String> known =
                    new LinkedHashMap<>(recordings.fields(found.only().get()));
            known.putAll(cells);
            known.put(CallColumns.RECORDING, found.only().get());
            CallRecord call = CallRow.parse(known, zone);
            if ("unknown".equals(call.columns().get(CallColumns.DIRECTION))) {
                list.noteDirection(known.getOrDefault(CallColumns.DIRECTION, ""));
            }
            list.notePartlyRead(call, row.place());
            list.take(call, named, row.place(), found.nearness());
        } catch (InvalidRowException invalid) {
            list.reject(
                    row.place(),
                    cells.getOrDefault(CallColumns.CALL_ID, named.isEmpty() ? row.place() : named),
                    recordings.named(named).only().orElse(named),
                    String.valueOf(invalid.getMessage()),
                    invalid.remedy());
        }
    }
}
