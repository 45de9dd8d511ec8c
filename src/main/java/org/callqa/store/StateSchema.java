package org.callqa.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** The shape of the state's tables and how an older state gets it. The statements run on H2 and on PostgreSQL. */
public final class StateSchema {

    /** What this callqa writes; a number more with each migration. */
    public static final int VERSION = 11;

    private static final String HISTORY = "callqa_schema";

    private StateSchema() {}

    /**
     * Which shape a database has, without changing it.
     *
     * @return 0 for an empty one, 1 for one from before shapes were numbered
     */
    public static int versionOf(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            OptionalInt numbered = number(
                    connection,
                    "SELECT MAX(CAST(\"version\" AS INTEGER)) FROM \"" + HISTORY + "\" WHERE \"success\" = TRUE");
            if (numbered.isPresent()) {
                return numbered.getAsInt();
            }
            return number(connection, "SELECT COUNT(*) FROM callqa_night").isPresent() ? 1 : 0;
        }
    }

    private static OptionalInt number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
        } catch (SQLException noSuchTable) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return OptionalInt.empty();
        }
    }

    /** Brings a database to today's shape; what it keeps stays kept. */
    public static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:org/callqa/store/migrations")
                .javaMigrations(new NightsToCalls())
                .table(HISTORY)
                .baselineVersion(MigrationVersion.fromVersion("1"))
                .baselineOnMigrate(true)
                .baselineDescription("nights")
                .load()
                .migrate();
    }
}
