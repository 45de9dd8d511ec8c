package org.callqa.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The H2 file of a state folder: opened by one process at a time, durable at every commit. */
final class StateDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(StateDatabase.class);

    private static final String USER = "sa";

    /** Far more than the threads that hear, of which each takes two. */
    private static final int MOST_CONNECTIONS = 1_000;

    private StateDatabase() {}

    /** What the database's file is called, without its folder. */
    static final String FILE = "callqa.mv.db";

    /** Opens the database for writing; it waits for the disk at each commit. */
    static JdbcConnectionPool writing(Path state) {
        // WRITE_DELAY=0: by default a kill loses the commits of the last half second
        // TRACE_LEVEL_FILE=0: the trace would hold statements, and so what customers said
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                url(state) + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0", USER, "");
        pool.setMaxConnections(MOST_CONNECTIONS);
        try (Connection made = pool.getConnection()) {
            keepToOwner(state.resolve(FILE), "rw-------");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return pool;
    }

    /** What customers said is the house's business alone, whatever the umask; where there are no such rights, nothing. */
    static void keepToOwner(Path path, String permissions) {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null || !Files.exists(path)) {
            return;
        }
        try {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        } catch (IOException notOurs) {
            LOG.warn("{}: stays readable as it is, for its permissions cannot be set: {}", path, notOurs.toString());
        }
    }

    /** Opens the database for reading only; fails while a callqa writes into it. */
    static JdbcConnectionPool reading(Path state) {
        return JdbcConnectionPool.create(url(state) + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE", USER, "");
    }

    private static String url(Path state) {
        return "jdbc:h2:file:" + state.toAbsolutePath().normalize().resolve("callqa");
    }
}
