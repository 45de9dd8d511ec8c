package org.callqa.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;

/** Who may read what is written: the state's owner alone, of the reports the supervisors of the same group, too. */
public final class Permissions {

    /** Of reports. */
    static final String FOR_THE_GROUP = "rw-r-----";

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

    /**
     * Sets who may do what, whatever the umask; where there are no such rights, nothing.
     *
     * @param permissions as in {@code rw-r-----}
     */
    public static void set(Path path, String permissions) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }
}
