package org.callqa.store;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recordings that were not scored, and why. */
@Repository
public final class SkipStore {

    private final JdbcClient jdbc;

    public SkipStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that a call of the night was not scored. */
    public void save(String night, Skip skip) {
        save(night, skip, 0);
    }

    /** Notes the rows and files that make no call at all; those noted before are replaced. */
    public void saveRejections(String night, List<Skip> rejected) {
        jdbc.sql("DELETE FROM callqa_skip WHERE night = ? AND rejection > 0")
                .param(night)
                .update();
        for (int i = 0; i < rejected.size(); i++) {
            save(night, rejected.get(i), i + 1);
        }
    }

    private void save(String night, Skip skip, int rejection) {
        jdbc.sql("DELETE FROM callqa_skip WHERE night = ? AND call_id = ? AND rejection = ?")
                .params(night, skip.callId(), rejection)
                .update();
        jdbc.sql("INSERT INTO callqa_skip (night, call_id, recording, reason, remedy, again, rejection)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(night, skip.callId(), skip.recording(), skip.reason(), skip.remedy(), skip.again(), rejection)
                .update();
    }

    /** Every skipped recording of a night, by recording. */
    public List<Skip> all(String night) {
        return jdbc.sql("""
                        SELECT call_id, recording, reason, remedy, again FROM callqa_skip
                        WHERE night = ?
                        """).param(night).query(Skip.class).list().stream()
                .sorted(Comparator.comparing(Skip::recording)
                        .thenComparing(Skip::callId)
                        .thenComparing(Skip::reason))
                .toList();
    }

    /**
     * Forgets skips, so that these recordings are tried again.
     *
     * @param all whether also those that would fail again
     * @return how many there were
     */
    public int forget(String night, boolean all) {
        return jdbc.sql("DELETE FROM callqa_skip WHERE night = ? AND (again = TRUE OR ?)")
                .params(night, all)
                .update();
    }
}
