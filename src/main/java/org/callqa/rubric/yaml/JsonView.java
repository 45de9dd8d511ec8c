package org.callqa.rubric.yaml;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A YAML value as the JSON that a schema speaks of; finds keys that are written twice on the way. */
final class JsonView {

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
