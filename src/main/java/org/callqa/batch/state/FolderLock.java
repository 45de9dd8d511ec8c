package org.callqa.batch.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One process at a time works with a folder; the system takes the lock away when it ends, however it does. It does so, too,
 * when the process closes the file wherever it has opened it a second time: nobody who may have the lock reads the file.
 */
final class FolderLock implements AutoCloseable {

    private final Path name;
    private final FileChannel file;

    private FolderLock(Path name, FileChannel file) {
        this.name = name;
        this.file = file;
    }

    /**
     * Takes the lock.
     *
     * @param name of the file that is locked, and says who does
     * @return empty when another has it
     */
    static Optional<FolderLock> acquire(Path name) throws IOException {
        String who = "process " + ProcessHandle.current().pid() + ", since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS);
        if (Files.isSymbolicLink(name) || Files.exists(name) && !Files.isRegularFile(name)) {
            throw new FileSystemException(name.toString(), null, "is no file of callqa's; remove it");
        }
        FileChannel file = FileChannel.open(name, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            StateDatabase.keepToOwner(name, "rw-------");
            Object opened = key(name);
            // whoever had it may have removed the file in between, and another made it anew
            if (tryLock(file) != null && Objects.equals(opened, key(name))) {
                file.truncate(0);
                file.write(ByteBuffer.wrap(who.getBytes(StandardCharsets.UTF_8)));
                return Optional.of(new FolderLock(name, file));
            }
            file.close();
            return Optional.empty();
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static @Nullable Object key(Path name) throws IOException {
        return Files.readAttributes(name, BasicFileAttributes.class).fileKey();
    }

    /** Who has the lock, as far as the file says; for those who have it not. */
    static String holder(Path name) throws IOException {
        try {
            return Files.readString(name);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }

    /** Whether another process has it; nothing is changed. */
    static boolean isHeld(Path name) throws IOException {
        if (!Files.isRegularFile(name)) {
            return false;
        }
        try (FileChannel file = FileChannel.open(name, StandardOpenOption.READ)) {
            FileLock shared = file.tryLock(0, Long.MAX_VALUE, true);
            if (shared != null) {
                shared.release();
            }
            return shared == null;
        } catch (OverlappingFileLockException anotherThread) {
            return true;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException anotherThread) {
            return null;
        }
    }

    /** Gives the lock back, and leaves no file. */
    void remove() {
        try {
            Files.deleteIfExists(name);
        } catch (IOException staysWithoutALock) {
            // the next run takes it
        }
        close();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException closedAllTheSame) {
            // the lock is gone with the process at the latest
        }
    }
}
