package org.callqa.rubric.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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

    /** A YAML value as the JSON that a schema speaks of; finds keys that are written twice on the way. */
    private static final class JsonView {

        private final JsonNodeFactory json = JsonNodeFactory.instance;
        private final Problems problems;

        JsonView(Problems problems) {
            this.problems = problems;
        }

        JsonNode of(YamlValue value) {
            if (value.isMap()) {
                return object(value);
            }
            if (value.isList()) {
                ArrayNode array = json.arrayNode();
                value.items().forEach(item -> array.add(of(item)));
                return array;
            }
            return scalar(value);
        }

        private ObjectNode object(YamlValue value) {
            ObjectNode object = json.objectNode();
            Map<String, Place> seen = new HashMap<>();
            for (YamlValue.Entry entry : value.entries()) {
                Place first = seen.putIfAbsent(entry.key(), entry.place());
                if (entry.key().isEmpty()) {
                    problems.error(entry.place(), "a key is missing before ':'", "");
                } else if (first != null) {
                    problems.error(
                            entry.place(),
                            "'" + entry.key() + "' is written twice, first in line " + first.line(),
                            "keep one of them");
                } else {
                    object.set(entry.key(), of(entry.value()));
                }
            }
            return object;
        }

        private JsonNode scalar(YamlValue value) {
            if (value.tag().equals(Tag.NULL)) {
                return json.nullNode();
            }
            if (value.tag().equals(Tag.BOOL)) {
                return json.booleanNode(Boolean.parseBoolean(value.text()));
            }
            if (value.tag().equals(Tag.INT) || value.tag().equals(Tag.FLOAT)) {
                return json.numberNode(new BigDecimal(value.text()));
            }
            return json.stringNode(value.text());
        }
    }
}
