package org.callqa.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import org.callqa.call.CallRecord;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Takes the results of nights, of which each held all its calls again, over into one row per call. Every score is kept:
 * those of one call in several nights are answers of several programs. Nights did not keep which folder their recordings
 * lay in; a call gets its place when a run finds its recording again.
 */
final class NightsToCalls implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("3");
    }

    @Override
    public String getDescription() {
        return "calls of nights";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    /** A call as nights kept it. */
    private record NightCall(CallRecord call) {}

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement();
                ResultSet night =
                        statement.executeQuery("SELECT night, begun_at, rubric FROM callqa_night ORDER BY begun_at")) {
            for (long run = 1; night.next(); run++) {
                String id = night.getString(1);
                String rubric = night.getString(3);
                long begun =
                        night.getObject(2, OffsetDateTime.class).toInstant().toEpochMilli();
                insert(
                        connection,
                        "INSERT INTO callqa_run (run, begun_at, ended_at, outcome, program, rubric, summary)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        run,
                        begun,
                        begun,
                        RunStore.DONE,
                        "earlier",
                        rubric,
                        "");
                calls(connection, id);
                results(connection, id, run, Digest.of(rubric));
                skips(connection, id);
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String table : new String[] {"callqa_old_call", "callqa_old_skip", "callqa_result", "callqa_night"}) {
                statement.execute("DROP TABLE " + table);
            }
        }
    }

    private static void calls(Connection connection, String night) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT body, audio_sha256 FROM callqa_old_call WHERE night = ?")) {
            select.setString(1, night);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    put(connection, Json.read(row.getString(1), NightCall.class).call(), row.getString(2), "");
                }
            }
        }
    }

    private static void results(Connection connection, String night, long run, String rubric) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT body FROM callqa_result WHERE night = ?")) {
            select.setString(1, night);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String body = row.getString(1);
                    StoredResult result = Json.read(body, StoredResult.class);
                    put(connection, result.call(), result.audioSha256(), result.transcriptKey());
                    insert(
                            connection,
                            "INSERT INTO callqa_answer (call_key, rubric, program, basis, run, body)"
                                    + " VALUES (?, ?, ?, '', ?, ?)",
                            key(result.call()),
                            rubric,
                            "night " + night,
                            run,
                            body);
                }
            }
        }
    }

    private static void skips(Connection connection, String night) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT s.reason, s.remedy, c.body FROM callqa_old_skip s"
                        + " JOIN callqa_old_call c ON c.night = s.night AND c.call_id = s.call_id"
                        + " WHERE s.night = ? AND s.rejection = 0")) {
            select.setString(1, night);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String key =
                            key(Json.read(row.getString(3), NightCall.class).call());
                    insert(connection, "DELETE FROM callqa_skip WHERE call_key = ?", key);
                    insert(
                            connection,
                            "INSERT INTO callqa_skip (call_key, reason, remedy, again, basis) VALUES (?, ?, ?, TRUE, '')",
                            key,
                            row.getString(1),
                            row.getString(2));
                }
            }
        }
    }

    private static String key(CallRecord call) {
        return CallKey.of(CallKey.UNKNOWN_FOLDER, call.recording(), call.callId());
    }

    private static void put(Connection connection, CallRecord call, String audioSha256, String transcriptKey)
            throws SQLException {
        insert(connection, "DELETE FROM callqa_call WHERE call_key = ?", key(call));
        insert(
                connection,
                CallStore.INSERT,
                CallStore.row(CallKey.UNKNOWN_FOLDER, call, 0, 0, audioSha256, transcriptKey));
    }

    private static void insert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
