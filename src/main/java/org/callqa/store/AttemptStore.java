package org.callqa.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts how often a recording was begun to be heard and not ended. No Java handler survives a crash of the native
 * recogniser, so a recording that ends the program can only be known by the mark it left before. A mark belongs to the
 * recording's content with the model and the settings it was heard with, whatever night it lies in; each method is to be
 * committed by itself.
 */
@Repository
public final class AttemptStore {

    private final JdbcClient jdbc;

    public AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A recording at which the program ended.
     *
     * @param recording its path
     * @param begun how often it was begun without an end
     */
    public record Unfinished(String recording, int begun) {}

    /** How often a content was begun without an end. */
    public int begun(String contentKey) {
        return jdbc.sql("SELECT begun FROM callqa_listening WHERE content_key = ?")
                .param(contentKey)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Marks the begin; to be committed before the work. */
    public void begin(String contentKey, String model, String recording) {
        int updated = jdbc.sql("UPDATE callqa_listening SET begun = begun + 1 WHERE content_key = ?")
                .param(contentKey)
                .update();
        if (updated == 0) {
            jdbc.sql("INSERT INTO callqa_listening (content_key, model, recording, begun, in_a_row)"
                            + " VALUES (?, ?, ?, 1, TRUE)")
                    .params(contentKey, model, recording)
                    .update();
        }
    }

    /** Takes the mark away: the work came to its end, well or not. */
    public void end(String contentKey) {
        jdbc.sql("DELETE FROM callqa_listening WHERE content_key = ?")
                .param(contentKey)
                .update();
    }

    /** Takes back one begin, because the program is about to be ended on purpose. */
    public void withdraw(String contentKey) {
        jdbc.sql("UPDATE callqa_listening SET begun = begun - 1 WHERE content_key = ?")
                .param(contentKey)
                .update();
        jdbc.sql("DELETE FROM callqa_listening WHERE content_key = ? AND begun = 0")
                .param(contentKey)
                .update();
    }

    /** The model has heard a recording to its end: what it ended at before is the recordings' fault. */
    public void modelWorks(String model) {
        jdbc.sql("UPDATE callqa_listening SET in_a_row = FALSE WHERE model = ? AND in_a_row = TRUE")
                .param(model)
                .update();
    }

    /** The recordings at which the program ended since the model last heard one to its end. */
    public List<Unfinished> inARow(String model) {
        return jdbc.sql("SELECT recording, begun FROM callqa_listening WHERE model = ? AND in_a_row = TRUE"
                        + " ORDER BY recording")
                .param(model)
                .query(Unfinished.class)
                .list();
    }

    /** Every recording that was begun and not ended. */
    public List<Unfinished> unfinished() {
        return jdbc.sql("SELECT recording, begun FROM callqa_listening ORDER BY recording")
                .query(Unfinished.class)
                .list();
    }

    /** Takes every mark away, so that what was put aside is tried again. */
    public void forgetAll() {
        jdbc.sql("DELETE FROM callqa_listening").update();
    }
}
