package org.callqa.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why calls have no answers, and which rows and files make no call. */
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

    /** Notes the rows and files of a folder that make no call; those noted before are replaced. */
    public void saveRejections(String folder, List<Skip> rejected) {
        String folderKey = Digest.of(folder);
        jdbc.sql("DELETE FROM callqa_rejection WHERE folder_key = ?")
                .param(folderKey)
                .update();
        for (int i = 0; i < rejected.size(); i++) {
            Skip skip = rejected.get(i);
            jdbc.sql("INSERT INTO callqa_rejection (folder_key, seq, call_id, recording, reason, remedy)"
                            + " VALUES (?, ?, ?, ?, ?, ?)")
                    .params(folderKey, i, skip.callId(), skip.recording(), skip.reason(), skip.remedy())
                    .update();
        }
    }

    /** What makes no call in a folder. */
    public List<Skip> rejections(String folder) {
        return jdbc.sql("SELECT call_id, recording, reason, remedy FROM callqa_rejection WHERE folder_key = ?"
                        + " ORDER BY seq")
                .param(Digest.of(folder))
                .query((row, number) ->
                        new Skip(row.getString(1), row.getString(2), row.getString(3), row.getString(4), false))
                .list();
    }
}
