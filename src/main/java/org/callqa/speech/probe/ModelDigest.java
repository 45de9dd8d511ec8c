package org.callqa.speech.probe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Checksums of a folder in the format of {@code sha256sum}: one line per file, {@code HEX  path}, sorted by path. The
 * folder's own checksum is the SHA-256 of that text, so {@code find . -type f -printf '%P\n' | LC_ALL=C sort | xargs sha256sum
 * | sha256sum} gives the same.
 */
public final class ModelDigest {

    /** What this process has read of files that have not changed since. */
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    /** A file may change twice under the same time; what changed so lately is read each time. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final Map<String, String> checksums = new TreeMap<>();
    private long bytes;

    /** Reads every file of the folder, following links. */
    public static ModelDigest of(Path folder) throws IOException {
        ModelDigest digest = new ModelDigest();
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digest.bytes += Files.size(file);
                digest.checksums.put(folder.relativize(file).toString().replace('\\', '/'), sha256(file));
            }
        }
        return digest;
    }

    /** The SHA-256 of the list. */
    public String sha256() {
        return sha256(list());
    }

    /** The SHA-256 of a list that was read from elsewhere. */
    public static String sha256(String list) {
        return DigestUtils.sha256Hex(list);
    }

    /** Size of all files together. */
    public long bytes() {
        return bytes;
    }

    /** The lines as {@code sha256sum} prints them. */
    public String list() {
        StringBuilder lines = new StringBuilder();
        checksums.forEach(
                (path, sum) -> lines.append(sum).append("  ").append(path).append('\n'));
        return lines.toString();
    }

    /** SHA-256 of each file by its path in the folder, with forward slashes. */
    Map<String, String> checksums() {
        return Collections.unmodifiableMap(checksums);
    }

    /** A run asks twice for each file of its model, which is a quarter of what a night without news costs. */
    static String sha256(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        Instant changed = now.lastModifiedTime().toInstant();
        if (changed.isAfter(Instant.now().minus(SETTLED))) {
            return read(file);
        }
        String asItIs =
                String.join("|", file.toRealPath().toString(), "" + now.fileKey(), "" + now.size(), "" + changed);
        String known = READ.get(asItIs);
        if (known == null) {
            known = read(file);
            READ.put(asItIs, known);
        }
        return known;
    }

    private static String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in);
        }
    }
}
