package org.callqa.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.callqa.call.CallColumns;
import org.callqa.call.CallRecord;
import org.callqa.call.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deletes for good what was said in calls; the file has to be written anew afterwards, so that no byte of it is left. */
@Repository
public final class Forgetting {

    /** What is no word of a call and no number of a customer, and says which score it is. */
    private static final Set<String> KEPT_COLUMNS = Set.of(
            CallColumns.RECORDING,
            CallColumns.CALL_ID,
            CallColumns.AGENT_ID,
            CallColumns.AGENT_NAME,
            CallColumns.QUEUE,
            CallColumns.LANGUAGE,
            CallColumns.STARTED_AT,
            CallColumns.TEAM,
            CallColumns.DIRECTION);

    private final JdbcClient jdbc;
    private final CallStore calls;

    public Forgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.calls = new CallStore(jdbc);
    }

    /**
     * Forgets a call: what was heard, every quote and every reason. Its recording is left alone by later runs.
     *
     * @param keepScores whether verdicts and scores stay
     */
    public void forget(SelectedCall call, boolean keepScores) {
        boolean shared = jdbc.sql("SELECT COUNT(*) FROM callqa_call WHERE transcript_key = ? AND call_key <> ?"
                                + " AND call_key NOT IN (SELECT call_key FROM callqa_forgotten)")
                        .params(call.transcriptKey(), call.key())
                        .query(Long.class)
                        .single()
                > 0;
        if (!shared) {
            for (String table : List.of("callqa_transcript", "callqa_listening")) {
                jdbc.sql("DELETE FROM " + table + " WHERE content_key = ?")
                        .param(call.transcriptKey())
                        .update();
            }
        }
        if (keepScores) {
            keepScores(call);
        } else {
            calls.remove(call.key());
        }
        // marked, and perhaps set aside, before anything was heard to its end
        jdbc.sql("DELETE FROM callqa_listening WHERE recording = ?")
                .param(call.recording())
                .update();
        new ReviewStore(jdbc).forget(call);
        jdbc.sql("DELETE FROM callqa_forgotten WHERE call_key = ?")
                .param(call.key())
                .update();
        jdbc.sql("INSERT INTO callqa_forgotten (call_key, path_key) VALUES (?, ?)")
                .params(call.key(), call.pathKey())
                .update();
    }

    private void keepScores(SelectedCall call) {
        record Kept(String rubric, String program, String body) {}
        List<Kept> kept = jdbc.sql("SELECT rubric, program, body FROM callqa_answer WHERE call_key = ?")
                .param(call.key())
                .query(Kept.class)
                .list();
        for (Kept answers : kept) {
            StoredResult result = Json.read(answers.body(), StoredResult.class);
            StoredResult bare = new StoredResult(
                    bare(result.call()),
                    result.language(),
                    result.durationMs(),
                    result.answers().stream()
                            .map(answer -> new StoredResult.StoredAnswer(
                                    answer.criterion(), answer.verdict(), List.of(), List.of(), Reason.NONE))
                            .toList(),
                    result.audioSha256(),
                    "",
                    List.of(),
                    List.of(),
                    result.measures());
            jdbc.sql("UPDATE callqa_answer SET body = ? WHERE call_key = ? AND rubric = ? AND program = ?")
                    .params(Json.write(bare), call.key(), answers.rubric(), answers.program())
                    .update();
        }
        calls.facts(call.key())
                .map(Forgetting::bare)
                .ifPresent(facts -> jdbc.sql("UPDATE callqa_call SET facts = ?, transcript_key = '' WHERE call_key = ?")
                        .params(Json.write(facts), call.key())
                        .update());
    }

    private static CallRecord bare(CallRecord call) {
        Map<String, String> columns = new TreeMap<>(call.columns());
        columns.keySet().retainAll(KEPT_COLUMNS);
        return new CallRecord(
                call.callId(),
                call.recording(),
                call.agent(),
                call.language(),
                call.startedAt(),
                call.ringSeconds(),
                call.endedBy(),
                call.agentChannel(),
                call.country(),
                columns);
    }

    /** Keys of the calls that were forgotten, and of their recordings. */
    public Set<String> forgotten() {
        Set<String> keys = new HashSet<>();
        jdbc.sql("SELECT call_key, path_key FROM callqa_forgotten").query(row -> {
            keys.add(row.getString(1));
            keys.add(row.getString(2));
        });
        return keys;
    }
}
