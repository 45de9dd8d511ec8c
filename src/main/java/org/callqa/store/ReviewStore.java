package org.callqa.store;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which calls were handed out to be listened to, and when. */
@Repository
public final class ReviewStore {

    private final JdbcClient jdbc;

    public ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names a call by what is heard and by its id: its recording may be moved, and hold several agents' parts. */
    public static String key(String audioSha256, String callId) {
        return Digest.of(audioSha256, callId);
    }

    /** Keys of all calls that ever were on a list. */
    public Set<String> handedOut() {
        return new HashSet<>(jdbc.sql("SELECT DISTINCT review FROM callqa_review")
                .query(String.class)
                .list());
    }

    /**
     * Keys of the calls that a list must leave out. What was handed out after the list itself was is none of its business, so
     * that it can be handed out again as it was.
     *
     * @param list names the list
     * @param now when it is handed out, if it was not yet
     * @param notAgain for how long a call is on no other list
     */
    public Set<String> handedOutBefore(String list, Instant now, Duration notAgain) {
        record First(long seq, long handedMs) {}
        Optional<First> first = jdbc.sql(
                        "SELECT MIN(seq) AS seq, MIN(handed_ms) AS handed_ms FROM callqa_review WHERE list = ?"
                                + " HAVING COUNT(*) > 0")
                .param(list)
                .query(First.class)
                .optional();
        long sinceMs = first.map(First::handedMs).orElse(now.toEpochMilli()) - notAgain.toMillis();
        return new HashSet<>(
                jdbc.sql("SELECT DISTINCT review FROM callqa_review WHERE list <> ? AND seq < ? AND handed_ms > ?")
                        .params(list, first.map(First::seq).orElse(Long.MAX_VALUE), sinceMs)
                        .query(String.class)
                        .list());
    }

    /** Notes that a list was handed out; what is known of it already stays as it is. */
    public void handOut(String list, Instant now, List<String> keys) {
        Set<String> known = new HashSet<>(jdbc.sql("SELECT review FROM callqa_review WHERE list = ?")
                .param(list)
                .query(String.class)
                .list());
        long seq = jdbc.sql("SELECT COALESCE(MAX(seq), 0) + 1 FROM callqa_review")
                .query(Long.class)
                .single();
        for (String key : keys) {
            if (!known.contains(key)) {
                jdbc.sql("INSERT INTO callqa_review (list, seq, handed_ms, review) VALUES (?, ?, ?, ?)")
                        .params(list, seq, now.toEpochMilli(), key)
                        .update();
            }
        }
    }

    /** When a call was handed out, the earliest first. */
    List<String> when(SelectedCall call) {
        return jdbc
                .sql("SELECT handed_ms FROM callqa_review WHERE review = ? ORDER BY seq")
                .param(key(call.audioSha256(), call.callId()))
                .query(Long.class)
                .list()
                .stream()
                .map(ms -> Instant.ofEpochMilli(ms).toString())
                .toList();
    }

    void forget(SelectedCall call) {
        jdbc.sql("DELETE FROM callqa_review WHERE review = ?")
                .param(key(call.audioSha256(), call.callId()))
                .update();
    }
}
