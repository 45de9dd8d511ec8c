package org.callqa.report;

import static java.util.Objects.requireNonNull;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * Where reports go. They are written in a hidden folder beside the ones before, forced to the disk, and take their place
 * together when all are there: nobody reads half a file, or one night's cards beside another night's pages.
 */
public final class ReportFolder {

    /** The reports that are being written. */
    private static final String NEXT = ".callqa-next";

    /** Files forced together share the writes of the disk's journal: a thousand take a third of the time. */
    private static final int FORCED_TOGETHER = 16;

    private final Path folder;
    private final Path next;
    private final Map<String, String> madeBefore;
    private final List<String> written = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final Map<String, String> made = new LinkedHashMap<>();

    /** Begins a set of reports; what a killed run has left of one is removed. */
    ReportFolder(Path folder) throws IOException {
        this(folder, Map.of());
    }

    /**
     * The same where an earlier run has left reports.
     *
     * @param madeBefore what {@link #made} told of them
     */
    ReportFolder(Path folder, Map<String, String> madeBefore) throws IOException {
        this(folder, folder.resolve(NEXT), madeBefore);
        Permissions.createFolders(folder);
        removeLeftOvers();
    }

    private ReportFolder(Path folder, Path next, Map<String, String> madeBefore) {
        this.folder = folder;
        this.next = next;
        this.madeBefore = madeBefore;
    }

    /** A part of these reports that another thread writes; until it is added they do not have it. */
    public ReportFolder part() {
        return new ReportFolder(folder, next, madeBefore);
    }

    /** Adds a part that is written. */
    public void add(ReportFolder part) {
        written.addAll(part.written);
        changed.addAll(part.changed);
        made.putAll(part.made);
    }

    /** Something that writes text. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /**
     * Writes one file.
     *
     * @param name relative to the folder, with forward slashes
     */
    public void write(String name, Content content) throws IOException {
        writeFile(name, file -> {
            // half a character in a text is written as a question mark; the writer of Files would end the run for it
            try (BufferedWriter out =
                    new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8))) {
                content.writeTo(out);
            }
        });
    }

    /**
     * Writes one file that is no text.
     *
     * @param name relative to the folder, with forward slashes
     */
    public void writeFile(String name, FileContent content) throws IOException {
        Path file = next.resolve(name);
        Permissions.createFolders(parent(file));
        Files.createFile(file);
        try {
            content.writeTo(file);
        } catch (IOException e) {
            Files.delete(file);
            throw e;
        }
        Path before = folder.resolve(name);
        if (Files.isRegularFile(before, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(file, before) < 0) {
            Files.delete(file);
        } else {
            Permissions.set(file, Permissions.FOR_THE_GROUP);
            changed.add(name);
        }
        written.add(name);
    }

    /**
     * Writes one file unless the one before was made of the same and nobody has changed it.
     *
     * @param name relative to the folder, with forward slashes
     * @param of digest of all that it is made of; empty where nobody knows
     */
    public void write(String name, String of, Content content) throws IOException {
        if (of.isEmpty()) {
            write(name, content);
            return;
        }
        Path before = folder.resolve(name);
        String mark = madeBefore.getOrDefault(name, "");
        if (!isAsMade(mark, of, before) || !keep(name)) {
            write(name, content);
            Path file = next.resolve(name);
            mark = mark(of, Files.exists(file) ? file : before);
        }
        made.put(name, mark);
    }

    private static boolean isAsMade(String mark, String of, Path file) throws IOException {
        return mark.startsWith(of)
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && mark.equals(mark(of, file));
    }

    /** A check sum tells a page that somebody has changed; against a forger, who can change the mark, too, no digest helps. */
    private static String mark(String of, Path file) throws IOException {
        return of + " " + Long.toHexString(FileUtils.checksumCRC32(file.toFile()));
    }

    /** What files were made of and what came of it, by name: for the next run, which leaves alone what stays the same. */
    Map<String, String> made() {
        return Collections.unmodifiableMap(made);
    }

    /**
     * Takes a file of the set before into this one, as it is.
     *
     * @param name relative to the folder, with forward slashes
     * @return whether there is such a file
     */
    public boolean keep(String name) throws IOException {
        requireOwnFolders(name);
        boolean there = Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
        if (there) {
            written.add(name);
        }
        return there;
    }

    /** Something that writes a file. */
    @FunctionalInterface
    public interface FileContent {
        void writeTo(Path file) throws IOException;
    }

    /**
     * Puts the reports in the place of those before.
     *
     * @param record the name of the file that tells of the others; it says first what may lie there, last what does
     * @param onTheWay its text while they change places
     * @param obsolete files of an earlier run to remove
     * @param last its text when all are there
     */
    void takePlace(String record, Content onTheWay, Collection<String> obsolete, Content last) throws IOException {
        for (String name : changed) {
            requireOwnFolders(name);
            requireNoFolder(folder.resolve(name));
        }
        forceChanged();
        put(record, onTheWay);
        changed.remove(record);
        written.remove(record);
        Set<Path> folders = new LinkedHashSet<>();
        for (String name : changed) {
            moveIntoPlace(name);
            folders.add(parent(folder.resolve(name)));
        }
        for (String name : obsolete) {
            requireOwnFolders(name);
            Files.deleteIfExists(folder.resolve(name));
        }
        for (Path one : folders) {
            force(one);
        }
        put(record, last);
        removeLeftOvers();
    }

    private void forceChanged() throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(FORCED_TOGETHER);
        try {
            List<Future<?>> forced = new ArrayList<>();
            for (String name : changed) {
                forced.add(threads.submit(() -> {
                    force(next.resolve(name));
                    return name;
                }));
            }
            for (Future<?> one : forced) {
                taken(one);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * What comes of work on another thread.
     *
     * @throws IOException as it was thrown there; so is what need not be declared
     */
    static <T> T taken(Future<T> elsewhere) throws IOException {
        try {
            return elsewhere.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException disk) {
                throw disk;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reports were written");
        }
    }

    private void put(String record, Content content) throws IOException {
        write(record, content);
        if (Files.exists(next.resolve(record))) {
            force(next.resolve(record));
        }
        moveIntoPlace(record);
        force(folder);
    }

    private void moveIntoPlace(String name) throws IOException {
        Path from = next.resolve(name);
        if (Files.exists(from)) {
            Path to = folder.resolve(name);
            Permissions.createFolders(parent(to));
            move(from, to);
        }
    }

    /** The names written so far, in order. */
    List<String> written() {
        return List.copyOf(written);
    }

    /** Nothing is written or removed behind a link that somebody has put into the folder. */
    private void requireOwnFolders(String name) throws IOException {
        Path top = folder.toAbsolutePath();
        for (Path own = parent(folder.resolve(name)).toAbsolutePath(); !top.equals(own); own = parent(own)) {
            requireOwn(own);
        }
    }

    /** @throws FileSystemException when something else than a folder of its own is there */
    static void requireOwn(Path place) throws IOException {
        if (Files.isSymbolicLink(place)) {
            throw new FileSystemException(
                    place + ": is a link, and reports are not written behind one; remove it, or use another --out");
        }
        if (Files.exists(place) && !Files.isDirectory(place)) {
            throw new FileSystemException(
                    place + ": is a file where a folder should be; remove it, or use another --out");
        }
    }

    /** @throws FileSystemException when a folder is there */
    static void requireNoFolder(Path place) throws IOException {
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(
                    place + ": is a folder where a report should be; remove it, or use another --out");
        }
    }

    /** Where a file of the folder is, or would be. */
    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /** Writes one file in whatever folder, whole or not at all; in place of a link, and not behind it. */
    public static void replace(Path file, FileContent content) throws IOException {
        replace(file, Permissions.FOR_THE_GROUP, content);
    }

    /**
     * The same for others than the readers of reports.
     *
     * @param permissions as {@link Permissions#set} takes them
     */
    public static void replace(Path file, String permissions, FileContent content) throws IOException {
        Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), ".callqa-", ".tmp");
        try {
            content.writeTo(temporary);
            Permissions.set(temporary, permissions);
            force(temporary);
            move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private void removeLeftOvers() throws IOException {
        if (Files.isSymbolicLink(next)) {
            Files.delete(next);
        }
        if (Files.notExists(next)) {
            return;
        }
        try (Stream<Path> all = Files.walk(next)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    /**
     * Waits until a file, or the names in a folder, are on the disk: a new name outlives a power cut when its folder is
     * forced. Where folders cannot be opened, the system sees to it.
     */
    public static void force(Path path) throws IOException {
        boolean isFolder = Files.isDirectory(path);
        try (FileChannel channel =
                FileChannel.open(path, isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            if (!isFolder) {
                throw e;
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path parent(Path file) {
        return requireNonNull(file.getParent(), file.toString());
    }
}
