package org.callqa.store;

import java.util.Comparator;
import java.util.List;
import org.callqa.rubric.Rubric;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One durable result per call, committed with the batch step that made it. */
@Repository
public final class ResultStore {

    private final JdbcClient jdbc;

    public ResultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a result; one that is already there is replaced. */
    public void save(String night, ScoredCall result) {
        String callId = result.score().call().callId();
        jdbc.sql("DELETE FROM callqa_result WHERE night = ? AND call_id = ?")
                .params(night, callId)
                .update();
        jdbc.sql("INSERT INTO callqa_result (night, call_id, body) VALUES (?, ?, ?)")
                .params(night, callId, Json.write(StoredResult.of(result)))
                .update();
    }

    /**
     * Every result of a night, by call id in the order of code points, which no database's collation changes.
     *
     * @param rubric the one they were scored against: rows name its criteria by id
     */
    public List<ScoredCall> all(String night, Rubric rubric) {
        return jdbc
                .sql("SELECT body FROM callqa_result WHERE night = ?")
                .param(night)
                .query(String.class)
                .list()
                .stream()
                .map(body -> Json.read(body, StoredResult.class).restore(rubric))
                .sorted(Comparator.comparing(result -> result.score().call().callId()))
                .toList();
    }

    /** Every result of a night whatever its rubric, by call id in the order of code points. */
    public List<KeptCall> kept(String night) {
        return jdbc
                .sql("SELECT body FROM callqa_result WHERE night = ?")
                .param(night)
                .query(String.class)
                .list()
                .stream()
                .map(body -> Json.read(body, StoredResult.class).keptCall())
                .sorted(Comparator.comparing(kept -> kept.call().callId()))
                .toList();
    }
}
