package org.callqa.cli.options;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Settings that the native libraries read once, before their first class is loaded. */
public final class NativeSettings {

    private static final Pattern UNPACKED_BY_JNA = Pattern.compile("jna[0-9]+[.]tmp");

    private static final Duration LONGEST_UNPACKING = Duration.ofHours(1);

    private NativeSettings() {}

    public static void apply() {
        // without it JNA decodes Mandarin with the platform's encoding (vosk-api issue 1449)
        System.setProperty("jna.encoding", "UTF-8");
        // JavaCPP watches the whole process: a large speech model would make the decoder refuse to work
        System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        System.setProperty("java.awt.headless", "true");
        // from Java 22 on the console is there even when nobody looks at it
        System.setProperty("jdk.console", "java.base");
    }

    /** Where the native libraries are unpacked; a cleaned or locked-down temporary folder then does no harm. */
    public static void keepLibrariesIn(Path cache) throws IOException {
        Path natives = Files.createDirectories(cache.resolve("natives"));
        removeDamaged(natives);
        if (System.getProperty("org.bytedeco.javacpp.cachedir") == null) {
            System.setProperty("org.bytedeco.javacpp.cachedir", natives.toString());
        }
        if (System.getProperty("jna.tmpdir") == null) {
            System.setProperty("jna.tmpdir", natives.toString());
        }
    }

    /**
     * JavaCPP takes what lies there for the library of its jar when length and date agree. Here every byte is compared, by
     * the checksums that the jar has of its entries, and what differs is removed to be unpacked again: 30 ms. What killed
     * processes have left goes, too.
     */
    @SuppressWarnings("try") // the lock is held, not used: JavaCPP's own, so that no other process is unpacking
    static void removeDamaged(Path natives) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        natives.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock();
                Stream<Path> files = Files.walk(natives)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                OptionalLong packed = checksumInJar(natives.relativize(file));
                if (packed.isPresent() ? packed.getAsLong() != checksum(file) : isLeftOver(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    /** What JNA unpacks it deletes as soon as it is loaded, but for a process that is killed before: 26 MB each time. */
    private static boolean isLeftOver(Path file) throws IOException {
        return UNPACKED_BY_JNA.matcher(file.getFileName().toString()).matches()
                && Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(Instant.now().minus(LONGEST_UNPACKING));
    }

    /** Of a file that JavaCPP unpacked, {@code NAME-OF-JAR/path/of/entry}; empty for any other. */
    private static OptionalLong checksumInJar(Path file) throws IOException {
        if (file.getNameCount() < 2) {
            return OptionalLong.empty();
        }
        String entry = file.subpath(1, file.getNameCount()).toString().replace('\\', '/');
        URL packed = NativeSettings.class.getClassLoader().getResource(entry);
        return packed != null && packed.openConnection() instanceof JarURLConnection jar
                ? OptionalLong.of(jar.getJarEntry().getCrc())
                : OptionalLong.empty();
    }

    private static long checksum(Path file) throws IOException {
        CRC32 checksum = new CRC32();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                checksum.update(buffer, 0, read);
            }
        }
        return checksum.getValue();
    }
}
