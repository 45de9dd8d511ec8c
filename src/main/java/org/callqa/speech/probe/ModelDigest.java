package org.callqa.speech.probe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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

    /** What is smaller is read each time. */
    private static final long LARGE_BYTES = 1 << 20;

    /** Checksums of large files: a command asks whether a model is whole, and again which it is. */
    private static final Map<LargeFile, String> KNOWN = new ConcurrentHashMap<>();

    /** A file as it was when it was read. */
    private record LargeFile(Path file, long bytes, FileTime modified) {}

    private final Map<String, String> checksums = new TreeMap<>();
    private long bytes;

    /** Reads every file of the folder, following links, but no large one twice that stayed as it was. */
    public static ModelDigest of(Path folder) throws IOException {
        ModelDigest digest = new ModelDigest();
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                LargeFile large = new LargeFile(file.toRealPath(), Files.size(file), Files.getLastModifiedTime(file));
                String known = KNOWN.get(large);
                String sum = known == null ? sha256(file) : known;
                if (large.bytes() >= LARGE_BYTES) {
                    KNOWN.put(large, sum);
                }
                digest.bytes += large.bytes();
                digest.checksums.put(folder.relativize(file).toString().replace('\\', '/'), sum);
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

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in);
        }
    }
}
