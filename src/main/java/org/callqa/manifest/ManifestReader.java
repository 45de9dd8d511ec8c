package org.callqa.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;

/** Joins a folder of recordings with the phone system's call list. */
public final class ManifestReader {

    private static final String CALL_LIST = "calls.csv";

    private final Predicate<Path> isRecording;
    private final Optional<Language> otherwise;

    /**
     * @param isRecording tells recordings from the other files of the folder, by name
     * @param otherwise the language of calls of which nothing else tells it
     */
    public ManifestReader(Predicate<Path> isRecording, Optional<Language> otherwise) {
        this.isRecording = isRecording;
        this.otherwise = otherwise;
    }

    /**
     * Reads the night's work.
     *
     * @param folder the recordings, with sub-folders; hidden files are left alone
     * @param calls the call list; {@code calls.csv} of the folder when empty, and none when there is no such file
     * @throws CallListException when folder or list cannot be used at all
     */
    public Manifest read(Path folder, Optional<Path> calls) throws CallListException {
        if (!Files.isDirectory(folder)) {
            throw new CallListException(folder + ": not a folder; name the folder that holds the recordings");
        }
        Path list = calls.orElse(folder.resolve(CALL_LIST));
        if (calls.isPresent() && !Files.isRegularFile(list)) {
            throw new CallListException(list + ": no such file; --calls names the phone system's call list");
        }
        CallList callList = Files.isRegularFile(list) ? CallsCsv.read(list) : CallList.EMPTY;
        try {
            return join(folder.toRealPath(), callList);
        } catch (IOException | UncheckedIOException e) {
            throw new CallListException(folder + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private Manifest join(Path folder, CallList list) throws IOException {
        List<RecordedCall> found = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>(list.rejected());
        Set<Path> listed = new HashSet<>();
        for (Rejection rejection : list.rejected()) {
            inside(folder, rejection.recording()).ifPresent(listed::add);
        }
        for (CallList.Entry entry : list.entries()) {
            CallRecord call = entry.call();
            Optional<Path> file = inside(folder, call.recording());
            if (file.isEmpty()) {
                rejected.add(rejection(
                        entry,
                        "the recording lies outside the recordings folder",
                        "name it by its path inside the folder"));
            } else if (!Files.isRegularFile(file.get())) {
                rejected.add(rejection(entry, "there is no such recording", "copy the recording, or correct its name"));
            } else if (!listed.add(file.get())) {
                rejected.add(rejection(entry, "the recording stands in the list twice", "keep one of the rows"));
            } else {
                found.add(new RecordedCall(call.withLanguageOr(otherwise), file.get(), Files.size(file.get())));
            }
        }
        for (Path file : recordings(folder)) {
            if (!listed.contains(file)) {
                String name = relativeName(folder, file);
                CallRecord call = CallRecord.of(name, name).withLanguageOr(otherwise);
                found.add(new RecordedCall(call, file, Files.size(file)));
            }
        }
        found.sort(Comparator.comparing(recorded -> recorded.call().callId()));
        rejected.sort(Comparator.comparing(Rejection::recording).thenComparing(Rejection::reason));
        return new Manifest(found, rejected);
    }

    private List<Path> recordings(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile)
                    .filter(file -> !hidden(folder.relativize(file)))
                    .filter(isRecording)
                    .sorted()
                    .toList();
            List<Path> real = new ArrayList<>();
            for (Path file : all) {
                if (file.toRealPath().startsWith(folder)) {
                    real.add(file);
                }
            }
            return real;
        }
    }

    private static boolean hidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** The file of a name from outside, or empty when the name leads out of the folder, links included. */
    private static Optional<Path> inside(Path folder, String name) throws IOException {
        try {
            Path file = folder.resolve(name.replace('\\', '/')).normalize();
            boolean inside = file.startsWith(folder)
                    && (!Files.exists(file) || file.toRealPath().startsWith(folder));
            return inside ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    private static String relativeName(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static Rejection rejection(CallList.Entry entry, String reason, String remedy) {
        return new Rejection(entry.call().callId(), entry.call().recording(), entry.place() + ": " + reason, remedy);
    }
}
