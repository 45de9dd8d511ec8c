package org.callqa.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callqa.call.Agent;
import org.callqa.call.CallColumns;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row per call for good: the call list's facts, and the recording as it was when it was heard. */
@Repository
public final class CallStore {

    static final String INSERT = "INSERT INTO callqa_call (call_key, path_key, folder_key, folder, call_id, recording,"
            + " agent_id, team, queue, language, started_ms, facts, facts_sha256, bytes, modified_ms, audio_sha256,"
            + " transcript_key, gone) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE)";
    private static final String STATE = "SELECT c.call_key, c.path_key, c.bytes, c.modified_ms, c.audio_sha256,"
            + " c.facts_sha256, c.transcript_key, c.gone, COALESCE(a.basis, ''), COALESCE(s.basis, ''),"
            + " COALESCE(s.again, FALSE) FROM callqa_call c"
            + " LEFT JOIN callqa_answer a ON a.call_key = c.call_key AND a.rubric = ? AND a.program = ?"
            + " LEFT JOIN callqa_skip s ON s.call_key = c.call_key";

    private final JdbcClient jdbc;

    public CallStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static @Nullable Object[] row(
            String folder, CallRecord call, long bytes, long modifiedMs, String audioSha256, String transcriptKey) {
        String facts = Json.write(call);
        return new @Nullable Object[] {
            CallKey.of(folder, call.recording(), call.callId()),
            CallKey.ofRecording(folder, call.recording()),
            Digest.of(folder),
            folder,
            call.callId(),
            call.recording(),
            call.agent().id(),
            call.columns().getOrDefault(CallColumns.TEAM, ""),
            call.columns().getOrDefault(CallColumns.QUEUE, ""),
            call.language().map(Language::code).orElse(""),
            startedMs(call),
            facts,
            factsSha256(call),
            bytes,
            modifiedMs,
            audioSha256,
            transcriptKey
        };
    }

    /** A time that no clock of this computer can tell is none. */
    private static @Nullable Long startedMs(CallRecord call) {
        try {
            return call.startedAt().map(at -> at.toInstant().toEpochMilli()).orElse(null);
        } catch (ArithmeticException tooFarAway) {
            return null;
        }
    }

    /** Digest of all that the call list says of a call. */
    public static String factsSha256(CallRecord call) {
        return Digest.of(Json.write(call));
    }

    /** What is kept of the calls of a folder, by key, with the answers of a rubric and program. */
    public Map<String, CallState> inFolder(String folder, String rubric, String program) {
        return byKey(jdbc.sql(STATE + " WHERE c.folder_key = ?")
                .params(rubric, program, Digest.of(folder))
                .query(CallStore::state)
                .list());
    }

    /** Folders above and below a folder whose recordings were asked for, too: they share recordings with it. */
    public List<String> nestedWith(String folder) {
        Path asked = Path.of(folder);
        // the keys stand in an index, of all rows the folders would be read
        return jdbc.sql("SELECT DISTINCT folder_key FROM callqa_call").query(String.class).stream()
                .map(key -> jdbc.sql("SELECT folder FROM callqa_call WHERE folder_key = ? LIMIT 1")
                        .param(key)
                        .query(String.class)
                        .single())
                .filter(other -> !other.equals(folder) && !other.equals(CallKey.UNKNOWN_FOLDER))
                .filter(other -> asked.startsWith(other) || Path.of(other).startsWith(asked))
                .sorted()
                .toList();
    }

    /** The same of one call, whose answers are not asked for. */
    public Optional<CallState> state(String key) {
        return jdbc.sql(STATE + " WHERE c.call_key = ?")
                .params("", "", key)
                .query(CallStore::state)
                .optional();
    }

    private static Map<String, CallState> byKey(List<CallState> states) {
        Map<String, CallState> byKey = new LinkedHashMap<>();
        states.forEach(state -> byKey.put(state.key(), state));
        return byKey;
    }

    private static CallState state(ResultSet row, int number) throws SQLException {
        return new CallState(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBoolean(8),
                row.getString(9),
                row.getString(10),
                row.getBoolean(11));
    }

    /**
     * The calls that a selection means, by id, then by recording.
     *
     * @param rubric whose answers are wanted
     * @param program the version that is to have given them
     */
    public List<SelectedCall> select(Selection selection, String rubric, String program) {
        List<Object> values = new ArrayList<>(List.of(rubric, program));
        StringBuilder where = new StringBuilder(" WHERE 1 = 1");
        selection.folder().ifPresent(folder -> {
            where.append(" AND c.folder_key = ?");
            values.add(Digest.of(folder));
        });
        selection.since().ifPresent(since -> {
            where.append(" AND c.started_ms >= ?");
            values.add(since.toEpochMilli());
        });
        selection.until().ifPresent(until -> {
            where.append(" AND c.started_ms < ?");
            values.add(until.toEpochMilli());
        });
        if (selection.isUndated()) {
            where.append(" AND c.started_ms IS NULL");
        }
        isOneOf("c.agent_id", selection.agents(), where, values);
        isOneOf("c.team", selection.teams(), where, values);
        isOneOf("c.queue", selection.queues(), where, values);
        isOneOf("c.language", selection.languages(), where, values);
        return jdbc
                .sql(
                        "SELECT c.call_key, c.call_id, c.folder, c.recording, c.agent_id, c.started_ms, c.facts_sha256, c.audio_sha256,"
                                + " c.path_key, c.transcript_key, c.gone, COALESCE(a.basis, ''), COALESCE(s.basis, '-'),"
                                + " EXISTS (SELECT 1 FROM callqa_answer o WHERE o.call_key = c.call_key) FROM callqa_call c"
                                + " LEFT JOIN callqa_answer a ON a.call_key = c.call_key AND a.rubric = ? AND a.program = ?"
                                + " LEFT JOIN callqa_skip s ON s.call_key = c.call_key" + where)
                .params(values)
                .query(CallStore::selected)
                .list()
                .stream()
                .sorted(Comparator.comparing(SelectedCall::callId).thenComparing(SelectedCall::recording))
                .toList();
    }

    /** Ids of the agents who have calls with answers. */
    public Set<String> agents() {
        return Set.copyOf(
                jdbc.sql("SELECT DISTINCT c.agent_id FROM callqa_call c WHERE EXISTS (SELECT 1 FROM callqa_answer a"
                                + " WHERE a.call_key = c.call_key) AND NOT EXISTS (SELECT 1 FROM callqa_skip s"
                                + " WHERE s.call_key = c.call_key)")
                        .query(String.class)
                        .list());
    }

    /**
     * Under which ids the calls are kept that came with an agent's: the list of agents gave them another by this extension, or
     * the call list has changed it since they were answered.
     */
    public List<String> nowOf(String agentId) {
        String id = Json.write(agentId);
        return jdbc.sql("SELECT DISTINCT c.agent_id FROM callqa_call c WHERE c.agent_id <> ?"
                        + " AND (c.facts LIKE ? ESCAPE '#' OR EXISTS (SELECT 1 FROM callqa_answer a"
                        + " WHERE a.call_key = c.call_key AND a.body LIKE ? ESCAPE '#')) ORDER BY c.agent_id")
                .params(
                        agentId,
                        containing(Json.write(CallColumns.EXTENSION) + ":" + id),
                        containing("\"agent\":{\"id\":" + id))
                .query(String.class)
                .list();
    }

    private static String containing(String text) {
        return "%" + text.replaceAll("[#%_]", "#$0") + "%";
    }

    private static void isOneOf(String column, Set<String> values, StringBuilder where, List<Object> params) {
        if (!values.isEmpty()) {
            where.append(" AND ").append(column).append(" IN (");
            where.append(String.join(", ", values.stream().map(value -> "?").toList()));
            where.append(')');
            params.addAll(values);
        }
    }

    private static SelectedCall selected(ResultSet row, int number) throws SQLException {
        long startedMs = row.getLong(6);
        Optional<Instant> started = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(startedMs));
        return new SelectedCall(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                started,
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getBoolean(11),
                row.getString(12),
                row.getString(13),
                row.getBoolean(14));
    }

    /**
     * The calls whose audio another call has, too, by key, with the id of the one that counts: the first of which an
     * agent is known and the recording is there, by time; of several of one time, as a recording has that was renamed, the
     * one in the folder at hand, and the first by id. The same recording in two parts is no second audio.
     *
     * @param folder at hand; empty for none
     */
    public Map<String, String> duplicates(String folder) {
        record Same(
                String key,
                String callId,
                String recording,
                String agent,
                long startedMs,
                String path,
                String audio,
                String folder,
                boolean gone) {}
        List<Same> all = jdbc.sql("SELECT call_key, call_id, recording, agent_id, COALESCE(started_ms, "
                        + Long.MAX_VALUE
                        + "), path_key, audio_sha256, folder, gone FROM callqa_call WHERE audio_sha256 IN"
                        + " (SELECT audio_sha256 FROM callqa_call WHERE audio_sha256 <> '' GROUP BY audio_sha256"
                        + " HAVING COUNT(DISTINCT path_key) > 1)")
                .query((row, number) -> new Same(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getBoolean(9)))
                .list();
        Map<String, Same> counted = new HashMap<>();
        all.stream()
                .sorted(Comparator.comparing((Same call) -> call.agent().equals(Agent.UNKNOWN.id()))
                        .thenComparing(Same::gone)
                        .thenComparingLong(Same::startedMs)
                        .thenComparing(call -> !call.folder().equals(folder))
                        .thenComparing(Same::callId)
                        .thenComparing(Same::recording))
                .forEachOrdered(call -> counted.putIfAbsent(call.audio(), call));
        Map<String, String> duplicates = new HashMap<>();
        for (Same call : all) {
            Same first = counted.get(call.audio());
            if (first != null && !first.path().equals(call.path())) {
                duplicates.put(call.key(), first.callId());
            }
        }
        return duplicates;
    }

    /** What the call list said of a call when it was last asked. */
    public Optional<CallRecord> facts(String key) {
        return jdbc.sql("SELECT facts FROM callqa_call WHERE call_key = ?")
                .param(key)
                .query(String.class)
                .optional()
                .map(facts -> Json.read(facts, CallRecord.class));
    }

    /** Adds a call of which only the call list is known. */
    public void add(String folder, CallRecord call) {
        jdbc.sql(INSERT).params(row(folder, call, 0, 0, "", "")).update();
    }

    /**
     * Notes what the call list says now, and in which folder it was asked for; what was heard stays, and when the call
     * was said to be before.
     */
    public void change(String folder, CallRecord call) {
        String key = CallKey.of(folder, call.recording(), call.callId());
        jdbc.sql("INSERT INTO callqa_earlier_time (call_key, started_ms) SELECT call_key, started_ms FROM callqa_call"
                        + " WHERE call_key = ? AND started_ms IS DISTINCT FROM CAST(? AS BIGINT)")
                .params(Arrays.<@Nullable Object>asList(key, startedMs(call)))
                .update();
        jdbc.sql("UPDATE callqa_call SET folder_key = ?, folder = ?, recording = ?, agent_id = ?, team = ?, queue = ?,"
                        + " language = ?, started_ms = ?, facts = ?, facts_sha256 = ? WHERE call_key = ?")
                .params(Arrays.<@Nullable Object>asList(
                        Digest.of(folder),
                        folder,
                        call.recording(),
                        call.agent().id(),
                        call.columns().getOrDefault(CallColumns.TEAM, ""),
                        call.columns().getOrDefault(CallColumns.QUEUE, ""),
                        call.language().map(Language::code).orElse(""),
                        startedMs(call),
                        Json.write(call),
                        factsSha256(call),
                        key))
                .update();
    }

    /** Notes when a call was said to be that another call is now, where that is another time. */
    public void noteEarlierTime(String key, String before) {
        jdbc.sql("INSERT INTO callqa_earlier_time (call_key, started_ms) SELECT c.call_key, b.started_ms"
                        + " FROM callqa_call c, callqa_call b WHERE c.call_key = ? AND b.call_key = ?"
                        + " AND b.started_ms IS DISTINCT FROM c.started_ms")
                .params(key, before)
                .update();
    }

    /** When calls were said to be before their times were corrected, by key; a time is empty where there was none. */
    public Map<String, Set<Optional<Instant>>> earlierTimes() {
        Map<String, Set<Optional<Instant>>> times = new HashMap<>();
        jdbc.sql("SELECT call_key, started_ms FROM callqa_earlier_time").query(row -> {
            long startedMs = row.getLong(2);
            times.computeIfAbsent(row.getString(1), key -> new HashSet<>())
                    .add(row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(startedMs)));
        });
        return times;
    }

    /** Notes which bytes were heard. */
    public void heard(String key, long bytes, long modifiedMs, String audioSha256, String transcriptKey) {
        jdbc.sql("UPDATE callqa_call SET bytes = ?, modified_ms = ?, audio_sha256 = ?, transcript_key = ?,"
                        + " gone = FALSE WHERE call_key = ?")
                .params(bytes, modifiedMs, audioSha256, transcriptKey, key)
                .update();
    }

    /** Notes whether a call's recording lies in its folder. */
    public void mark(String key, boolean gone) {
        jdbc.sql("UPDATE callqa_call SET gone = ? WHERE call_key = ?")
                .params(gone, key)
                .update();
    }

    /** Takes a call away with all that is kept of it but its transcript, which other calls may share. */
    public void remove(String key) {
        for (String table : List.of("callqa_answer", "callqa_skip", "callqa_earlier_time", "callqa_call")) {
            jdbc.sql("DELETE FROM " + table + " WHERE call_key = ?").param(key).update();
        }
    }

    /**
     * A call whose recording was moved here is not another one: its answers come along.
     *
     * @param key the call in its new place
     */
    public void adoptMoved(String key, String callId, String audioSha256) {
        List<String> before = jdbc.sql("SELECT call_key FROM callqa_call WHERE audio_sha256 = ? AND call_id = ?"
                        + " AND call_key <> ? AND (gone = TRUE OR folder = ?)")
                .params(audioSha256, callId, key, CallKey.UNKNOWN_FOLDER)
                .query(String.class)
                .list();
        for (String old : before) {
            jdbc.sql("UPDATE callqa_answer SET call_key = ? WHERE call_key = ? AND NOT EXISTS (SELECT 1 FROM"
                            + " callqa_answer b WHERE b.call_key = ? AND b.rubric = callqa_answer.rubric"
                            + " AND b.program = callqa_answer.program)")
                    .params(key, old, key)
                    .update();
            noteEarlierTime(key, old);
            remove(old);
        }
    }
}
