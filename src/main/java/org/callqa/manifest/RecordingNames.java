package org.callqa.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the recordings of a night: what they tell, and which of them has a call's id in it. */
final class RecordingNames {

    /** A shorter id, an extension say, may stand in a name by chance; it must be the whole name. */
    private static final int LEAST_ID = 8;

    private static final Pattern SEPARATOR = Pattern.compile("[-_ .@+,]");

    /** Names with more parts are no recorder's; it would only cost memory to look for ids in them. */
    private static final int MOST_PARTS = 24;

    private final Optional<NamePatterns> patterns;
    private final Set<String> recordings;
    private final Map<String, List<String>> byId = new HashMap<>();

    /**
     * @param recordings paths inside the recordings folder, with forward slashes
     * @throws CallListException when none of them is named as the patterns say
     */
    RecordingNames(List<String> recordings, Optional<NamePatterns> patterns) throws CallListException {
        this.patterns = patterns;
        this.recordings = new HashSet<>(recordings);
        for (String recording : recordings) {
            for (String id : ids(recording)) {
                byId.computeIfAbsent(id, unseen -> new ArrayList<>()).add(recording);
            }
        }
        if (patterns.isPresent()
                && !recordings.isEmpty()
                && recordings.stream().allMatch(name -> fields(name).isEmpty())) {
            throw new CallListException("--name-pattern " + patterns.get() + ": none of the " + recordings.size()
                    + " recordings is named so, not even '" + recordings.get(0) + "'");
        }
    }

    boolean has(String recording) {
        return recordings.contains(recording);
    }

    /** The columns that a recording's name tells; none when it is not named by a pattern. */
    Map<String, String> fields(String recording) {
        return patterns.flatMap(known -> known.fields(recording)).orElse(Map.of());
    }

    /**
     * The recording of a call.
     *
     * @param id the phone system's, or nothing
     * @throws InvalidRowException when there are several
     */
    Optional<String> find(String id) throws InvalidRowException {
        List<String> found = byId.getOrDefault(id, List.of());
        if (found.size() > 1) {
            throw new InvalidRowException(
                    "several recordings are of the call '" + id + "': " + found,
                    "keep one file per call, with one party per channel");
        }
        return found.stream().findFirst();
    }

    private static Set<String> ids(String recording) {
        String file = recording.substring(recording.lastIndexOf('/') + 1);
        int ending = file.lastIndexOf('.');
        String stem = ending > 0 ? file.substring(0, ending) : file;
        List<Integer> starts = new ArrayList<>(List.of(0));
        List<Integer> ends = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(stem);
        while (separator.find() && starts.size() < MOST_PARTS) {
            ends.add(separator.start());
            starts.add(separator.end());
        }
        ends.add(stem.length());
        Set<String> ids = new HashSet<>(Set.of(stem));
        for (int start : starts) {
            for (int end : ends) {
                if (end - start >= LEAST_ID) {
                    ids.add(stem.substring(start, end));
                }
            }
        }
        return ids;
    }
}
