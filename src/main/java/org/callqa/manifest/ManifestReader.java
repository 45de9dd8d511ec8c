package org.callqa.manifest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.callqa.call.CallColumns;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.manifest.RecordingsFolder.Recording;
import org.callqa.manifest.rows.CallRow;
import org.callqa.manifest.rows.InvalidRowException;
import org.jspecify.annotations.Nullable;

/** Joins a folder of recordings with the phone system's call list. */
public final class ManifestReader {

    /** Two channels of 192,000 samples a second of four bytes each: no call is recorded better. */
    private static final long MOST_BYTES_PER_SECOND = 2L * 192_000 * 4;

    private final Predicate<Path> isRecording;
    private final Optional<Language> otherwise;
    private final CallSources sources;
    private final long mostBytes;

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
        this(isRecording, otherwise, sources, Long.MAX_VALUE);
    }

    private ManifestReader(
            Predicate<Path> isRecording, Optional<Language> otherwise, CallSources sources, long mostBytes) {
        this.isRecording = isRecording;
        this.otherwise = otherwise;
        this.sources = sources;
        this.mostBytes = mostBytes;
    }

    /** The same, but files that must be longer than that by their size alone are rejected unread. */
    public ManifestReader atMost(Duration longest) {
        return new ManifestReader(isRecording, otherwise, sources, longest.toSeconds() * MOST_BYTES_PER_SECOND);
    }

    /**
     * Reads the night's work.
     *
     * @param folder the recordings, with sub-folders; hidden files are left alone
     * @param calls the call list; {@code calls.csv} of the folder when empty, and none when there is no such file
     * @throws CallListException when folder or list cannot be used at all
     */
    public Manifest read(Path folder, Optional<Path> calls) throws CallListException {
        if (folder.toString().isEmpty()) {
            throw new CallListException("RECORDINGS: the name is empty; name the folder that holds the recordings");
        }
        if (!Files.isDirectory(folder)) {
            throw new CallListException(folder + ": not a folder; name the folder that holds the recordings");
        }
        Path reading = folder;
        try {
            Path real = folder.toRealPath();
            RecordingsFolder found = RecordingsFolder.walk(real, isRecording, mostBytes);
            Optional<Path> list = calls.isPresent() ? calls : found.callList();
            if (list.isPresent()) {
                requireReadable(list.get(), calls.isPresent() ? list.get() : folder.resolve("calls.csv"));
            }
            for (Path log : sources.logs().keySet()) {
                requireReadable(log, log);
            }
            Recordings recordings =
                    new Recordings(real, folder, found.recordings().keySet(), sources.names());
            recordings.requirePatterns();
            if (list.isEmpty()) {
                return join(found, Optional.empty(), recordings, none -> List.of());
            }
            Path file = list.get();
            reading = file;
            return join(
                    found,
                    Optional.of(sources.reader(recordings).read(file)),
                    recordings,
                    names -> gone(file, new Recordings(real, folder, names, sources.names())));
        } catch (IOException e) {
            throw new CallListException(reading + ": cannot be read: " + reason(e), e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
    }

    /** A list that is there is read, or the night does not begin: without it calls would be scored under no name. */
    private static void requireReadable(Path list, Path named) throws CallListException {
        if (Files.isRegularFile(list)) {
            return;
        }
        String what;
        if (Files.isDirectory(list)) {
            what = "a folder, not a call list";
        } else if (Files.exists(list)) {
            what = "a pipe, socket or device, not a call list";
        } else if (Files.exists(list, LinkOption.NOFOLLOW_LINKS)) {
            what = "a link that leads nowhere; mount the disk it leads to, or remove it";
        } else {
            what = "no such file; --calls names the phone system's call list";
        }
        throw new CallListException(named + ": " + what);
    }

    private List<CallRecord> gone(Path file, Recordings recordings) throws IOException, CallListException {
        CallList list = sources.reader(recordings).read(file);
        return list.entries().values().stream()
                .flatMap(entry -> list.calls(entry).stream())
                .map(call -> call.withLanguageOr(otherwise))
                .toList();
    }

    private Manifest join(
            RecordingsFolder found, Optional<CallList> list, Recordings recordings, Manifest.GoneCalls gone) {
        List<RecordedCall> calls = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        Map<String, CallList.Entry> entries = list.map(CallList::entries).orElse(Map.of());
        Set<String> named = new HashSet<>();
        for (Rejection rejection : list.map(CallList::rejected).orElse(List.of())) {
            // a damaged row beside a good one of the same call takes nothing from its recording
            boolean ofRow = entries.containsKey(rejection.recording());
            rejected.add(
                    ofRow ? new Rejection(rejection.callId(), "", rejection.reason(), rejection.remedy()) : rejection);
            named.add(rejection.recording());
        }
        found.rejected().stream()
                .filter(rejection -> !named.contains(rejection.recording()))
                .forEach(rejected::add);
        Set<String> ids = new HashSet<>();
        entries.values().forEach(entry -> ids.add(entry.call().callId()));
        List<String> unlisted = new ArrayList<>();
        for (Map.Entry<String, Recording> one : found.recordings().entrySet()) {
            String name = one.getKey();
            CallList.@Nullable Entry entry = entries.get(name);
            if (entry != null) {
                list.orElseThrow().calls(entry).forEach(call -> calls.add(recorded(call, one.getValue())));
            } else if (!named.contains(name)) {
                unlisted.add(name);
                try {
                    CallRecord call = unlisted(name, list.flatMap(known -> known.doubt(name)), recordings);
                    if (!ids.add(call.callId())) {
                        throw new InvalidRowException(
                                "another recording has the call_id '" + call.callId() + "', too",
                                "put a part that differs into {call_id}, or list the recordings");
                    }
                    calls.add(recorded(call, one.getValue()));
                } catch (InvalidRowException invalid) {
                    rejected.add(new Rejection(name, name, name + ": " + invalid.getMessage(), invalid.remedy()));
                }
            }
        }
        calls.sort(Comparator.comparing(recorded -> recorded.call().callId()));
        rejected.sort(Comparator.comparing(Rejection::recording).thenComparing(Rejection::reason));
        return new Manifest(calls, rejected, new AccountWriter(found, recordings).account(list, calls, unlisted), gone);
    }

    private RecordedCall recorded(CallRecord call, Recording recording) {
        return new RecordedCall(
                call.withLanguageOr(otherwise), recording.file(), recording.bytes(), recording.modifiedMs());
    }

    /** A recording that the list does not have: its name may tell something. */
    private CallRecord unlisted(String name, Optional<String> doubt, Recordings recordings) throws InvalidRowException {
        Map<String, String> cells = new HashMap<>(recordings.fields(name));
        doubt.ifPresent(why -> cells.put(CallRecord.DOUBT, why));
        cells.put(CallColumns.RECORDING, name);
        return cells.size() == 1 ? plain(name) : CallRow.parse(cells, sources.zone());
    }

    /** Nothing but the file is known; too long a name is no id. */
    private static CallRecord plain(String name) throws InvalidRowException {
        CallRow.parse(Map.of(CallColumns.RECORDING, name), ZoneOffset.UTC);
        return CallRecord.of(name, name);
    }
}
