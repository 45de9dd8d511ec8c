package org.callqa.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callqa.rubric.Rubric;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A call's answers, per rubric content and program version. */
@Repository
public final class AnswerStore {

    private final JdbcClient jdbc;

    public AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a call's answers; those of the same rubric and program are replaced.
     *
     * @param basis digest of all they rest on but rubric and program
     * @param run which made them
     */
    public void save(String key, Rubric rubric, String program, String basis, long run, ScoredCall result) {
        jdbc.sql("DELETE FROM callqa_answer WHERE call_key = ? AND rubric = ? AND program = ?")
                .params(key, rubric.sha256(), program)
                .update();
        jdbc.sql("INSERT INTO callqa_answer (call_key, rubric, program, basis, run, body) VALUES (?, ?, ?, ?, ?, ?)")
                .params(key, rubric.sha256(), program, basis, run, Json.write(StoredResult.of(result)))
                .update();
    }

    /**
     * A call's answers: those of the rubric and program where there are such, else the newest that are kept. Several calls
     * are asked for one by one: for a list of keys beside the other two columns H2 looks through all answers that are kept.
     */
    public Optional<ScoredCall> of(String key, Rubric rubric, String program) {
        return jdbc.sql("SELECT body FROM callqa_answer WHERE call_key = ? AND rubric = ? AND program = ?")
                .params(key, rubric.sha256(), program)
                .query(String.class)
                .optional()
                .or(() -> newest(key))
                .map(body -> Json.read(body, StoredResult.class).restore(rubric));
    }

    /** What the newest answers of a call say, whatever they were made with. */
    public Optional<KeptCall> kept(String key) {
        return newest(key).map(body -> Json.read(body, StoredResult.class).keptCall(key));
    }

    /** Every answer that is kept of a call, newest first, as it is kept. */
    public List<Map<String, Object>> everything(String key) {
        return jdbc.sql("SELECT rubric, program, run, body FROM callqa_answer WHERE call_key = ? ORDER BY run DESC")
                .param(key)
                .query((row, number) -> {
                    Map<String, Object> answers = new LinkedHashMap<>();
                    answers.put("rubric_sha256", row.getString(1));
                    answers.put("program", row.getString(2));
                    answers.put("run", row.getLong(3));
                    answers.put("result", Json.read(row.getString(4), StoredResult.class));
                    return answers;
                })
                .list();
    }

    private Optional<String> newest(String key) {
        return jdbc
                .sql("SELECT body FROM callqa_answer WHERE call_key = ? ORDER BY run DESC, program DESC, rubric")
                .param(key)
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }
}
