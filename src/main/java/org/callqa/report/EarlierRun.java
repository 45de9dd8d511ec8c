package org.callqa.report;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an earlier run left in the folder, as its own record says; whoever can write there can write into the record.
 *
 * @param files those that are there and that this run may not write again
 * @param made of what each of them was made, with what came of it, as {@link ReportFolder#made} told it
 */
record EarlierRun(List<String> files, Map<String, String> made) {

    /** A file in one of the folders of agents and calls, as {@link SafeFileName} names them, or a page right above. */
    private static final Pattern OURS =
            Pattern.compile("scorecards/NAME[.](csv|xlsx)|review/NAME[.]csv|audio/NAME[.]wav"
                    .concat("|((en|zh)/)?((agents|calls)/NAME|index|calls|review)[.]html")
                    .replace("NAME", "[^./\\\\][^/\\\\]*"));

    private static final String CONTENTS = "contents";
    private static final String FILES = "files";
    private static final String MADE = "made";
    private static final String STATE = "state";

    private static final Pattern MARK = Pattern.compile("[0-9a-f]{64} [0-9a-f]{1,8}");

    EarlierRun {
        files = List.copyOf(files);
        made = Map.copyOf(made);
    }

    /** An earlier run by its record; it left nothing when there was none, or its record is not one of ours. */
    static EarlierRun of(Path record) {
        Set<String> files = new LinkedHashSet<>();
        Map<String, String> made = new HashMap<>();
        boolean ours = read(record, (name, mark) -> {
                    if (mark.isEmpty() && isOurs(name, record)) {
                        files.add(name);
                    } else if (MARK.matcher(mark).matches() && files.contains(name)) {
                        made.put(name, mark);
                    }
                })
                .isPresent();
        return ours ? new EarlierRun(List.copyOf(files), made) : new EarlierRun(List.of(), Map.of());
    }

    /** Told of a file, which may be of any name; after all of them, of what some were made. */
    private interface FileSeen {
        void is(String name, String mark);
    }

    /** Whether the folder still holds all that a run wrote which was of the same calls and answers. */
    static boolean isOf(String contents, Path folder, String record) {
        if (contents.isEmpty()) {
            return false;
        }
        AtomicBoolean whole = new AtomicBoolean(true);
        Optional<Map<String, String>> said = read(folder.resolve(record), (name, mark) -> {
            if (mark.isEmpty() && !isThere(folder, name)) {
                whole.set(false);
            }
        });
        return whole.get()
                && said.map(it -> it.get(CONTENTS)).filter(contents::equals).isPresent();
    }

    /** Of a name that no system allows there is no file. */
    private static boolean isThere(Path folder, String name) {
        try {
            Path file = Path.of(name);
            return !file.isAbsolute() && Files.isRegularFile(folder.resolve(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * Reads a record one piece after the other, for whoever can write it can make it as long as the disk.
     *
     * @return what it says of itself, by the names of this class; empty when it is none of ours to its end
     */
    private static Optional<Map<String, String>> read(Path record, FileSeen files) {
        Map<String, String> said = new HashMap<>();
        if (!Files.isRegularFile(record)) {
            return Optional.empty();
        }
        try (JsonParser parser = JsonMapper.shared().createParser(record)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                JsonToken value = parser.nextToken();
                if (key.equals(FILES) && value == JsonToken.START_ARRAY) {
                    readFiles(parser, files);
                } else if (key.equals(MADE) && value == JsonToken.START_OBJECT) {
                    readTexts(parser, files);
                } else if (key.equals(CONTENTS) && value == JsonToken.VALUE_STRING) {
                    said.put(CONTENTS, parser.getString());
                } else if (key.equals(STATE) && value == JsonToken.START_OBJECT) {
                    readTexts(parser, (part, text) -> said.put(STATE + part, text));
                } else {
                    parser.skipChildren();
                }
            }
            return Optional.of(said);
        } catch (JacksonException notOurs) {
            return Optional.empty();
        }
    }

    private static void readFiles(JsonParser parser, FileSeen files) {
        for (JsonToken one = parser.nextToken(); one != null && one != JsonToken.END_ARRAY; one = parser.nextToken()) {
            if (one == JsonToken.VALUE_STRING) {
                files.is(parser.getString(), "");
            }
            parser.skipChildren();
        }
    }

    private static void readTexts(JsonParser parser, FileSeen texts) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_STRING) {
                texts.is(name, parser.getString());
            }
            parser.skipChildren();
        }
    }

    /** The state it was made from; empty when there was none, or its record does not say. */
    static Optional<StateMark> state(Path record) {
        Map<String, String> said = read(record, (name, mark) -> {}).orElse(Map.of());
        String id = said.getOrDefault(STATE + "id", "");
        String folder = said.getOrDefault(STATE + "folder", "");
        return id.isEmpty() || folder.isEmpty() ? Optional.empty() : Optional.of(new StateMark(id, folder));
    }

    private static boolean isOurs(String name, Path record) {
        return OURS.matcher(name).matches() && isThere(record.resolveSibling("."), name);
    }
}
