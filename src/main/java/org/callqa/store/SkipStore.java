package org.callqa.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why calls have no answers. */
@Repository
public final class SkipStore {

    private final JdbcClient jdbc;

    public SkipStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes that a call was not scored.
     *
     * @param basis digest of what would have to change for another try
     */
    public void save(String key, Skip skip, String basis) {
        clear(key);
        jdbc.sql("INSERT INTO callqa_skip (call_key, reason, remedy, again, basis) VALUES (?, ?, ?, ?, ?)")
                .params(key, skip.reason(), skip.remedy(), skip.again(), basis)
                .update();
    }

    /** The call is scored. */
    public void clear(String key) {
        jdbc.sql("DELETE FROM callqa_skip WHERE call_key = ?").param(key).update();
    }

    /** Why a call was not scored; empty when it was. */
    public Optional<Skip> of(String key) {
        return jdbc.sql("SELECT c.call_id, c.recording, s.reason, s.remedy, s.again FROM callqa_skip s"
                        + " JOIN callqa_call c ON c.call_key = s.call_key WHERE s.call_key = ?")
                .param(key)
                .query(Skip.class)
                .optional();
    }

    /** Why calls were not scored, by their keys. */
    public Map<String, Skip> all() {
        Map<String, Skip> all = new HashMap<>();
        jdbc.sql("SELECT s.call_key, c.call_id, c.recording, s.reason, s.remedy, s.again FROM callqa_skip s"
                        + " JOIN callqa_call c ON c.call_key = s.call_key")
                .query(row -> {
                    all.put(
                            row.getString(1),
                            new Skip(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getBoolean(6)));
                });
        return all;
    }
}
