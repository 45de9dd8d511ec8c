package org.callqa.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an earlier run left in the folder, as its own record says; whoever can write there can write into the record. */
final class EarlierRun {

    /** A file right in the folder of the scorecards, as {@link AgentFileName} names them. */
    private static final Pattern SCORECARD = Pattern.compile("scorecards/[^./\\\\][^/\\\\]*[.]csv");

    private EarlierRun() {}

    /** The scorecards of the earlier run; none when there was none, or its record is not one of ours. */
    static List<String> scorecards(Path record) {
        if (!Files.isRegularFile(record)) {
            return List.of();
        }
        try {
            List<String> files = new ArrayList<>();
            for (JsonNode name :
                    new JsonMapper().readTree(Files.readString(record)).path("files")) {
                if (SCORECARD.matcher(name.asString("")).matches()) {
                    files.add(name.asString());
                }
            }
            return files;
        } catch (JacksonException | IOException notOurs) {
            return List.of();
        }
    }
}
