package org.callqa.speech.models;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.callqa.call.Shortened;
import org.callqa.speech.probe.ModelProbe;

/** Unpacks a zip archive from the network: nothing leaves the folder, no links, no bombs. */
final class ModelArchive {

    private static final int MOST_ENTRIES = 10_000;

    /** Letters of an entry's name in a message. */
    private static final int LONGEST_NAME = 60;

    /** Network weights hardly shrink; the best-packed official models grow by less than a factor of three. */
    private static final int LARGEST_GROWTH = 20;

    private static final long ALWAYS_ALLOWED = 100L << 20;

    private final Path zip;
    private final long largest;

    ModelArchive(Path zip) throws IOException {
        this.zip = zip;
        this.largest = Files.size(zip) * LARGEST_GROWTH + ALWAYS_ALLOWED;
    }

    /** Bytes of all files as the archive's directory gives them; the unpacking holds it to that. */
    long unpackedBytes() throws IOException {
        try (ZipFile archive = ZipFile.builder().setPath(zip).get()) {
            return Collections.list(archive.getEntries()).stream()
                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                    .sum();
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        }
    }

    /**
     * Unpacks into an empty folder.
     *
     * @return the folder that holds the model: the one with a network in it, else the single one, else the given one
     * @throws IOException when the archive is damaged or up to no good; nothing outside the folder was touched
     */
    Path unpack(Path folder) throws IOException {
        long left = largest;
        try (ZipFile archive = ZipFile.builder().setPath(zip).get()) {
            List<ZipArchiveEntry> entries = Collections.list(archive.getEntries());
            if (entries.size() > MOST_ENTRIES) {
                throw refused("it has " + entries.size() + " files");
            }
            for (ZipArchiveEntry entry : entries) {
                if (entry.isUnixSymlink()) {
                    throw refused("it has a symbolic link '" + entry.getName() + "'");
                }
                Path target = target(folder, entry.getName());
                String name = Shortened.of(entry.getName(), LONGEST_NAME);
                try {
                    Files.createDirectories(entry.isDirectory() ? target : target.getParent());
                    if (!entry.isDirectory()) {
                        CRC32 sum = new CRC32();
                        try (InputStream in = new CheckedInputStream(archive.getInputStream(entry), sum)) {
                            left -= copy(in, target, left);
                        }
                        if (sum.getValue() != entry.getCrc()) {
                            throw new ZipException("'" + name + "' is damaged");
                        }
                    }
                } catch (FileAlreadyExistsException e) {
                    throw refused("it has '" + name + "' twice");
                } catch (FileSystemException e) {
                    throw refused("'" + name + "' cannot be written: " + e.getReason());
                }
            }
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        }
        return single(folder);
    }

    private Path target(Path folder, String name) throws IOException {
        boolean odd = name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || List.of(name.split("/", -1)).contains("..");
        try {
            Path target = folder.resolve(name).normalize();
            if (!odd && target.startsWith(folder) && !target.equals(folder)) {
                return target;
            }
        } catch (InvalidPathException e) {
            throw refused("it has a file that cannot be named here: " + e.getMessage());
        }
        throw refused("it wants to write outside its folder: '" + name + "'");
    }

    private long copy(InputStream in, Path target, long most) throws IOException {
        long bytes = 0;
        byte[] block = new byte[1 << 16];
        try (OutputStream out =
                Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                bytes += n;
                if (bytes > most) {
                    throw refused("it grows to more than " + largest + " bytes");
                }
                out.write(block, 0, n);
            }
        }
        return bytes;
    }

    private static Path single(Path folder) throws IOException {
        Optional<Path> model = ModelProbe.innerModel(folder);
        if (model.isPresent()) {
            return model.get();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> all = entries.toList();
            return all.size() == 1 && Files.isDirectory(all.get(0)) ? all.get(0) : folder;
        }
    }

    private IOException damaged(IOException reason) {
        return new IOException(zip.getFileName() + " is not a whole zip archive: " + reason.getMessage(), reason);
    }

    private IOException refused(String why) {
        return new IOException("the archive " + zip.getFileName() + " is not unpacked: " + why);
    }
}
