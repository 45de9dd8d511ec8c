package org.callqa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The state's tables on a real PostgreSQL, which this test starts for itself, reachable through a socket file alone. */
class PostgresIT {

    private static final int PORT = 54329;

    private static Path folder;
    private static Path programs;

    @BeforeAll
    static void startServer() throws Exception {
        Optional<Path> installed = installed();
        if (installed.isEmpty()) {
            System.err.println("SKIPPED: PostgresIT needs a PostgreSQL; install Debian's package 'postgresql'");
        }
        assumeTrue(installed.isPresent(), "PostgreSQL is not installed");
        programs = installed.get();
        folder = Files.createTempDirectory("callqa-postgres");
        run("chown", "-R", user(), folder.toString());
        asUser(programs.resolve("initdb") + " -D " + folder + "/data -A trust -U callqa");
        asUser(programs.resolve("pg_ctl") + " -D " + folder + "/data -w -l " + folder
                + "/log -o '-c listen_addresses=127.0.0.1 -c port=" + PORT + " -k " + folder + "' start");
    }

    private static Optional<Path> installed() throws IOException {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(all)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        }
    }

    /** PostgreSQL refuses to be started by root. */
    private static String user() {
        String me = System.getProperty("user.name");
        return me.equals("root") ? "postgres" : me;
    }

    private static void asUser(String command) throws Exception {
        if (user().equals(System.getProperty("user.name"))) {
            run("sh", "-c", command);
        } else {
            run("su", user(), "-s", "/bin/sh", "-c", command);
        }
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
    }

    @AfterAll
    static void stopServer() throws Exception {
        if (folder != null) {
            asUser(programs.resolve("pg_ctl") + " -D " + folder + "/data -m immediate stop");
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static PGSimpleDataSource database(String name) {
        JdbcClient.create(connect("postgres")).sql("CREATE DATABASE " + name).update();
        return connect(name);
    }

    private static PGSimpleDataSource connect(String name) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setServerNames(new String[] {"127.0.0.1"});
        database.setPortNumbers(new int[] {PORT});
        database.setDatabaseName(name);
        database.setUser("callqa");
        return database;
    }

    @Test
    void anOlderStateIsBroughtUpToDateWithEveryScoreKept() throws Exception {
        PGSimpleDataSource database = database("older");
        OlderStateTest.fill(database);
        assertThat(StateSchema.versionOf(database)).isEqualTo(1);
        StateSchema.migrate(database);
        assertThat(StateSchema.versionOf(database)).isEqualTo(StateSchema.VERSION);
        JdbcClient jdbc = JdbcClient.create(database);
        List<SelectedCall> calls = new CallStore(jdbc).select(Selection.ALL, "", "");
        assertThat(calls).extracting(SelectedCall::callId).containsExactly("c-1");
        assertThat(new AnswerStore(jdbc).everything(calls.get(0).key())).hasSize(2);
    }

    @Test
    void whatTheStoresWriteTheyReadAgain() {
        PGSimpleDataSource database = database("fresh");
        StateSchema.migrate(database);
        StoreRoundTrip.check(JdbcClient.create(database));
    }

    @Test
    void noValueIsRefusedForItsLength() {
        PGSimpleDataSource database = database("wide");
        StateSchema.migrate(database);
        StoreRoundTrip.checkLong(JdbcClient.create(database));
    }
}
