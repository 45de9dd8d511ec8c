package org.callqa.manifest;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The recordings of a night by their names, and which of them a list means. */
final class Recordings {

    /** A shorter id, an extension say, may stand in a name by chance; it must be the whole name. */
    private static final int LEAST_ID = 8;

    private static final Pattern SEPARATOR = Pattern.compile("[-_ .@+,]");

    /** Names with more parts are no recorder's; it would only cost memory to look for ids in them. */
    private static final int MOST_PARTS = 24;

    private static final Pattern ABSOLUTE = Pattern.compile("(?:/|[A-Za-z]:/).*");

    /** The last one may be any; before it a converter or packer leaves what the file was. */
    private static final Pattern ENDING = Pattern.compile(
            "(?:\\.(?:wav|mp3|gsm|ogg|opus|flac|au|m4a|amr|wma|aac|ulaw|alaw|sln|g722))*\\.(?=[0-9]*[A-Za-z])[A-Za-z0-9]{1,5}$");

    /** {@code https://host/rec/1.wav?download=1}: its path counts, else what a program is asked for. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://[^/]*(/[^?#]*)(?:\\?([^#]*))?.*");

    private static final Pattern QUOTED = Pattern.compile("(['‘`“])(.+)['’`”]");

    /** Letters as addresses write them. */
    private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    /** What may stand in no name on other systems; programs put a low line there. */
    private static final Pattern FORBIDDEN = Pattern.compile("[:*?\"<>|]");

    private final Path folder;
    private final Path asGiven;
    private final Optional<NamePatterns> patterns;
    private final Set<String> names;
    private final Map<String, List<String>> byId;
    private final Map<String, List<String>> byFolded;
    private final Map<String, List<String>> byFile;
    private final Map<String, List<String>> byStem;

    /** How a recording was found by a name. */
    enum Nearness {
        /** By its path inside the folder. */
        EXACT("named exactly", ""),
        /** A whole path, or none, where the list has it otherwise; only one recording can be meant. */
        OTHER_FOLDER("in another folder than the list says", "name recordings by their path inside the folder"),
        /** Capital letters, accents composed in another way, signs that a system writes otherwise. */
        OTHER_LETTERS("with capitals or accents other than in the list", "write names as the files have them"),
        /** Converted after the list was written. */
        OTHER_ENDING("with another ending than the list says", "list the recordings as they are"),
        /** Several recordings could be meant. */
        SEVERAL("named by rows that fit several of them", "name recordings by their path inside the folder"),
        /** The name leads out of the folder. */
        OUTSIDE("outside the recordings folder", "name it by its path inside the folder"),
        NONE("", "copy the recording, or correct its name");

        private final String words;
        private final String remedy;

        Nearness(String words, String remedy) {
            this.words = words;
            this.remedy = remedy;
        }

        String words() {
            return words;
        }

        String remedy() {
            return remedy;
        }
    }

    /**
     * What was found by a name.
     *
     * @param recordings one, or the several that fit; none when there is none
     */
    record Found(Nearness nearness, List<String> recordings) {

        private static final Found NONE = new Found(Nearness.NONE, List.of());

        Optional<String> only() {
            return recordings.size() == 1 ? Optional.of(recordings.get(0)) : Optional.empty();
        }
    }

    /**
     * @param folder the recordings, by its real path
     * @param asGiven the same by the name it was given by
     * @param recordings paths inside the folder, with forward slashes
     */
    Recordings(Path folder, Path asGiven, Collection<String> recordings, Optional<NamePatterns> patterns) {
        this.folder = folder;
        this.asGiven = asGiven.toAbsolutePath().normalize();
        this.patterns = patterns;
        this.names = new HashSet<>(recordings);
        this.byId = index(recordings, Recordings::ids);
        this.byFolded = index(recordings, name -> Set.of(folded(name)));
        this.byFile = index(recordings, name -> Set.of(file(folded(name))));
        this.byStem = index(recordings, name -> Set.of(stem(file(folded(name)))));
    }

    /** @throws CallListException when there are recordings, and none of them is named as the patterns say */
    void requirePatterns() throws CallListException {
        if (patterns.isPresent()
                && !names.isEmpty()
                && names.stream().allMatch(name -> fields(name).isEmpty())) {
            throw new CallListException("--name-pattern " + patterns.get() + ": none of the " + names.size()
                    + " recordings is named so, not even '"
                    + Collections.min(names) + "'"
                    + NamePatterns.fitting(names)
                            .map(preset -> "; the names look like those of --name-pattern " + preset)
                            .orElse(""));
        }
    }

    /** The columns that a recording's name tells; none when it is not named by a pattern. */
    Map<String, String> fields(String recording) {
        return patterns.flatMap(known -> known.fields(recording)).orElse(Map.of());
    }

    /** The recordings that no pattern fits; none without patterns. */
    List<String> unpatterned() {
        return patterns.isEmpty()
                ? List.of()
                : names.stream().filter(name -> fields(name).isEmpty()).sorted().toList();
    }

    /** The recordings that have a phone system's id in their names. */
    List<String> ofId(String id) {
        return byId.getOrDefault(id, List.of());
    }

    /** The recording that a list means by a name or path, of this machine or of another one. */
    Found named(String text) {
        String name = QUOTED.matcher(text.replace('\\', '/')).replaceFirst("$2");
        Matcher address = ADDRESS.matcher(name);
        if (!names.contains(name) && address.matches()) {
            Found found = byName(Objects.requireNonNull(address.group(1)));
            return address.group(2) != null && found.recordings().isEmpty()
                    ? asked(address.group(2)).orElse(found)
                    : found;
        }
        return byName(name);
    }

    /** {@code file=1.wav&download=1}: a number without an ending may mean anything. */
    private Optional<Found> asked(String query) {
        List<Found> found = Arrays.stream(query.split("&"))
                .map(value -> value.substring(value.indexOf('=') + 1))
                .filter(value -> ENDING.matcher(value).find())
                .map(this::byName)
                .filter(one -> !one.recordings().isEmpty())
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Found byName(String name) {
        if (names.contains(name)) {
            return new Found(Nearness.EXACT, List.of(name));
        }
        boolean absolute = ABSOLUTE.matcher(name).matches();
        Optional<String> inside = absolute ? ofPath(name) : withoutDots(name);
        if (inside.isPresent() && names.contains(inside.get())) {
            return new Found(Nearness.EXACT, List.of(inside.get()));
        }
        if (inside.isEmpty()) {
            return new Found(Nearness.OUTSIDE, List.of());
        }
        String folded = folded(inside.get());
        List<String> sameLetters = byFolded.getOrDefault(folded, List.of());
        if (!sameLetters.isEmpty()) {
            return found(Nearness.OTHER_LETTERS, sameLetters);
        }
        Found elsewhere = found(
                Nearness.OTHER_FOLDER, onOneWay(folded, byFile.getOrDefault(file(folded), List.of()), path -> path));
        if (elsewhere.nearness() != Nearness.NONE) {
            return elsewhere;
        }
        // an id with a dot in it is no name with an ending
        List<String> whole = onOneWay(folded, byStem.getOrDefault(file(folded), List.of()), Recordings::stem);
        if (!whole.isEmpty()) {
            return found(Nearness.OTHER_ENDING, whole);
        }
        String stem = stem(folded);
        Found converted = found(
                Nearness.OTHER_ENDING, onOneWay(stem, byStem.getOrDefault(file(stem), List.of()), Recordings::stem));
        return converted.nearness() == Nearness.NONE && absolute && !isInside(name)
                ? new Found(Nearness.OUTSIDE, List.of())
                : converted;
    }

    private static Found found(Nearness nearness, List<String> recordings) {
        if (recordings.isEmpty()) {
            return Found.NONE;
        }
        return new Found(recordings.size() > 1 ? Nearness.SEVERAL : nearness, recordings);
    }

    /** The path inside the folder of a whole path; the path itself when it is another machine's; empty when it is outside. */
    private Optional<String> ofPath(String name) {
        try {
            Path path = Path.of(name).normalize();
            for (Path base : List.of(folder, asGiven)) {
                if (path.startsWith(base)) {
                    return Optional.of(slashed(base.relativize(path)));
                }
            }
            if (!byFile.containsKey(file(folded(name)))) {
                return Optional.of(name);
            }
            Path real = path.toRealPath();
            return real.startsWith(folder) ? Optional.of(slashed(folder.relativize(real))) : Optional.empty();
        } catch (IOException notHere) {
            return Optional.of(name);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    private boolean isInside(String name) {
        return Path.of(name).startsWith(folder) || Path.of(name).startsWith(asGiven);
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** The path without {@code .} and {@code ..}; empty when it leads out of the folder. */
    private static Optional<String> withoutDots(String name) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : name.split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /** Those of the recordings of which the path ends like the named one, or the named one like it; the longest of these. */
    private static List<String> onOneWay(String named, List<String> recordings, Function<String, String> part) {
        Predicate<String> fits = recording -> {
            String path = part.apply(folded(recording));
            return ("/" + named).endsWith("/" + path) || ("/" + path).endsWith("/" + named);
        };
        List<String> fitting = recordings.stream().filter(fits).toList();
        int longest = fitting.stream()
                .mapToInt(recording ->
                        Math.min(named.length(), part.apply(folded(recording)).length()))
                .max()
                .orElse(0);
        return fitting.stream()
                .filter(recording ->
                        Math.min(named.length(), part.apply(folded(recording)).length()) == longest)
                .toList();
    }

    /** Whether a list's name may be meant for a recording's, with a slip of the finger or two; numbers are as they are. */
    static boolean isSlipOf(String name, String recording) {
        return name.length() > 4
                && digits(name).equals(digits(recording))
                && LevenshteinDistance.getDefaultInstance().apply(name, recording) <= 2;
    }

    private static String digits(String name) {
        return name.replaceAll("[^0-9]", "");
    }

    /** Without regard to capitals, to how accents are composed and to how systems write signs that have to be written otherwise. */
    private static String folded(String name) {
        String plain = name.indexOf('%') < 0 ? name : ESCAPED.matcher(name).replaceAll(Recordings::unescaped);
        String composed = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return FORBIDDEN.matcher(composed).replaceAll("_");
    }

    /** A slash between folders is none of a name. */
    private static String unescaped(MatchResult bytes) {
        String text = URLDecoder.decode(bytes.group(), StandardCharsets.UTF_8);
        boolean name = text.indexOf('\uFFFD') < 0 && text.indexOf('/') < 0;
        return Matcher.quoteReplacement(name ? text : bytes.group());
    }

    private static String file(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String stem(String path) {
        return ENDING.matcher(path).replaceFirst("");
    }

    private static Map<String, List<String>> index(Collection<String> recordings, Function<String, Set<String>> keys) {
        Map<String, List<String>> index = new HashMap<>();
        for (String recording : recordings) {
            for (String key : keys.apply(recording)) {
                index.computeIfAbsent(key, unseen -> new ArrayList<>(1)).add(recording);
            }
        }
        return index;
    }

    private static Set<String> ids(String recording) {
        String file = file(recording);
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
        Set<String> ids = new HashSet<>(Arrays.asList(stem));
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
