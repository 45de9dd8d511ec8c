package org.callqa.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts how often work on a call was begun and not ended. No Java handler survives a crash of the native recogniser, so
 * a call that kills the program can only be known by the mark it left before.
 */
@Repository
public final class AttemptStore {

    private final JdbcClient jdbc;

    public AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often work on the call was begun without an end. */
    public int unfinished(String night, String callId) {
        return jdbc.sql("SELECT begun FROM callqa_attempt WHERE night = ? AND call_id = ?")
                .params(night, callId)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Marks the begin of work on a call; to be committed before the work. */
    public void begin(String night, String callId) {
        int updated = jdbc.sql("UPDATE callqa_attempt SET begun = begun + 1 WHERE night = ? AND call_id = ?")
                .params(night, callId)
                .update();
        if (updated == 0) {
            jdbc.sql("INSERT INTO callqa_attempt (night, call_id, begun) VALUES (?, ?, 1)")
                    .params(night, callId)
                    .update();
        }
    }

    /** Takes the mark away again. */
    public void end(String night, String callId) {
        jdbc.sql("DELETE FROM callqa_attempt WHERE night = ? AND call_id = ?")
                .params(night, callId)
                .update();
    }

    /** Takes every mark of a night away. */
    public void forget(String night) {
        jdbc.sql("DELETE FROM callqa_attempt WHERE night = ?").param(night).update();
    }
}
