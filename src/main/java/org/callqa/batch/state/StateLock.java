package org.callqa.batch.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** One process at a time works with a state folder; the system takes the lock away when it ends, however it does. */
final class StateLock implements AutoCloseable {

    private static final String FILE = "callqa.lock";

    private final FileChannel file;

    private StateLock(FileChannel file) {
        this.file = file;
    }

    /** @throws StateFolderException when another has it, with who that is */
    static StateLock acquire(Path state) throws StateFolderException {
        Path name = state.resolve(FILE);
        FileChannel file = null;
        try {
            file = FileChannel.open(name, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            StateDatabase.keepToOwner(name, "rw-------");
            FileLock lock = tryLock(file);
            if (lock == null) {
                file.close();
                throw StateFolderException.inUse(state, Files.readString(name));
            }
            String who = "process " + ProcessHandle.current().pid() + ", since "
                    + Instant.now().truncatedTo(ChronoUnit.SECONDS);
            file.truncate(0);
            file.write(ByteBuffer.wrap(who.getBytes(StandardCharsets.UTF_8)));
            return new StateLock(file);
        } catch (IOException e) {
            close(file);
            throw StateFolderException.notMade(state, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException anotherThread) {
            return null;
        }
    }

    private static void close(@Nullable FileChannel file) {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException closedAllTheSame) {
            // the lock is gone with the process at the latest
        }
    }

    @Override
    public void close() {
        close(file);
    }
}
