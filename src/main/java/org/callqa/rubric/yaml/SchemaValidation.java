package org.callqa.rubric.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds a file against its JSON Schema (2020-12) and says in plain words what does not fit. */
public final class SchemaValidation {

    private final JsonNode json;
    private final Schema schema;

    /** @param name file name of a schema in the program's {@code scoring-rubric} folder */
    public SchemaValidation(String name) {
        try (InputStream in = SchemaValidation.class.getResourceAsStream("/scoring-rubric/" + name)) {
            if (in == null) {
                throw new IllegalStateException("scoring-rubric/" + name + " is missing from the program");
            }
            json = JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json);
    }

    /** The paths, from the root, of everything that is wrong or has something wrong in it; empty when nothing is. */
    public Set<List<Object>> validate(YamlValue root, Problems problems) {
        JsonNode content = new JsonView(problems).of(root);
        List<Error> errors = schema.validate(content);
        Set<List<Object>> broken = new HashSet<>();
        Set<String> misspelled = new HashSet<>();
        for (Error error : errors) {
            List<Object> path = path(error.getInstanceLocation());
            for (int length = 0; length <= path.size(); length++) {
                broken.add(List.copyOf(path.subList(0, length)));
            }
            if (error.getKeyword().equals("additionalProperties")) {
                misspelled.add(error.getInstanceLocation().toString());
            }
        }
        Set<String> choicesTold = new HashSet<>();
        for (Error error : errors) {
            String at = error.getInstanceLocation().toString();
            boolean followsFromMisspelling = misspelled.contains(at)
                    && !error.getKeyword().equals("additionalProperties")
                    && SchemaMessage.isAboutKeys(error);
            if (followsFromMisspelling || (SchemaMessage.isChoice(error) && !choicesTold.add(at))) {
                continue;
            }
            new SchemaMessage(json, error, root.at(path(error.getInstanceLocation()))).report(problems);
        }
        return broken;
    }

    private static List<Object> path(NodePath location) {
        List<Object> steps = new ArrayList<>();
        for (int i = 0; i < location.getNameCount(); i++) {
            steps.add(location.getElement(i));
        }
        return List.copyOf(steps);
    }
}
