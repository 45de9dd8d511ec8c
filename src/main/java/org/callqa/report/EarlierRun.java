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

    /** A file in one of the folders of agents and calls, as {@link SafeFileName} names them, or a page right above. */
    private static final Pattern OURS = Pattern.compile("scorecards/NAME[.](csv|xlsx)|audio/NAME[.]wav"
            .concat("|((en|zh)/)?((agents|calls)/NAME|index|calls)[.]html")
            .replace("NAME", "[^./\\\\][^/\\\\]*"));

    private EarlierRun() {}

    /** The files of the earlier run that this one may not write again; none when there was none, or its record is not one of ours. */
    static List<String> files(Path record) {
        if (!Files.isRegularFile(record)) {
            return List.of();
        }
        try {
            List<String> files = new ArrayList<>();
            for (JsonNode name :
                    new JsonMapper().readTree(Files.readString(record)).path("files")) {
                if (OURS.matcher(name.asString("")).matches()) {
                    files.add(name.asString());
                }
            }
            return files;
        } catch (JacksonException | IOException notOurs) {
            return List.of();
        }
    }
}
