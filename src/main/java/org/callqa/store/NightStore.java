package org.callqa.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which calls make up a night, and in which slice of the work each is. */
@Repository
public final class NightStore {

    private final JdbcClient jdbc;

    public NightStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Forgets the calls of a night, so that its manifest can be written anew. */
    public void clear(String night) {
        jdbc.sql("DELETE FROM callqa_call WHERE night = ?").param(night).update();
    }

    /**
     * Notes that a night begins, or begins again.
     *
     * @param rubric id and version, for people
     */
    public void begin(String night, Instant at, String rubric) {
        jdbc.sql("DELETE FROM callqa_night WHERE night = ?").param(night).update();
        jdbc.sql("INSERT INTO callqa_night (night, begun_at, rubric) VALUES (?, ?, ?)")
                .params(night, at.atOffset(ZoneOffset.UTC), rubric)
                .update();
    }

    /** Every night that was begun, the newest first. */
    public List<KeptNight> newestFirst() {
        return jdbc.sql("SELECT night, begun_at, rubric FROM callqa_night ORDER BY begun_at DESC, night")
                .query((row, number) -> new KeptNight(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3)))
                .list();
    }

    /** Adds a call; {@code seq} orders the calls within their slice. */
    public void add(String night, int slice, int seq, NightCall call) {
        jdbc.sql("INSERT INTO callqa_call (night, call_id, slice, seq, audio_sha256, body) VALUES (?, ?, ?, ?, ?, ?)")
                .params(night, call.call().callId(), slice, seq, call.audioSha256(), Json.write(call))
                .update();
    }

    /** The slices of a night, ascending. */
    public List<Integer> slices(String night) {
        return jdbc.sql("SELECT DISTINCT slice FROM callqa_call WHERE night = ? ORDER BY slice")
                .param(night)
                .query(Integer.class)
                .list();
    }

    /** The calls of a slice that have neither a result nor a reason why not, in order. */
    public List<NightCall> pending(String night, int slice) {
        return jdbc.sql("""
                        SELECT c.body FROM callqa_call c
                        WHERE c.night = ? AND c.slice = ?
                          AND NOT EXISTS (SELECT 1 FROM callqa_result r WHERE r.night = c.night AND r.call_id = c.call_id)
                          AND NOT EXISTS (SELECT 1 FROM callqa_skip s WHERE s.night = c.night AND s.call_id = c.call_id
                                          AND s.rejection = 0)
                        ORDER BY c.seq
                        """).params(night, slice).query(String.class).list().stream()
                .map(body -> Json.read(body, NightCall.class))
                .toList();
    }
}
