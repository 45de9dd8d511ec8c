package org.callqa.cli;

import com.sun.jna.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The program of the runnable jar with its native libraries, unpacked, and an archive of the classes that a night loads: it
 * starts in half the time. The archive is of the Java that runs the tests, and of no other.
 */
final class UnpackedProgram {

    private UnpackedProgram() {}

    /** Tell Java to run it; of its native libraries none is unpacked anew. */
    static List<String> flags() {
        return flags(folder(), "-XX:SharedArchiveFile=");
    }

    private static Path folder() {
        try {
            return OncePerBuild.folder("unpacked-program", UnpackedProgram::unpack);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> flags(Path folder, String archive) {
        return List.of(
                archive + folder.resolve("classes.jsa"),
                "-Djna.boot.library.path=" + folder,
                "-Djna.library.path=" + folder,
                "-jar",
                folder.resolve("callqa/callqa.jar").toString());
    }

    private static void unpack(Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        succeeds(CallqaProcess.ofTheJar(
                        log,
                        "extract",
                        "--destination",
                        folder.resolve("callqa").toString())
                .flag("-Djarmode=tools"));
        library(folder, "/com/sun/jna/" + Platform.RESOURCE_PREFIX, "jnidispatch");
        library(folder, "/" + Platform.RESOURCE_PREFIX, "vosk");
        Path calls = folder.resolve("calls");
        ShortCalls.write(calls.resolve("a.wav"), 1, 2);
        succeeds(new CallqaProcess(
                        flags(folder, "-XX:ArchiveClassesAtExit="),
                        log,
                        "score",
                        calls.toString(),
                        "--language",
                        "en",
                        "--out",
                        folder.resolve("out").toString(),
                        "--state",
                        folder.resolve("state").toString())
                .flag("-Dcallqa.supervisor=off"));
    }

    private static void library(Path folder, String resources, String name) throws IOException {
        String file = System.mapLibraryName(name);
        try (InputStream library = UnpackedProgram.class.getResourceAsStream(resources + "/" + file)) {
            if (library != null) {
                Files.copy(library, folder.resolve(file));
            }
        }
    }

    private static void succeeds(CallqaProcess process) throws IOException, InterruptedException {
        if (process.run() != 0) {
            throw new IllegalStateException(process.output());
        }
    }
}
