package org.callqa.rubric.yaml;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.callqa.call.Shortened;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One finding of the schema library in the words of somebody who has never heard of schemas. The hints are the
 * descriptions in the schema, so an editor that knows the schema shows the same.
 */
final class SchemaMessage {

    private static final Set<String> ABOUT_KEYS = Set.of(
            "required", "oneOf", "anyOf", "minProperties", "maxProperties", "dependentRequired", "propertyNames");

    /** Of a value that is wrong, letters. */
    private static final int MOST_SHOWN = 40;

    private final JsonNode schema;
    private final Error error;
    private final YamlValue at;
    private final JsonNode rule;

    SchemaMessage(JsonNode schema, Error error, YamlValue at) {
        this.schema = schema;
        this.error = error;
        this.at = at;
        this.rule = ruleOf(schema, error);
    }

    static boolean isAboutKeys(Error error) {
        return ABOUT_KEYS.contains(error.getKeyword());
    }

    /** Whether the finding is one of several about the same choice. */
    static boolean isChoice(Error error) {
        String path = error.getEvaluationPath().toString();
        return path.contains("/oneOf") || path.contains("/anyOf");
    }

    void report(Problems problems) {
        if (isChoice(error)) {
            problems.error(at, choice(), "");
            return;
        }
        switch (error.getKeyword()) {
            case "required" -> problems.error(at, "'" + error.getProperty() + "' is missing", describe(property()));
            case "additionalProperties" -> unknownKey(problems);
            case "propertyNames" ->
                key(
                        problems,
                        "'" + error.getProperty() + "' cannot be used as a name here",
                        "write " + describe(rule.path("propertyNames")));
            case "type" -> type(problems);
            case "enum" -> problems.error(at, shown() + " is not known here", oneOf(strings(rule.path("enum"))));
            case "pattern" -> pattern(problems);
            case "uniqueItems" -> problems.error(at, "holds the same entry twice", "keep one of them");
            case "minProperties" -> problems.error(at, "is empty", describe(rule));
            case "maxProperties" ->
                problems.error(
                        at,
                        "holds " + at.entries().size() + " checks side by side: " + keys(),
                        "keep one, or list them under all: or any:");
            default -> problems.error(at, limit(), describe(rule));
        }
    }

    private String choice() {
        String given = at.isMap() && !at.entries().isEmpty() ? "has " + keys() : "is not complete";
        return given + ", but should be " + describe(rule);
    }

    private void unknownKey(Problems problems) {
        List<String> known = new ArrayList<>(rule.path("properties").propertyNames());
        if (mayBeText() && NearestName.didYouMean(error.getProperty(), known).isEmpty()) {
            key(
                    problems,
                    "'" + error.getProperty() + "' was read as a key",
                    "if it is a text that has ':' in it or begins with '{', put it in quotes");
            return;
        }
        key(problems, "unknown key '" + error.getProperty() + "'", oneOf(error.getProperty(), known));
    }

    private void key(Problems problems, String message, String hint) {
        at.get(error.getProperty())
                .ifPresentOrElse(
                        value -> problems.error(value, message, hint), () -> problems.error(at, message, hint));
    }

    private void type(Problems problems) {
        String wanted = rule.path("type").asString("");
        if (at.isMap() || at.isList()) {
            String given = at.isMap() ? "a group of keys" : "a list";
            String quote = "if it is a text that begins with '" + (at.isMap() ? "{" : "[") + "', put it in quotes";
            problems.error(at, "is " + given + ", but should be " + describe(rule), mayBeText() ? quote : "");
        } else if (error.getInstanceNode().isNull()) {
            problems.error(at, "has no value", "expected is " + describe(rule));
        } else if (isDuration()) {
            problems.error(at, shown() + " is not a time", DurationText.hint(at.text()));
        } else if (wanted.equals("boolean")) {
            problems.error(at, shown() + " is neither true nor false", "write true or false: " + describe(rule));
        } else if (wanted.equals("number") || wanted.equals("integer")) {
            String kind = wanted.equals("integer") ? " is not a whole number" : " is not a number";
            problems.error(at, shown() + kind, "expected is " + describe(rule));
        } else {
            String hint = wanted.equals("array") ? "write [" + at.text() + "]" : "";
            problems.error(at, shown() + " does not fit, expected is " + describe(rule), hint);
        }
    }

    private boolean mayBeText() {
        return rule.path("type").toString().contains("string");
    }

    private void pattern(Problems problems) {
        if (isDuration()) {
            problems.error(at, shown() + " is not a time", DurationText.hint(at.text()));
        } else {
            problems.error(at, shown() + " does not fit", "write " + describe(rule));
        }
    }

    private String limit() {
        String bound = rule.path(error.getKeyword()).asString();
        return switch (error.getKeyword()) {
            case "minimum" -> shown() + " is too small, the least is " + bound;
            case "exclusiveMinimum" -> shown() + " is too small, it must be above " + bound;
            case "maximum" -> shown() + " is too large, the most is " + bound;
            case "minLength", "minItems" -> "is empty";
            case "maxLength" -> "is longer than " + bound + " characters";
            case "maxItems" -> "holds " + at.items().size() + " entries, the most is " + bound;
            default -> shown() + " does not fit";
        };
    }

    private boolean isDuration() {
        return rule.path("pattern").asString("").contains("(ms|s|m|h)");
    }

    private String shown() {
        return "'" + Shortened.of(at.text(), MOST_SHOWN) + "'";
    }

    private String keys() {
        return at.entries().stream().map(YamlValue.Entry::key).limit(8).collect(Collectors.joining(", "));
    }

    private JsonNode property() {
        return rule.path("properties").path(error.getProperty());
    }

    private String describe(JsonNode part) {
        String reference = part.path("$ref").asString("");
        JsonNode described = reference.isEmpty() ? part : schema.at(JsonPointer.compile(reference.substring(1)));
        return described.path("description").asString("");
    }

    private String oneOf(List<String> known) {
        return oneOf(at.text(), known);
    }

    private static String oneOf(@Nullable String written, List<String> known) {
        return NearestName.didYouMean(written == null ? "" : written, known)
                .orElse(known.isEmpty() ? "" : "known are: " + String.join(", ", known));
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    /** The part of the schema that holds the keyword; for a choice the part that holds the choice. */
    private static JsonNode ruleOf(JsonNode schema, Error error) {
        String fragment = error.getSchemaLocation().getFragment().toString();
        int choice = fragment.indexOf("/oneOf") >= 0 ? fragment.indexOf("/oneOf") : fragment.indexOf("/anyOf");
        String owner = fragment.substring(0, choice >= 0 ? choice : fragment.lastIndexOf('/'));
        return schema.at(JsonPointer.compile(owner));
    }
}
