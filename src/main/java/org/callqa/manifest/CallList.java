package org.callqa.manifest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callqa.call.Agent;
import org.callqa.call.CallColumns;
import org.callqa.call.CallRecord;
import org.callqa.manifest.Recordings.Nearness;
import org.callqa.manifest.rows.CallRow;
import org.jspecify.annotations.Nullable;

/**
 * What a phone system says of the night's calls: gathered row by row, so that of a list of millions only what concerns the
 * recordings is kept.
 */
final class CallList {

    /** So many bad rows are told one by one, the others only counted: a list of months is no night's work. */
    private static final int MOST_REJECTED = 1000;

    private final String name;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, List<CallRecord>> parts = new HashMap<>();
    private final Map<String, String> recordingOfId = new HashMap<>();
    private final Map<String, String> contested = new HashMap<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private final Map<Nearness, Examples> near = new EnumMap<>(Nearness.class);
    private final Set<String> notes = new LinkedHashSet<>();
    private final Examples strangeDirections = new Examples();
    private final Map<String, String> unread = new LinkedHashMap<>();
    private final Examples unusable = new Examples();
    private long rows;
    private String firstUnusable = "";
    private long badRows;
    private long partlyRead;
    private long notKept;

    /** @param name of the list, for messages */
    CallList(String name) {
        this.name = name;
    }

    /**
     * A row that names a recording.
     *
     * @param place file and line, for messages
     */
    record Entry(CallRecord call, String place, Nearness nearness) {}

    void countRow() {
        rows++;
    }

    /** A row is bad; of the recording it names, if it can be told which, it is not known whose it is. */
    void reject(String place, String callId, String recording, String reason, String remedy) {
        badRows += recording.isEmpty() ? 1 : 0;
        if (unusable.count() == 0) {
            firstUnusable = reason;
        }
        unusable.add(place);
        keep(new Rejection(callId, recording, place + ": " + reason, remedy));
    }

    private void keep(Rejection rejection) {
        if (rejected.size() < MOST_REJECTED) {
            rejected.add(rejection);
        } else {
            notKept++;
        }
    }

    /** A good row's recording was found, perhaps not by the very name. */
    void take(CallRecord call, String named, String place, Nearness nearness) {
        String recording = call.recording();
        note(nearness, named + " is " + recording);
        @Nullable Entry other = entries.get(recording);
        if (other == null && !contested.containsKey(recording)) {
            put(new Entry(call, place, nearness));
        } else if (other == null) {
            reject(place, call.callId(), "", "several rows may mean '" + recording + "'", Nearness.SEVERAL.remedy());
        } else if (nearness == Nearness.EXACT && other.nearness() != Nearness.EXACT) {
            remove(other);
            reject(
                    other.place(),
                    other.call().callId(),
                    "",
                    "another row names '" + recording + "' itself",
                    "look at both rows");
            put(new Entry(call, place, nearness));
        } else if (nearness != Nearness.EXACT && other.nearness() != Nearness.EXACT) {
            remove(other);
            contested.put(recording, "The rows " + other.place() + " and " + place + " may both mean this recording.");
            reject(
                    place,
                    call.callId(),
                    "",
                    "'" + recording + "' may be meant by the row " + other.place() + ", too",
                    Nearness.SEVERAL.remedy());
        } else {
            reject(place, call.callId(), recording, "the recording stands in the list twice", "keep one of the rows");
            if (nearness == Nearness.EXACT && !call.agent().equals(other.call().agent())) {
                entries.put(
                        recording,
                        new Entry(
                                nobodys(
                                        other.call(),
                                        "The rows " + other.place() + " and " + place
                                                + " name this recording with different agents."),
                                other.place(),
                                other.nearness()));
            }
        }
    }

    /** Another agent's part of a call that was taken. */
    void takePart(CallRecord part) {
        parts.computeIfAbsent(part.recording(), unseen -> new ArrayList<>()).add(part);
    }

    /** The calls of a recording's row: the row's own, and the parts of other agents. */
    List<CallRecord> calls(Entry entry) {
        List<CallRecord> calls = new ArrayList<>(List.of(entry.call()));
        calls.addAll(parts.getOrDefault(entry.call().recording(), List.of()));
        return calls;
    }

    private void put(Entry entry) {
        String id = entry.call().callId();
        String recording = entry.call().recording();
        if (recordingOfId.putIfAbsent(id, recording) != null) {
            reject(
                    entry.place(),
                    id,
                    recording,
                    "call_id '" + id + "' stands in the list twice",
                    "give every call an id of its own");
        } else {
            entries.put(recording, entry);
        }
    }

    private void remove(Entry entry) {
        entries.remove(entry.call().recording());
        recordingOfId.remove(entry.call().callId());
    }

    private static CallRecord nobodys(CallRecord call, String why) {
        Map<String, String> columns = new HashMap<>(call.columns());
        columns.put(CallRecord.DOUBT, why);
        columns.remove(CallColumns.AGENT_ID);
        columns.remove(CallColumns.AGENT_NAME);
        return new CallRecord(
                call.callId(),
                call.recording(),
                Agent.UNKNOWN,
                call.language(),
                call.startedAt(),
                call.ringSeconds(),
                call.endedBy(),
                call.agentChannel(),
                call.country(),
                columns);
    }

    /** A row names no recording of the folder, or none for sure. One that is not there is counted: it may come, or be purged. */
    void miss(String place, String callId, String named, Recordings.Found found) {
        note(found.nearness(), named);
        if (found.nearness() == Nearness.NONE) {
            return;
        }
        String reason = switch (found.nearness()) {
            case OUTSIDE -> "the recording lies outside the recordings folder";
            case SEVERAL -> "several recordings could be meant by '" + named + "': " + found.recordings();
            default -> found.nearness().words();
        };
        keep(new Rejection(
                callId, named, place + ": " + reason, found.nearness().remedy()));
    }

    void note(String sentence) {
        notes.add(name + ": " + sentence);
    }

    void noteDirection(String word) {
        strangeDirections.add("'" + word + "'");
    }

    /** Counts a row with cells that could not be read. */
    void notePartlyRead(CallRecord call, String place) {
        if (CallRow.isPartlyRead(call)) {
            partlyRead++;
            CallRow.unread(call).forEach((column, why) -> unread.putIfAbsent(column, place + ": " + why));
        }
    }

    private void note(Nearness nearness, String example) {
        near.computeIfAbsent(nearness, unseen -> new Examples()).add(example);
    }

    String name() {
        return name;
    }

    Map<String, Entry> entries() {
        return entries;
    }

    /** Why nobody can say whose a recording is although rows may mean it. */
    Optional<String> doubt(String recording) {
        return Optional.ofNullable(contested.get(recording));
    }

    List<Rejection> rejected() {
        if (notKept == 0) {
            return rejected;
        }
        List<Rejection> all = new ArrayList<>(rejected);
        all.add(new Rejection(
                name,
                "",
                name + ": " + notKept + " more rows cannot be used",
                "look at the rows above; a list of the night's calls alone is read faster, too"));
        return all;
    }

    Map<Nearness, Examples> near() {
        return near;
    }

    /** Rows with cells that could not be read. */
    long partlyRead() {
        return partlyRead;
    }

    /** An example for each column of which a cell could not be read: its row, why, and what to write instead. */
    Collection<String> unread() {
        return unread.values();
    }

    Examples strangeDirections() {
        return strangeDirections;
    }

    Set<String> notes() {
        return notes;
    }

    long rows() {
        return rows;
    }

    /** Places of rows that cannot be used, whatever they tell. */
    Examples unusable() {
        return unusable;
    }

    /** What is wrong with the first of them. */
    String firstUnusable() {
        return firstUnusable;
    }

    /** Rows that cannot be used and do not tell which recording they are of. */
    long badRows() {
        return badRows;
    }
}
