package org.callqa.manifest.names;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the name of a recording tells: {@code {agent_id}_{started_at:yyyyMMdd-HHmmss}_{call_id}.wav}. In braces stand
 * columns of {@code calls.csv} or columns of one's own; {@code *} stands for anything; without an ending any will do.
 * With a slash in it the pattern is of the path inside the recordings folder, else of the file name. A name is matched in
 * time linear in its length, whatever stranger gave it.
 */
public final class NamePattern {

    private static final Pattern FIELD = Pattern.compile("\\{([a-z][a-z0-9_]*)(?::([^{}]+))?\\}|(\\*)");

    /** What behind a time says that it is UTC, as cloud contact centres write it. */
    private static final Pattern UTC = Pattern.compile("[-_ ]?(?:UTC|GMT).*");

    private final Pattern regex;
    private final List<Field> fields;
    private final boolean ofPath;
    private final Map<String, String> fixed;

    private NamePattern(Pattern regex, List<Field> fields, boolean ofPath, Map<String, String> fixed) {
        this.regex = regex;
        this.fields = fields;
        this.ofPath = ofPath;
        this.fixed = fixed;
    }

    /** A column in the pattern, and for a time how it is written. */
    private record Field(String column, Optional<TimeText> time, boolean utc) {}

    /**
     * Compiles a pattern.
     *
     * @param fixed columns that every recording of this name has
     * @param shapes regular expressions, without groups, of columns that are not just anything
     * @throws IllegalArgumentException with what is wrong with it, for people
     */
    public static NamePattern compile(String source, Map<String, String> fixed, Map<String, String> shapes) {
        StringBuilder regex = new StringBuilder();
        List<Field> fields = new ArrayList<>();
        Matcher matcher = FIELD.matcher(source);
        int at = 0;
        while (matcher.find()) {
            regex.append(literal(source.substring(at, matcher.start()), source));
            at = matcher.end();
            String column = matcher.group(1);
            String format = matcher.group(2);
            if (column == null) {
                regex.append(".*?");
                continue;
            }
            if (fields.stream().anyMatch(field -> field.column().equals(column))) {
                throw new IllegalArgumentException("'" + source + "': {" + column + "} stands twice");
            }
            Optional<TimeText> time = Optional.ofNullable(format).map(text -> time(text, source));
            fields.add(new Field(column, time, UTC.matches(source.substring(at))));
            regex.append('(')
                    .append(time.map(TimeText::regex).orElseGet(() -> shapes.getOrDefault(column, "[^/]+?")))
                    .append(')');
        }
        regex.append(literal(source.substring(at), source));
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("'" + source + "': no column in braces, as in {agent_id}_{call_id}.wav");
        }
        if (!Pattern.matches(".*\\.[A-Za-z0-9]{1,8}", source)) {
            regex.append("(?:\\.[^./]+)?");
        }
        return new NamePattern(Pattern.compile(regex.toString(), Pattern.DOTALL), fields, source.contains("/"), fixed);
    }

    /** The columns that it tells of, as they are written in it. */
    public List<String> columns() {
        return fields.stream().map(Field::column).toList();
    }

    /**
     * The columns of a recording, or empty when its name is not of this pattern.
     *
     * @param recording path inside the recordings folder, with forward slashes
     */
    public Optional<Map<String, String>> fields(String recording) {
        Matcher matcher = regex.matcher(ofPath ? recording : recording.substring(recording.lastIndexOf('/') + 1));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> columns = new LinkedHashMap<>(fixed);
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            String text = matcher.group(i + 1);
            try {
                columns.put(
                        field.column(),
                        field.time().map(time -> time.iso(text, field.utc())).orElse(text));
            } catch (DateTimeException notATime) {
                return Optional.empty();
            }
        }
        return Optional.of(columns);
    }

    private static String literal(String text, String source) {
        if (text.contains("{") || text.contains("}")) {
            throw new IllegalArgumentException("'" + source
                    + "': in braces stands a column name in small letters, and for a time its format, as in"
                    + " {started_at:yyyyMMdd-HHmmss}");
        }
        return Pattern.quote(text);
    }

    private static TimeText time(String format, String source) {
        try {
            return TimeText.of(format);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + source + "': " + e.getMessage(), e);
        }
    }
}
