package org.callqa.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final CallSources sources;

    /** Reads {@code calls.csv}; otherwise as below. */
    public ManifestReader(Predicate<Path> isRecording, Optional<Language> otherwise) {
        this(isRecording, otherwise, CallSources.csv());
    }

    /**
     * @param isRecording tells recordings from the other files of the folder, by name
     * @param otherwise the language of calls of which nothing else tells it
     * @param sources how to read the call list and the names of the recordings
     */
    public ManifestReader(Predicate<Path> isRecording, Optional<Language> otherwise, CallSources sources) {
        this.isRecording = isRecording;
        this.otherwise = otherwise;
        this.sources = sources;
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
        try {
            Path real = folder.toRealPath();
            List<Path> files = recordings(real);
            RecordingNames names = new RecordingNames(
                    files.stream().map(file -> relativeName(real, file)).toList(), sources.names());
            CallList callList = Files.isRegularFile(list)
                    ? sources.format().reader(names, sources.zone()).read(list)
                    : CallList.EMPTY;
            return join(real, callList, files, names);
        } catch (IOException | UncheckedIOException e) {
            throw new CallListException(folder + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private Manifest join(Path folder, CallList list, List<Path> files, RecordingNames names) throws IOException {
        List<RecordedCall> found = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>(list.rejected());
        Set<Path> listed = new HashSet<>();
        Set<String> ids = new HashSet<>();
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
                ids.add(call.callId());
                found.add(new RecordedCall(call.withLanguageOr(otherwise), file.get(), Files.size(file.get())));
            }
        }
        for (Path file : files) {
            if (!listed.contains(file)) {
                String name = relativeName(folder, file);
                try {
                    CallRecord call = unlisted(name, names);
                    if (!ids.add(call.callId())) {
                        throw new InvalidRowException(
                                "another recording has the call_id '" + call.callId() + "', too",
                                "put a part that differs into {call_id}, or list the recordings");
                    }
                    found.add(new RecordedCall(call.withLanguageOr(otherwise), file, Files.size(file)));
                } catch (InvalidRowException invalid) {
                    rejected.add(new Rejection(name, name, name + ": " + invalid.getMessage(), invalid.remedy()));
                }
            }
        }
        found.sort(Comparator.comparing(recorded -> recorded.call().callId()));
        rejected.sort(Comparator.comparing(Rejection::recording).thenComparing(Rejection::reason));
        return new Manifest(found, rejected);
    }

    /** A recording that the list does not have: its name may tell something. */
    private CallRecord unlisted(String name, RecordingNames names) throws InvalidRowException {
        Map<String, String> cells = new LinkedHashMap<>(names.fields(name));
        if (cells.isEmpty()) {
            return CallRecord.of(name, name);
        }
        cells.put("recording", name);
        return CallRow.parse(cells, sources.zone());
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
