package org.callqa.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts how often the program ended while it heard a recording. No Java handler survives a crash of the native
 * recogniser, so a recording that ends the program can only be known by the mark it left before; whether the mark counts
 * against it is said by the next process, which knows how this one ended. A mark belongs to the recording's content with
 * the model and the settings it was heard with, whatever night it lies in; each method is to be committed by itself.
 */
@Repository
public final class AttemptStore {

    private final JdbcClient jdbc;

    public AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A recording that is marked.
     *
     * @param recording its path
     * @param ended how often the program ended while it heard it
     */
    public record Marked(String recording, int ended) {}

    /** How often the program ended while it heard a content. */
    public int ended(String contentKey) {
        return jdbc.sql("SELECT begun FROM callqa_listening WHERE content_key = ?")
                .param(contentKey)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Marks the begin; to be committed before the work. */
    public void begin(String contentKey, String model, String recording) {
        int updated = jdbc.sql("UPDATE callqa_listening SET under_way = TRUE WHERE content_key = ?")
                .param(contentKey)
                .update();
        if (updated == 0) {
            jdbc.sql("INSERT INTO callqa_listening (content_key, model, recording, begun, in_a_row, under_way)"
                            + " VALUES (?, ?, ?, 0, TRUE, TRUE)")
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

    /**
     * Takes back all begins, because the program is about to be ended through no fault of these recordings.
     *
     * @param but the one whose fault it is; none when empty
     */
    public void withdrawAll(String but) {
        jdbc.sql("UPDATE callqa_listening SET under_way = FALSE WHERE under_way = TRUE AND content_key <> ?")
                .param(but)
                .update();
    }

    /**
     * Settles what the process before this one was hearing when it ended.
     *
     * @param blame whether its end may be a recording's fault
     * @return those recordings, with what is now held against each
     */
    public List<Marked> settle(boolean blame) {
        if (blame) {
            jdbc.sql("UPDATE callqa_listening SET begun = begun + 1 WHERE under_way = TRUE")
                    .update();
        }
        List<Marked> settled = marked("under_way = TRUE");
        jdbc.sql("UPDATE callqa_listening SET under_way = FALSE WHERE under_way = TRUE")
                .update();
        jdbc.sql("DELETE FROM callqa_listening WHERE begun = 0").update();
        return settled;
    }

    /** The model has heard a recording to its end: what it ended at before is the recordings' fault. */
    public void modelWorks(String model) {
        jdbc.sql("UPDATE callqa_listening SET in_a_row = FALSE WHERE model = ? AND in_a_row = TRUE")
                .param(model)
                .update();
    }

    /** The recordings at which the program ended since the model last heard one to its end. */
    public List<Marked> inARow(String model) {
        return jdbc.sql("SELECT recording, begun AS ended FROM callqa_listening"
                        + " WHERE model = ? AND in_a_row = TRUE AND begun > 0 ORDER BY recording")
                .param(model)
                .query(Marked.class)
                .list();
    }

    /** The recordings that are being heard, if a process is at work. */
    public List<Marked> underWay() {
        return marked("under_way = TRUE");
    }

    /** Every recording at which the program ended and which it did not hear since. */
    public List<Marked> suspects() {
        return marked("begun > 0");
    }

    /** The contents of all suspects. */
    public List<String> suspectContents() {
        return jdbc.sql("SELECT content_key FROM callqa_listening WHERE begun > 0")
                .query(String.class)
                .list();
    }

    private List<Marked> marked(String which) {
        return jdbc.sql("SELECT recording, begun AS ended FROM callqa_listening WHERE " + which + " ORDER BY recording")
                .query(Marked.class)
                .list();
    }

    /** Takes every mark away, so that what was set aside is tried again. */
    public void forgetAll() {
        jdbc.sql("DELETE FROM callqa_listening").update();
    }
}
