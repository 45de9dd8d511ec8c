package org.callqa.batch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The H2 file of a state folder: opened by one process at a time, durable at every commit. */
final class StateDatabase {

    private StateDatabase() {}

    /** What the database's file is called, without its folder. */
    static final String FILE = "callqa.mv.db";

    /** Opens the database for reading only; fails while a callqa writes into it. */
    static String readingUrl(Path state) {
        return file(state) + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE";
    }

    static Map<String, Object> properties(Path state) {
        Map<String, Object> properties = new LinkedHashMap<>();
        // WRITE_DELAY=0: by default a kill loses the commits of the last half second
        properties.put("spring.datasource.url", file(state) + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        properties.put("spring.datasource.username", "sa");
        properties.put("spring.batch.job.enabled", "false");
        properties.put("spring.batch.jdbc.initialize-schema", "always");
        properties.put("spring.sql.init.mode", "always");
        properties.put("spring.sql.init.schema-locations", "classpath:org/callqa/store/schema.sql");
        // JdbcClient translates exceptions itself
        properties.put("spring.persistence.exceptiontranslation.enabled", "false");
        return properties;
    }

    private static String file(Path state) {
        return "jdbc:h2:file:" + state.toAbsolutePath().normalize().resolve("callqa");
    }
}
