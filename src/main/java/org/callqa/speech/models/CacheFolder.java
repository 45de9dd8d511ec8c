package org.callqa.speech.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where models are kept between runs, one folder per user.
 *
 * @param path an existing folder that can be written to
 * @param warning why it is not the folder it should be; empty when it is
 */
public record CacheFolder(Path path, Optional<String> warning) {

    /** A folder of the caller's choice. */
    public static CacheFolder at(Path path) {
        return new CacheFolder(path, Optional.empty());
    }

    /**
     * Finds the user's folder: {@code $CALLQA_CACHE}, else {@code %LOCALAPPDATA%\callqa} on Windows, {@code
     * $XDG_CACHE_HOME/callqa} or {@code ~/.cache/callqa}. When that cannot be written to, a new temporary folder with a
     * warning: models are then unpacked again in the next run.
     *
     * @param environment the environment's variables
     * @param userHome the home folder
     * @throws IOException when there is no temporary folder either
     */
    public static CacheFolder find(Map<String, String> environment, Path userHome) throws IOException {
        String wanted = "";
        try {
            Path path = preferred(environment, userHome);
            wanted = path.toString();
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, ".writable", ""));
            return at(path);
        } catch (IOException | InvalidPathException | SecurityException e) {
            Path temporary = Files.createTempDirectory("callqa");
            return new CacheFolder(
                    temporary,
                    Optional.of("models cannot be kept in '" + wanted + "' (" + e + "); they go to " + temporary
                            + " for this run. Set CALLQA_CACHE to a folder that can be written to"));
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

    private static Path preferred(Map<String, String> environment, Path userHome) {
        for (String variable : new String[] {"CALLQA_CACHE", "LOCALAPPDATA", "XDG_CACHE_HOME"}) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isBlank()) {
                Path folder = Path.of(value);
                return variable.equals("CALLQA_CACHE") ? folder : folder.resolve("callqa");
            }
        }
        return userHome.resolve(".cache").resolve("callqa");
    }
}
