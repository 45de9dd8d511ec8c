package org.callqa.manifest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.callqa.call.CallColumns;
import org.callqa.call.CallPart;
import org.callqa.call.CallRecord;
import org.callqa.manifest.Recordings.Nearness;
import org.callqa.manifest.cdr.CallEvents;
import org.callqa.manifest.cdr.CdrLayout;
import org.callqa.manifest.cdr.EventLog;
import org.callqa.manifest.cdr.Leg;
import org.callqa.manifest.cdr.WhoTalked;
import org.callqa.manifest.rows.CallRow;
import org.callqa.manifest.rows.InvalidRowException;
import org.callqa.manifest.rows.Row;
import org.callqa.manifest.rows.RowReader;

/**
 * Reads a phone system's call detail records. They list every call, for months; only those of which there is a recording
 * matter. A call that was queued or put through has several.
 */
final class CdrCsv implements CallListReader {

    private static final int LEAST_NAME = 8;

    private final CdrLayout layout;
    private final Map<Path, EventLog> logs;
    private final Recordings recordings;
    private final ZoneId zone;

    /** @param logs what was noted beside the records, by file */
    CdrCsv(CdrLayout layout, Map<Path, EventLog> logs, Recordings recordings, ZoneId zone) {
        this.layout = layout;
        this.logs = logs;
        this.recordings = recordings;
        this.zone = zone;
    }

    /** The legs of one recording, and the id by which it was found. */
    private record Call(String id, List<Leg> legs) {}

    @Override
    public CallList read(Path file) throws CallListException, IOException {
        CallList list = new CallList(String.valueOf(file.getFileName()));
        Map<String, Call> calls = new TreeMap<>();
        Set<String> lines = new HashSet<>();
        Set<String> phones = new HashSet<>();
        Set<String> atOnce = new HashSet<>();
        boolean anyId = false;
        boolean anyUnique = false;
        try (RowReader rows = RowReader.open(file, layout.writer())) {
            int whole = 0;
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                list.countRow();
                try {
                    whole = row.get().cells(whole).size();
                    Leg leg = layout.leg(row.get());
                    if (anyUnique && leg.ids().isEmpty() && leg.recording().isEmpty()) {
                        throw new InvalidRowException(
                                "the row names no call as the rows before it do",
                                "look at the row; its end may be missing");
                    }
                    anyUnique |= !leg.ids().isEmpty();
                    anyId |= anyUnique || leg.recording().isPresent();
                    leg.line().ifPresent(lines::add);
                    phones.addAll(leg.phones());
                    leg.answeredAtOnce().ifPresent(atOnce::add);
                    add(leg, calls);
                } catch (InvalidRowException invalid) {
                    reject(list, row.get().place(), "", invalid);
                }
            }
        }
        if (list.rows() == 0) {
            throw new CallListException(file + ": the file is empty; " + layout.remedy());
        }
        // a night of one call goes on when that record is damaged
        boolean oneDamaged = list.rows() == 1 && list.badRows() == 1;
        if (!anyId && !oneDamaged) {
            throw new CallListException(
                    file + ": no row says which recording it is of; " + firstBad(list) + layout.remedy());
        }
        List<Map<String, CallEvents>> events = new ArrayList<>();
        for (Map.Entry<Path, EventLog> log : logs.entrySet()) {
            events.add(events(log.getKey(), log.getValue(), calls, list));
        }
        atOnce.removeAll(phones);
        lines.addAll(atOnce);
        WhoTalked whoTalked = new WhoTalked(lines);
        calls.forEach((recording, call) -> take(recording, call, whoTalked, events, list));
        return list;
    }

    private static String firstBad(CallList list) {
        return list.rejected().stream()
                .findFirst()
                .map(rejection -> rejection.reason() + "; ")
                .orElse("");
    }

    private void add(Leg leg, Map<String, Call> calls) throws InvalidRowException {
        // Asterisk's userfield may hold anything: a short number is no name without its ending
        Optional<String> named = leg.recording()
                .map(text -> text.replaceFirst("^audio:", ""))
                .flatMap(text -> Optional.of(recordings.named(text))
                        .filter(found -> found.nearness() != Nearness.OTHER_ENDING || text.length() >= LEAST_NAME)
                        .flatMap(Recordings.Found::only));
        if (named.isPresent()) {
            String id = leg.ids().stream().findFirst().orElse(named.get());
            calls.computeIfAbsent(named.get(), unseen -> new Call(id, new ArrayList<>()))
                    .legs()
                    .add(leg);
            return;
        }
        for (String id : leg.ids()) {
            List<String> found = recordings.ofId(id);
            if (found.size() > 1) {
                throw new InvalidRowException(
                        "several recordings are of the call '" + id + "': " + found,
                        "keep one file per call, with one party per channel");
            }
            if (!found.isEmpty()) {
                calls.computeIfAbsent(found.get(0), unseen -> new Call(id, new ArrayList<>()))
                        .legs()
                        .add(leg);
                return;
            }
        }
    }

    private static Map<String, CallEvents> events(Path file, EventLog log, Map<String, Call> calls, CallList list)
            throws CallListException, IOException {
        Map<String, CallEvents> events = new HashMap<>();
        for (Call call : calls.values()) {
            CallEvents noted = new CallEvents();
            call.legs().forEach(leg -> leg.ids().forEach(id -> events.put(id, noted)));
            events.put(call.id(), noted);
        }
        boolean anyGood = false;
        Optional<InvalidRowException> bad = Optional.empty();
        try (RowReader rows = RowReader.open(file, log.writer())) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                try {
                    log.note(row.get(), events);
                    anyGood = true;
                } catch (InvalidRowException invalid) {
                    bad = Optional.of(invalid);
                    reject(list, row.get().place(), "", invalid);
                }
            }
        }
        Optional<String> stranger = anyGood ? log.stranger() : bad.map(InvalidRowException::getMessage);
        if (stranger.isPresent()) {
            throw new CallListException(file + ": " + stranger.get() + "; " + log.remedy());
        }
        return events;
    }

    private void take(
            String recording, Call call, WhoTalked whoTalked, List<Map<String, CallEvents>> events, CallList list) {
        List<CallEvents> noted = events.stream()
                .flatMap(log -> Optional.ofNullable(log.get(call.id())).stream())
                .toList();
        Leg last = call.legs().get(call.legs().size() - 1);
        List<Map<String, String>> parts = whoTalked.calls(call.legs(), noted);
        for (Map<String, String> told : parts) {
            take(recording, call.id(), new HashMap<>(told), told == parts.get(0), last.place(), list);
        }
    }

    /**
     * Takes a call or a part of it.
     *
     * @param whole whether it keeps the call's id, which the other parts add their number to
     */
    private void take(
            String recording, String id, Map<String, String> told, boolean whole, String place, CallList list) {
        Map<String, String> cells = new LinkedHashMap<>(recordings.fields(recording));
        if ("unknown".equals(told.get(CallColumns.DIRECTION)) && cells.containsKey(CallColumns.DIRECTION)) {
            told.remove(CallColumns.DIRECTION);
        }
        cells.putAll(told);
        String number = CallPart.of(cells).map(part -> "/" + part.number()).orElse("");
        cells.put(CallColumns.CALL_ID, whole ? id : id + number);
        cells.put(CallColumns.RECORDING, recording);
        try {
            CallRecord call = CallRow.parse(cells, zone);
            list.notePartlyRead(call, place);
            if (whole) {
                list.take(call, recording, place, Nearness.EXACT);
            } else {
                list.takePart(call);
            }
        } catch (InvalidRowException invalid) {
            reject(list, place, recording, invalid);
        }
    }

    private static void reject(CallList list, String place, String recording, InvalidRowException invalid) {
        list.reject(
                place,
                recording.isEmpty() ? place : recording,
                recording,
                String.valueOf(invalid.getMessage()),
                invalid.remedy());
    }
}
