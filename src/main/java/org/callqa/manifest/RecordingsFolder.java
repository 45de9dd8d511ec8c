package org.callqa.manifest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Everything in a folder of recordings: what can be heard, what is named like a recording and is none, and what was passed
 * over. Hidden files and folders are left alone.
 */
final class RecordingsFolder {

    private static final String CALL_LIST = "calls.csv";

    private static final String RENAME = "rename it: its name is not UTF-8";

    private final Path folder;
    private final Predicate<Path> isRecording;
    private final long mostBytes;
    private final TreeMap<String, Recording> recordings = new TreeMap<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private final Map<String, SortedSet<String>> passedOver = new TreeMap<>();
    private Optional<Path> callList = Optional.empty();

    /**
     * @param bytes its size
     * @param modifiedMs when it was last changed
     */
    record Recording(Path file, long bytes, long modifiedMs) {}

    private RecordingsFolder(Path folder, Predicate<Path> isRecording, long mostBytes) {
        this.folder = folder;
        this.isRecording = isRecording;
        this.mostBytes = mostBytes;
    }

    /**
     * Looks through a folder.
     *
     * @param folder by its real path
     * @param isRecording tells recordings from other files, by name
     * @param mostBytes of a recording; a larger file need not even be read
     */
    static RecordingsFolder walk(Path folder, Predicate<Path> isRecording, long mostBytes) throws IOException {
        RecordingsFolder found = new RecordingsFolder(folder, isRecording, mostBytes);
        Files.walkFileTree(folder, found.visitor());
        return found;
    }

    /** By their paths inside the folder, with forward slashes. */
    Map<String, Recording> recordings() {
        return recordings;
    }

    /** What is named like a recording and cannot be heard, and folders that cannot be read. */
    List<Rejection> rejected() {
        return rejected;
    }

    /** The names of all else by what it is: the ending of a file, a linked folder. */
    Map<String, SortedSet<String>> passedOver() {
        return passedOver;
    }

    /** {@code calls.csv} of the folder itself, in capital or small letters, whatever it is. */
    Optional<Path> callList() {
        return callList;
    }

    private FileVisitor<Path> visitor() {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                if (directory.equals(folder)) {
                    return FileVisitResult.CONTINUE;
                }
                if (isCallList(directory)) {
                    callList = Optional.of(directory);
                }
                return isHidden(directory) || isCallList(directory)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isHidden(file)) {
                    take(file, attributes);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (file.equals(folder)) {
                    throw e;
                }
                String name = name(file);
                boolean isFolder = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
                reject(
                        name,
                        isFolder ? "the folder cannot be read" : "the file cannot be read",
                        isText(file) ? "allow callqa to read it, or take it out of the folder" : RENAME);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) {
                if (e != null) {
                    reject(name(directory), "the folder could not be read to its end", "look at its disk");
                }
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private void take(Path file, BasicFileAttributes attributes) {
        if (isCallList(file)) {
            if (callList.isEmpty() || file.endsWith(CALL_LIST)) {
                callList = Optional.of(file);
            }
            return;
        }
        String name = name(file);
        if (attributes.isSymbolicLink()) {
            takeLink(file, name);
        } else if (!isRecording.test(file)) {
            passOver(attributes.isRegularFile() ? ending(name) : "pipes, sockets or devices", name);
        } else if (!isText(file)) {
            reject(name, "the file cannot be read", RENAME);
        } else if (!attributes.isRegularFile()) {
            reject(name, "it is no file but a pipe, socket or device", "put the recording itself there");
        } else {
            put(name, file, attributes);
        }
    }

    private void takeLink(Path link, String name) {
        try {
            Path target = link.toRealPath();
            boolean inside = target.startsWith(folder);
            if (Files.isDirectory(target)) {
                passOver("links to folders, not followed", name);
            } else if (!isRecording.test(link)) {
                passOver(ending(name), name);
            } else if (!isText(link)) {
                reject(name, "the file cannot be read", RENAME);
            } else if (!inside) {
                reject(name, "the link leads out of the recordings folder", "copy the recording itself");
            } else if (Files.isRegularFile(target)) {
                put(name, link, Files.readAttributes(target, BasicFileAttributes.class));
            } else {
                reject(name, "it is no file but a pipe, socket or device", "put the recording itself there");
            }
        } catch (IOException leadsNowhere) {
            if (isRecording.test(link)) {
                reject(name, "the link leads nowhere", "copy the recording itself, or mount its disk");
            } else {
                passOver("links that lead nowhere", name);
            }
        }
    }

    private void put(String name, Path file, BasicFileAttributes attributes) {
        long bytes = attributes.size();
        if (bytes > mostBytes) {
            reject(
                    name,
                    "it has " + (bytes >> 30) + " GiB, more than the longest recording at the highest rate",
                    "look at the file, or allow longer recordings with --max-audio-minutes");
        } else {
            recordings.put(
                    name,
                    new Recording(file, bytes, attributes.lastModifiedTime().toMillis()));
        }
    }

    private void reject(String name, String reason, String remedy) {
        rejected.add(new Rejection(name, name, name + ": " + reason, remedy));
    }

    private void passOver(String kind, String name) {
        passedOver.computeIfAbsent(kind, unseen -> new TreeSet<>()).add(name);
    }

    private static String ending(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 && dot < file.length() - 1
                ? "ending " + file.substring(dot).toLowerCase(Locale.ROOT)
                : "no ending";
    }

    private boolean isCallList(Path path) {
        return path.getParent() != null
                && path.getParent().equals(folder)
                && String.valueOf(path.getFileName()).equalsIgnoreCase(CALL_LIST);
    }

    /** Whether the name is text to the system, so that a library can open the file by it and a list can name it. */
    private static boolean isText(Path file) {
        return Path.of(file.toString()).equals(file);
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
