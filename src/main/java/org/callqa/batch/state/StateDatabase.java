package org.callqa.batch.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.callqa.report.Permissions;
import org.callqa.report.ReportFolder;
import org.callqa.report.StateMark;
import org.callqa.store.StateSchema;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The H2 file of a state folder: opened by one process at a time; a commit outlives whatever ends the process. */
public final class StateDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StateDatabase.class);
    private static final String USER = "sa";
    /** Far more than the threads that hear, of which each takes two. */
    public static final int MOST_CONNECTIONS = 1_000;
    /** What the database's file is called, without its folder. */
    static final String FILE = "callqa.mv.db";

    static final String LOCK = "callqa.lock";

    /** Tells states apart, and is copied with them. */
    private static final String ID = "callqa.id";

    private static final int LONGEST_ID = 100;

    /** With a sixth of the heap for pages that were read, all states but the largest are read once; H2 takes a sixteenth. */
    private static final int SHARE_OF_CACHE = 6;

    private static final String NAME = "callqa";
    private static final String NEXT = "callqa-next";
    private static final String ENDING = ".mv.db";

    /** A copy that is read while a run writes. */
    private static final String READ = "callqa-read-";

    private final JdbcConnectionPool connections;
    private final @Nullable FolderLock lock;
    private final StateMark mark;
    private final boolean underWay;
    private final String address;
    private final CompletableFuture<Void> broken;

    private StateDatabase(
            String address,
            JdbcConnectionPool connections,
            @Nullable FolderLock lock,
            StateMark mark,
            boolean underWay) {
        this.address = address;
        this.broken = WriteFailures.of(address);
        this.underWay = underWay;
        this.connections = connections;
        this.lock = lock;
        this.mark = mark;
    }

    /** Whether a run was writing the state when this was opened to read. */
    boolean isUnderWay() {
        return underWay;
    }

    /** What tells this state from others. */
    public StateMark mark() {
        return mark;
    }

    public JdbcConnectionPool connections() {
        return connections;
    }

    /**
     * Opens the database for writing, and makes folder and file when there are none; an older one is brought up to date.
     *
     * @throws StateFolderException when it cannot be made or opened, when a callqa is working with it, or when a newer
     *     callqa has written it; then no byte of it is changed
     */
    public static StateDatabase writing(Path state) throws StateFolderException {
        try {
            if (Files.notExists(state)) {
                Files.createDirectories(state);
                keepToOwner(state, "rwx------");
            }
        } catch (IOException e) {
            throw StateFolderException.notMade(state, e);
        }
        FolderLock lock = lock(state);
        JdbcConnectionPool pool = null;
        try {
            if (Files.exists(state.resolve(FILE), LinkOption.NOFOLLOW_LINKS)) {
                requireFile(state);
            }
            removeCopies(state);
            bringUpToDate(state);
            pool = open(state, NAME);
            try (Connection made = pool.getConnection()) {
                keepToOwner(state.resolve(FILE), "rw-------");
            }
            return new StateDatabase(address(state, NAME), pool, lock, mark(state), false);
        } catch (StateFolderException | SQLException | IOException | RuntimeException e) {
            if (pool != null) {
                pool.dispose();
            }
            lock.close();
            throw notOpened(state, e);
        }
    }

    private static StateFolderException notOpened(Path state, Exception failure) {
        if (failure instanceof StateFolderException told) {
            return told;
        }
        if (failure instanceof FileSystemException file) {
            return StateFolderException.notMade(state, file);
        }
        return StateFolderException.of(
                state, failure instanceof RuntimeException other ? other : new IllegalStateException(failure));
    }

    /**
     * Behind a link the database would be somebody else's file, and a pipe is waited for without end.
     *
     * @throws NoSuchFileException when there is nothing, which is not what one may not look at
     */
    static void requireFile(Path state) throws IOException {
        Path file = state.resolve(FILE);
        if (!Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .isRegularFile()) {
            throw new FileSystemException(file.toString(), null, "is no file of callqa's; remove it");
        }
    }

    private static FolderLock lock(Path state) throws StateFolderException {
        Path name = state.resolve(LOCK);
        try {
            Optional<FolderLock> lock = FolderLock.acquire(name);
            if (lock.isEmpty()) {
                throw StateFolderException.inUse(state, FolderLock.holder(name));
            }
            return lock.get();
        } catch (IOException e) {
            throw StateFolderException.notMade(state, e);
        }
    }

    private static StateMark mark(Path state) throws IOException {
        Path file = state.resolve(ID);
        String folder = state.toRealPath().toString();
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LONGEST_ID) {
            return new StateMark(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip(), folder);
        }
        String id = UUID.randomUUID().toString();
        Files.deleteIfExists(file);
        Files.writeString(file, id, StandardOpenOption.CREATE_NEW);
        keepToOwner(file, "rw-------");
        return new StateMark(id, folder);
    }

    private static JdbcConnectionPool open(Path state, String name) {
        // WRITE_DELAY=0: by default a kill loses the commits of the last half second
        // TRACE_LEVEL_FILE=0: the trace would hold statements, and so what customers said
        // COMPRESS=TRUE: answers and transcripts are texts that say the same again and again
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                url(state, name) + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;COMPRESS=TRUE;"
                        + "DATABASE_EVENT_LISTENER='" + WriteFailures.class.getName() + "'",
                USER,
                "");
        pool.setMaxConnections(MOST_CONNECTIONS);
        return pool;
    }

    /**
     * Makes the file, or gives an older one today's shape. H2 cannot take back half a change of shape, and so it is made
     * in a copy, which takes the file's place when it is whole: a kill leaves the one or the other.
     */
    private static void bringUpToDate(Path state) throws StateFolderException, IOException, SQLException {
        Path file = state.resolve(FILE);
        Path next = state.resolve(NEXT + ENDING);
        Files.deleteIfExists(next);
        if (Files.exists(file)) {
            if (requireNotNewer(state) == StateSchema.VERSION) {
                return;
            }
            Files.copy(file, next);
        }
        JdbcConnectionPool pool = open(state, NEXT);
        try {
            try (Connection made = pool.getConnection()) {
                keepToOwner(next, "rw-------");
            }
            StateSchema.migrate(pool);
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SHUTDOWN");
            }
        } finally {
            pool.dispose();
        }
        try (FileChannel whole = FileChannel.open(next, StandardOpenOption.WRITE)) {
            whole.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        ReportFolder.force(state);
    }

    /**
     * Opens the database for reading only; an older one is brought up to date first. While a run is writing it, a copy of
     * this moment is read: the file holds a whole state at every moment, as a kill would leave it.
     *
     * @throws StateFolderException when there is none, or as above
     */
    static StateDatabase reading(Path state) throws StateFolderException {
        try {
            requireFile(state);
            if (FolderLock.isHeld(state.resolve(LOCK))) {
                return readingCopy(state);
            }
        } catch (NoSuchFileException e) {
            throw StateFolderException.missing(state);
        } catch (IOException e) {
            throw StateFolderException.notMade(state, e);
        }
        if (requireNotNewer(state) < StateSchema.VERSION) {
            writing(state).close();
        }
        return new StateDatabase(address(state, NAME), readOnly(state), null, new StateMark("", ""), false);
    }

    private static StateDatabase readingCopy(Path state) throws IOException {
        String name = READ + ProcessHandle.current().pid();
        Path copy = state.resolve(name + ENDING);
        Files.deleteIfExists(copy);
        Files.copy(state.resolve(FILE), copy);
        copy.toFile().deleteOnExit();
        return new StateDatabase(address(state, name), readOnly(state, name), null, new StateMark("", ""), true);
    }

    private static void removeCopies(Path state) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(state, READ + "*" + ENDING)) {
            for (Path copy : left) {
                Files.deleteIfExists(copy);
            }
        }
    }

    static int requireNotNewer(Path state) throws StateFolderException {
        JdbcConnectionPool pool = readOnly(state);
        try {
            int version = StateSchema.versionOf(pool);
            if (version > StateSchema.VERSION) {
                throw StateFolderException.newer(state, version);
            }
            return version;
        } catch (SQLException e) {
            throw StateFolderException.of(state, new IllegalStateException(e));
        } finally {
            pool.dispose();
        }
    }

    static JdbcConnectionPool readOnly(Path state) {
        return readOnly(state, NAME);
    }

    private static JdbcConnectionPool readOnly(Path state, String name) {
        return JdbcConnectionPool.create(url(state, name) + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE", USER, "");
    }

    /** What customers said is the house's business alone, whatever the umask; where there are no such rights, nothing. */
    static void keepToOwner(Path path, String permissions) {
        if (!Files.exists(path)) {
            return;
        }
        try {
            Permissions.set(path, permissions);
        } catch (IOException notOurs) {
            LOG.warn("{}: stays readable as it is, for its permissions cannot be set: {}", path, notOurs.toString());
        }
    }

    /** Waits until all that is committed is on the disk: a commit alone outlives the end of the process, not of the power. */
    public void sync() {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException e) {
            throw new IllegalStateException("the state cannot be forced to the disk: " + e.getMessage(), e);
        }
    }

    /** Writes the file anew without what was deleted, so that no byte of it is left, and closes it. */
    void compact() throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        }
    }

    private static String address(Path state, String name) {
        return "jdbc:h2:file:" + state.toAbsolutePath().normalize().resolve(name);
    }

    private static String url(Path state, String name) {
        return address(state, name) + ";CACHE_SIZE=" + Runtime.getRuntime().maxMemory() / SHARE_OF_CACHE / 1024;
    }

    /**
     * Does something with the database, and waits no longer for it when the file cannot be written any more.
     *
     * @param name of the thread that does it
     * @throws StateFolderException when it cannot
     * @throws ExecutionException with what the work itself threw
     */
    public <T> T use(String name, Callable<T> work) throws StateFolderException, ExecutionException {
        CompletableFuture<T> done = new CompletableFuture<>();
        Thread worker = new Thread(
                () -> {
                    try {
                        done.complete(work.call());
                    } catch (Throwable failure) {
                        done.completeExceptionally(failure);
                    }
                },
                name);
        worker.setDaemon(true);
        worker.start();
        try {
            CompletableFuture.anyOf(broken, done).get();
            return done.get();
        } catch (ExecutionException e) {
            if (broken.isCompletedExceptionally()) {
                throw StateFolderException.of(Path.of(mark.folder()), new IllegalStateException(e.getCause()));
            }
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One that cannot be written is left as it is: as after a kill. */
    @Override
    public void close() {
        if (!broken.isCompletedExceptionally()) {
            connections.dispose();
        }
        WriteFailures.forget(address);
        if (lock != null) {
            lock.close();
        }
    }
}
