package org.callqa.speech.models;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Where models are kept between runs, one folder per user.
 *
 * @param path an existing folder that can be written to
 * @param warning why it is not the folder it should be; empty when it is
 */
public record CacheFolder(Path path, Optional<String> warning) {

    /** Both models (26 MB), the libraries (54 MB) and one more of them while the program runs (26 MB), with a margin. */
    private static final long FIRST_RUN_BYTES = 150_000_000;

    private static final long LATER_RUN_BYTES = 40_000_000;

    /** A folder of the caller's choice. */
    public static CacheFolder at(Path path) {
        return new CacheFolder(path, Optional.empty());
    }

    /**
     * Finds the user's folder: {@code $CALLQA_CACHE}, else {@code %LOCALAPPDATA%\callqa} on Windows, {@code
     * $XDG_CACHE_HOME/callqa} or {@code ~/.cache/callqa}. When that cannot be written to, is full, or there is no home, a new
     * temporary folder with a warning: models are then unpacked again in the next run.
     *
     * @param environment the environment's variables
     * @param userHome the home folder; Java gives {@code ?} for a user without one
     * @throws IOException when there is no temporary folder either
     */
    public static CacheFolder find(Map<String, String> environment, Path userHome) throws IOException {
        return find(environment, userHome, folder -> folder.toFile().getUsableSpace());
    }

    /** @param room bytes free where a folder lies */
    static CacheFolder find(Map<String, String> environment, Path userHome, ToLongFunction<Path> room)
            throws IOException {
        String wanted = "";
        try {
            Path path = preferred(environment, userHome);
            wanted = path.toString();
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, ".writable", ""));
            long needed = Files.exists(at(path).bundled()) ? LATER_RUN_BYTES : FIRST_RUN_BYTES;
            if (room.applyAsLong(path) < needed) {
                throw new IOException("less than " + needed / 1_000_000 + " MB are free there");
            }
            return at(path);
        } catch (IOException | InvalidPathException | SecurityException e) {
            Path temporary = Files.createTempDirectory("callqa");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(temporary), "callqa-temporary-cache"));
            return new CacheFolder(
                    temporary,
                    Optional.of("models cannot be kept in '" + wanted + "' (" + why(e) + "); they go to " + temporary
                            + " for this run. Set CALLQA_CACHE to a folder that can be written to"));
        }
    }

    /** What is wrong with a folder, in words for whoever has to mend it. */
    static String why(Exception failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileSystemException file) {
            return file.getReason() == null ? "no folder can be there" : file.getReason();
        }
        return String.valueOf(failure.getMessage());
    }

    private static void remove(Path folder) {
        try {
            ModelDownload.removeIfThere(folder);
        } catch (IOException e) {
            // a library in use cannot be removed on Windows; whoever cleans the temporary folder will
            System.getLogger(CacheFolder.class.getName()).log(System.Logger.Level.DEBUG, "not removed: " + folder, e);
        }
    }

    /** Downloaded models, one folder per name. */
    Path models() {
        return path.resolve("models");
    }

    /** Models of the jar, unpacked. */
    Path bundled() {
        return path.resolve("bundled");
    }

    /** Downloads under way. */
    Path downloads() {
        return path.resolve("downloads");
    }

    private static Path preferred(Map<String, String> environment, Path userHome) throws IOException {
        for (String variable : new String[] {"CALLQA_CACHE", "LOCALAPPDATA", "XDG_CACHE_HOME"}) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isBlank()) {
                Path folder = Path.of(value);
                return variable.equals("CALLQA_CACHE") ? folder : folder.resolve("callqa");
            }
        }
        Path kept = userHome.resolve(".cache").resolve("callqa");
        if (!userHome.isAbsolute()) {
            throw new NoSuchFileException(kept.toString(), null, "this user has no home folder");
        }
        return kept;
    }
}
