package org.callqa.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.callqa.scoring.answer.Verdict;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** A state in which each night held all its calls, as callqa kept them at first. */
class OlderStateTest {

    private static final String CALL = """
            {"callId":"c-1","recording":"c-1.wav","agent":{"id":"B01","name":"李静"},"language":"ZH",\
            "startedAt":"2026-03-10T01:26:11Z","ringSeconds":null,"endedBy":null,"agentChannel":"LEFT","country":null,\
            "columns":{"queue":"repairs"},"outbound":false}""";

    private DataSource database;
    private JdbcClient jdbc;

    @BeforeEach
    void aStateOfTwoNights() throws SQLException {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + System.identityHashCode(this) + ";DB_CLOSE_DELAY=-1");
        database = h2;
        jdbc = JdbcClient.create(database);
        fill(database);
    }

    static void fill(DataSource empty) throws SQLException {
        try (Connection connection = empty.getConnection()) {
            ScriptUtils.executeSqlScript(
                    connection, new ClassPathResource("org/callqa/store/migrations/V1__nights.sql"));
        }
        JdbcClient jdbc = JdbcClient.create(empty);
        jdbc.sql("DROP TABLE callqa_listening").update();
        jdbc.sql("CREATE TABLE callqa_attempt (night VARCHAR(64), call_id VARCHAR(512))")
                .update();
        night(jdbc, "n1", "2026-03-11 01:30:00+00", "MET");
        night(jdbc, "n2", "2026-03-12 01:30:00+00", "NOT_MET");
        jdbc.sql("INSERT INTO callqa_transcript (content_key, body) VALUES ('t-1', '{}')")
                .update();
    }

    private static void night(JdbcClient jdbc, String night, String begun, String verdict) {
        jdbc.sql("INSERT INTO callqa_night (night, begun_at, rubric) VALUES ('" + night
                        + "', TIMESTAMP WITH TIME ZONE '" + begun + "', 'phone-service 1.0')")
                .update();
        jdbc.sql(
                        "INSERT INTO callqa_call (night, call_id, slice, seq, audio_sha256, body) VALUES (?, 'c-1', 0, 0, 'sha', ?)")
                .params(night, "{\"call\":" + CALL + ",\"bytes\":100,\"audioSha256\":\"sha\"}")
                .update();
        jdbc.sql("INSERT INTO callqa_result (night, call_id, body) VALUES (?, 'c-1', ?)")
                .params(
                        night,
                        "{\"call\":" + CALL + ",\"language\":\"ZH\",\"durationMs\":67640,\"answers\":[{\"criterion\":"
                                + "\"greeting\",\"verdict\":\"" + verdict + "\",\"evidence\":[],\"due\":[],"
                                + "\"reason\":\"why\"}],\"audioSha256\":\"sha\",\"transcriptKey\":\"t-1\"}")
                .update();
    }

    @Test
    void isBroughtUpToDateWithEveryScoreKept() throws SQLException {
        assertThat(StateSchema.versionOf(database)).isEqualTo(1);
        StateSchema.migrate(database);
        assertThat(StateSchema.versionOf(database)).isEqualTo(StateSchema.VERSION);

        List<SelectedCall> calls = new CallStore(jdbc).select(Selection.ALL, "", "");
        assertThat(calls).extracting(SelectedCall::callId).containsExactly("c-1");
        assertThat(calls.get(0).answered()).isTrue();
        assertThat(calls.get(0).transcriptKey()).isEqualTo("t-1");
        AnswerStore answers = new AnswerStore(jdbc);
        assertThat(answers.everything(calls.get(0).key())).hasSize(2);
        assertThat(answers.kept(calls.get(0).key()).orElseThrow().verdicts())
                .isEqualTo(Map.of("greeting", Verdict.NOT_MET));
        assertThat(new RunStore(jdbc).newest(5)).extracting(Run::rubric).containsOnly("phone-service 1.0");
    }

    @Test
    void aCallOfItIsTheSameWhenItsRecordingIsFoundAgain() {
        StateSchema.migrate(database);
        CallStore calls = new CallStore(jdbc);
        SelectedCall old = calls.select(Selection.ALL, "", "").get(0);
        calls.add("/recordings", calls.facts(old.key()).orElseThrow());
        String key = CallKey.of("/recordings", "c-1.wav", "c-1");
        calls.adoptMoved(key, "c-1", "sha");
        calls.heard(key, 100, 1, "sha", "t-1");
        assertThat(calls.select(Selection.ALL, "", ""))
                .extracting(SelectedCall::key)
                .containsExactly(key);
        assertThat(new AnswerStore(jdbc).everything(key)).hasSize(2);
    }

    @Test
    void anEmptyDatabaseHasNoShapeAndGetsTodays() throws SQLException {
        JdbcDataSource empty = new JdbcDataSource();
        empty.setURL("jdbc:h2:mem:empty" + System.identityHashCode(this) + ";DB_CLOSE_DELAY=-1");
        assertThat(StateSchema.versionOf(empty)).isZero();
        StateSchema.migrate(empty);
        StateSchema.migrate(empty);
        assertThat(StateSchema.versionOf(empty)).isEqualTo(StateSchema.VERSION);
    }
}
