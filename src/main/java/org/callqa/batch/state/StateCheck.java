package org.callqa.batch.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callqa.report.words.DiskTrouble;
import org.callqa.report.words.Figures;
import org.callqa.store.StateSchema;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/**
 * What is the matter with a state folder. Every row is read, and nothing is changed.
 *
 * @param facts what was found, a line each
 * @param problem what is wrong and what to do, or null when the state is in order
 */
public record StateCheck(List<String> facts, @Nullable String problem) {

    private static final String ANEW =
            " To begin anew and keep it, rename the folder: the next run hears every recording again. A backup put in its"
                    + " place brings all back.";

    /** Looks at a folder. */
    public static StateCheck of(Path state) {
        List<String> facts = new ArrayList<>();
        try {
            return new StateCheck(facts, problem(state, facts));
        } catch (IOException e) {
            return new StateCheck(facts, DiskTrouble.inWords(e) + ".");
        } catch (StateFolderException e) {
            return new StateCheck(facts, e.getMessage() + ".");
        }
    }

    private static @Nullable String problem(Path state, List<String> facts) throws IOException, StateFolderException {
        Path file = state.resolve(StateDatabase.FILE);
        if (!Files.isDirectory(state)) {
            return "there is no such folder; 'callqa score' makes it.";
        }
        String owner = Files.getOwner(state).getName();
        facts.add("folder of " + owner);
        if (!Files.isReadable(state) || Files.exists(file) && !Files.isReadable(file)) {
            return "this user may not read it; give the command as " + owner + ".";
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return "it holds no " + StateDatabase.FILE + ": no state of callqa's, or one that was moved away."
                    + " 'callqa score' makes one.";
        }
        StateDatabase.requireFile(state);
        if (Files.size(file) == 0) {
            return "its " + StateDatabase.FILE + " is empty, as after a full disk or a copy that broke off." + ANEW;
        }
        facts.add(Figures.decimal(Files.size(file) / 1e6, 1) + " MB");
        Path lock = state.resolve(StateDatabase.LOCK);
        if (FolderLock.isHeld(lock)) {
            return "a callqa is working with it (" + FolderLock.holder(lock) + "); check it when that has ended.";
        }
        try {
            int version = StateDatabase.requireNotNewer(state);
            facts.add("shape " + version
                    + (version < StateSchema.VERSION
                            ? ", which the next run brings to " + StateSchema.VERSION + " with every score kept"
                            : ", this callqa's own"));
            read(state, facts);
        } catch (SQLException | StateFolderException e) {
            if (e instanceof StateFolderException refused && refused.getCause() == null) {
                throw refused;
            }
            String said = e.getMessage();
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                said = cause.getMessage() == null ? said : cause.getMessage();
            }
            return "it is damaged: " + said + "." + ANEW;
        }
        return openToOthers(state, file);
    }

    private static void read(Path state, List<String> facts) throws SQLException {
        JdbcConnectionPool pool = StateDatabase.readOnly(state);
        try (Connection connection = pool.getConnection();
                ResultSet tables =
                        connection.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"BASE TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                facts.add(Figures.count(rows(connection, table), "row") + " in " + table);
            }
        } finally {
            pool.dispose();
        }
    }

    private static int rows(Connection connection, String table) throws SQLException {
        int count = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getString(column);
                }
                count++;
            }
        }
        return count;
    }

    private static @Nullable String openToOthers(Path state, Path file) throws IOException {
        for (Path place : List.of(state, file)) {
            if (!Files.getFileStore(place).supportsFileAttributeView("posix")) {
                return null;
            }
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(place, LinkOption.NOFOLLOW_LINKS);
            if (rights.contains(PosixFilePermission.OTHERS_READ) || rights.contains(PosixFilePermission.GROUP_READ)) {
                return "others than its owner can read " + place + ", and it holds what customers said: chmod go-rwx "
                        + place + ".";
            }
        }
        return null;
    }
}
