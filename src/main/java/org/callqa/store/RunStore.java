package org.callqa.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each command did. */
@Repository
public final class RunStore {

    static final String DONE = "done";
    static final String UNDER_WAY = "under way";
    static final String KILLED = "killed";

    private static final String SELECT =
            "SELECT run, begun_at, ended_at, outcome, command, program, rubric, summary FROM callqa_run";

    private final JdbcClient jdbc;

    public RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes that a run begins. One process at a time holds the state, so what is under way till now was killed.
     *
     * @return its id
     */
    public long begin(Instant at, String command, String program, String rubric) {
        jdbc.sql("UPDATE callqa_run SET outcome = ? WHERE outcome = ?")
                .params(KILLED, UNDER_WAY)
                .update();
        long run = jdbc.sql("SELECT COALESCE(MAX(run), 0) + 1 FROM callqa_run")
                .query(Long.class)
                .single();
        jdbc.sql("INSERT INTO callqa_run (run, begun_at, ended_at, outcome, command, program, rubric,"
                        + " summary) VALUES (?, ?, NULL, ?, ?, ?, ?, '')")
                .params(run, at.toEpochMilli(), UNDER_WAY, command, program, rubric)
                .update();
        return run;
    }

    /** Notes how a run ended. */
    public void end(long run, Instant at, boolean done, RunSummary summary) {
        jdbc.sql("UPDATE callqa_run SET ended_at = ?, outcome = ?, summary = ? WHERE run = ?")
                .params(at.toEpochMilli(), done ? DONE : "failed", Json.write(summary), run)
                .update();
    }

    /** Notes what a run did so far, which is all that is known of one that is killed. */
    public void soFar(long run, RunSummary summary) {
        jdbc.sql("UPDATE callqa_run SET summary = ? WHERE run = ?")
                .params(Json.write(summary), run)
                .update();
    }

    /**
     * What was done, as far as it is known, by the processes of a command that did not end by themselves.
     *
     * @param before the run that goes on with it
     * @param processes so many at most; one that was killed early has noted no run
     */
    public RunSummary unfinished(long before, int processes) {
        return jdbc
                .sql(SELECT + " WHERE run < ? ORDER BY run DESC LIMIT ?")
                .params(before, processes)
                .query(RunStore::run)
                .list()
                .stream()
                .takeWhile(run -> run.endedAt().isEmpty())
                .map(Run::summary)
                .reduce(RunSummary.NONE, RunSummary::plus);
    }

    /** The last runs of each command, the newest first: many reports crowd out no night. */
    public List<Run> newest(int most) {
        return jdbc.sql(SELECT + " WHERE run IN (SELECT run FROM (SELECT run, ROW_NUMBER() OVER (PARTITION BY command"
                        + " ORDER BY run DESC) AS back FROM callqa_run) AS numbered WHERE back <= ?) ORDER BY run DESC")
                .param(most)
                .query(RunStore::run)
                .list();
    }

    /** The run that made the newest answers of a call. */
    public Optional<Run> madeBy(String key) {
        return jdbc.sql(SELECT + " WHERE run = (SELECT MAX(run) FROM callqa_answer WHERE call_key = ?)")
                .param(key)
                .query(RunStore::run)
                .optional();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        long endedMs = row.getLong(3);
        Optional<Instant> ended = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(endedMs));
        return new Run(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                ended,
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8).isEmpty() ? RunSummary.NONE : Json.read(row.getString(8), RunSummary.class));
    }
}
