package org.callqa.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an earlier run left in the folder, as its own record says. */
final class EarlierRun {

    private EarlierRun() {}

    /** The files of the earlier run; none when there was none, or its record cannot be read. */
    static List<String> files(Path record) throws IOException {
        if (!Files.isRegularFile(record)) {
            return List.of();
        }
        try {
            List<String> files = new ArrayList<>();
            for (JsonNode name :
                    new JsonMapper().readTree(Files.readString(record)).path("files")) {
                files.add(name.asString());
            }
            return files;
        } catch (JacksonException notOurs) {
            return List.of();
        }
    }
}
