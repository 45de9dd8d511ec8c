package org.callqa.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;

/** Temporary files are made for the owner's eyes only; reports are for the supervisors of the same group, too. */
final class Permissions {

    private Permissions() {}

    /** Makes folders that are missing; those that are there stay as they are. */
    static void createFolders(Path folder) throws IOException {
        Path missing = folder.toAbsolutePath();
        Deque<Path> made = new ArrayDeque<>();
        while (missing != null && Files.notExists(missing)) {
            made.push(missing);
            missing = missing.getParent();
        }
        Files.createDirectories(folder);
        for (Path one : made) {
            set(one, "rwxr-x---");
        }
    }

    static void likeANewFile(Path file) throws IOException {
        set(file, "rw-r-----");
    }

    private static void set(Path path, String permissions) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }
}
