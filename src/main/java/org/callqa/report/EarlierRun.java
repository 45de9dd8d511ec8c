package org.callqa.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What an earlier run left in the folder, as its own record says; whoever can write there can write into the record. */
final class EarlierRun {

    /** A file in one of the folders of agents and calls, as {@link SafeFileName} names them, or a page right above. */
    private static final Pattern OURS =
            Pattern.compile("scorecards/NAME[.](csv|xlsx)|review/NAME[.]csv|audio/NAME[.]wav"
                    .concat("|((en|zh)/)?((agents|calls)/NAME|index|calls|review)[.]html")
                    .replace("NAME", "[^./\\\\][^/\\\\]*"));

    private EarlierRun() {}

    /** Whether the folder still holds all that a run wrote which was of the same calls and answers. */
    static boolean isOf(String contents, Path folder, String record) {
        JsonNode run = read(folder.resolve(record));
        if (!run.path("contents").asString("").equals(contents) || contents.isEmpty()) {
            return false;
        }
        for (JsonNode name : run.path("files")) {
            Path file = Path.of(name.asString(""));
            if (file.isAbsolute() || !Files.isRegularFile(folder.resolve(file))) {
                return false;
            }
        }
        return true;
    }

    private static JsonNode read(Path record) {
        if (!Files.isRegularFile(record)) {
            return MissingNode.getInstance();
        }
        try {
            return new JsonMapper().readTree(Files.readString(record));
        } catch (JacksonException | IOException notOurs) {
            return MissingNode.getInstance();
        }
    }

    /** The state it was made from; empty when there was none, or its record does not say. */
    static Optional<StateMark> state(Path record) {
        JsonNode state = read(record).path("state");
        String id = state.path("id").asString("");
        String folder = state.path("folder").asString("");
        return id.isEmpty() || folder.isEmpty() ? Optional.empty() : Optional.of(new StateMark(id, folder));
    }

    /** The files of the earlier run that this one may not write again; none when there was none, or its record is not one of ours. */
    static List<String> files(Path record) {
        List<String> files = new ArrayList<>();
        for (JsonNode name : read(record).path("files")) {
            if (OURS.matcher(name.asString("")).matches()) {
                files.add(name.asString());
            }
        }
        return files;
    }
}
