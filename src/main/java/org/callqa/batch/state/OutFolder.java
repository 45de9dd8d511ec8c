package org.callqa.batch.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.callqa.report.Reports;
import org.callqa.report.StateMark;

/** The folder of the reports: written by one process at a time, and from one state. */
public final class OutFolder implements AutoCloseable {

    private static final String LOCK = ".callqa.lock";

    private final Path out;
    private final boolean made;
    private final FolderLock lock;

    private OutFolder(Path out, boolean made, FolderLock lock) {
        this.out = out;
        this.made = made;
        this.lock = lock;
    }

    /**
     * Takes it for a run.
     *
     * @throws OutFolderException when a callqa is writing into it, or when it holds the reports of another state that is
     *     still kept: each run would remove what the other wrote
     */
    public static OutFolder claim(Path out, StateDatabase state) throws OutFolderException {
        if (real(out).equals(Path.of(state.mark().folder()))) {
            throw OutFolderException.isTheState(out);
        }
        Optional<StateMark> other = Reports.stateOf(out)
                .filter(mark -> !mark.id().equals(state.mark().id()))
                .filter(mark -> !mark.folder().equals(state.mark().folder()))
                .filter(OutFolder::isKept);
        if (other.isPresent()) {
            throw OutFolderException.reportsOfAnother(out, other.get().folder());
        }
        try {
            boolean made = Reports.makeFolder(out);
            Path name = out.resolve(LOCK);
            Optional<FolderLock> lock = FolderLock.acquire(name);
            if (lock.isEmpty()) {
                throw OutFolderException.inUse(out, FolderLock.holder(name));
            }
            Reports.removeLeftOvers(out);
            return new OutFolder(out, made, lock.get());
        } catch (IOException e) {
            throw OutFolderException.notLocked(out, e);
        }
    }

    /** Where a folder lies that may not be there yet, whatever links lead to it. */
    private static Path real(Path out) throws OutFolderException {
        Path name = out.toAbsolutePath();
        Path there = name;
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return there.toRealPath().resolve(there.relativize(name)).normalize();
        } catch (IOException e) {
            throw OutFolderException.notLocked(out, e);
        }
    }

    private static boolean isKept(StateMark mark) {
        try {
            return Files.exists(Path.of(mark.folder(), StateDatabase.FILE));
        } catch (InvalidPathException nobodysFolder) {
            return false;
        }
    }

    @Override
    public void close() {
        lock.remove();
        try {
            if (made) {
                Files.delete(out);
            }
        } catch (IOException holdsReportsNow) {
            // as it should
        }
    }
}
