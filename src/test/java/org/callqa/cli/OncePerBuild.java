package org.callqa.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/**
 * Folders that are filled once in a build. Tests may run in processes side by side: the first fills the folder, the others
 * wait.
 */
final class OncePerBuild {

    private static final String BUILD =
            System.getProperty("callqa.build", ProcessHandle.current().pid() + " " + System.currentTimeMillis());

    private OncePerBuild() {}

    interface Filling {
        void fill(Path folder) throws IOException, InterruptedException;
    }

    static synchronized Path folder(String name, Filling filling) throws IOException, InterruptedException {
        Path folder = Path.of("target", name).toAbsolutePath();
        Path done = folder.resolve("done");
        Files.createDirectories(folder.getParent());
        Path lock = folder.resolveSibling(name + ".lock");
        try (FileChannel file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock ignored = file.lock()) {
            if (!Files.exists(done) || !Files.readString(done).equals(BUILD)) {
                FileSystemUtils.deleteRecursively(folder);
                Files.createDirectories(folder);
                filling.fill(folder);
                Files.writeString(done, BUILD);
            }
        }
        return folder;
    }
}
