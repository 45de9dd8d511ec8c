package org.callqa.batch;

import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;

/** The H2 file of a state folder: opened by one process at a time, durable at every commit. */
final class StateDatabase {

    private static final String USER = "sa";

    /** Far more than the threads that hear, of which each takes two. */
    private static final int MOST_CONNECTIONS = 1_000;

    private StateDatabase() {}

    /** What the database's file is called, without its folder. */
    static final String FILE = "callqa.mv.db";

    /** Opens the database for writing; it waits for the disk at each commit. */
    static JdbcConnectionPool writing(Path state) {
        // WRITE_DELAY=0: by default a kill loses the commits of the last half second
        JdbcConnectionPool pool =
                JdbcConnectionPool.create(url(state) + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", USER, "");
        pool.setMaxConnections(MOST_CONNECTIONS);
        return pool;
    }

    /** Opens the database for reading only; fails while a callqa writes into it. */
    static JdbcConnectionPool reading(Path state) {
        return JdbcConnectionPool.create(url(state) + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE", USER, "");
    }

    private static String url(Path state) {
        return "jdbc:h2:file:" + state.toAbsolutePath().normalize().resolve("callqa");
    }
}
