package org.callqa.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Where reports go: each is written under a temporary name and moved into place, so that no half file is ever read. */
final class ReportFolder {

    private final Path folder;
    private final List<String> written = new ArrayList<>();

    ReportFolder(Path folder) {
        this.folder = folder;
    }

    /** Something that writes text. */
    @FunctionalInterface
    interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /**
     * Writes one file.
     *
     * @param name relative to the folder, with forward slashes
     */
    void write(String name, Content content) throws IOException {
        Path file = folder.resolve(name);
        Path parent = file.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        Path temporary = Files.createTempFile(parent, ".callqa-", ".tmp");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
                content.writeTo(out);
            }
            Permissions.likeANewFile(temporary);
            moveIntoPlace(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
        written.add(name);
    }

    /** The names written so far, in order. */
    List<String> written() {
        return List.copyOf(written);
    }

    /** Removes a file of an earlier run; names that lead out of the folder are left alone. */
    void remove(String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (file.startsWith(folder.normalize())) {
            Files.deleteIfExists(file);
        }
    }

    Path resolve(String name) {
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
