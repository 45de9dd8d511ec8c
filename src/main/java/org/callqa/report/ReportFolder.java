package org.callqa.report;

import static java.util.Objects.requireNonNull;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Where reports go: each is written under a temporary name and moved into place, so that no half file is ever read. */
public final class ReportFolder {

    private final Path folder;
    private final List<String> written = new ArrayList<>();

    ReportFolder(Path folder) {
        this.folder = folder;
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
        writeFile(name, temporary -> {
            try (BufferedWriter out = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
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
        Path file = folder.resolve(name);
        Path parent = requireNonNull(file.toAbsolutePath().getParent(), name);
        for (Path own = parent; !folder.toAbsolutePath().equals(own); own = requireNonNull(own.getParent(), name)) {
            requireOwn(own);
        }
        Files.createDirectories(parent);
        replace(file, content);
        written.add(name);
    }

    /** Something that writes a file. */
    @FunctionalInterface
    public interface FileContent {
        void writeTo(Path file) throws IOException;
    }

    /** Writes one file in whatever folder, whole or not at all; in place of a link, and not behind it. */
    public static void replace(Path file, FileContent content) throws IOException {
        Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), ".callqa-", ".tmp");
        try {
            content.writeTo(temporary);
            Permissions.likeANewFile(temporary);
            moveIntoPlace(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** The names written so far, in order. */
    List<String> written() {
        return List.copyOf(written);
    }

    /** Removes a file of an earlier run. */
    void remove(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    /** Nothing is written or removed behind a link that somebody has put into the folder. */
    static void requireOwn(Path place) throws IOException {
        if (Files.isSymbolicLink(place)) {
            throw new FileSystemException(
                    place + ": is a link, and scorecards are not written behind one; remove it, or use another --out");
        }
        if (Files.exists(place) && !Files.isDirectory(place)) {
            throw new FileSystemException(
                    place + ": is a file where a folder should be; remove it, or use another --out");
        }
    }

    /** Where a file of the folder is, or would be. */
    public Path resolve(String name) {
        return folder.resolve(name);
    }

    private static void moveIntoPlace(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
