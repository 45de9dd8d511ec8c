package org.callqa.manifest.names;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a recording tells: {@code {agent_id}_{started_at:yyyyMMdd-HHmmss}_{call_id}.wav}. In braces stand
 * columns of {@code calls.csv} or columns of one's own; {@code *} stands for anything; without an ending any will do. The
 * parts of a time may stand apart: {@code {started_at:yyyyMMdd}/{agent_id}_{started_at:HHmmss}}.
 * With a slash in it the pattern is of the path inside the recordings folder, else of the file name. A name is matched in
 * time linear in its length, whatever stranger gave it.
 */
public final class NamePattern {

    private static final Pattern FIELD = Pattern.compile("\\{([a-z][a-z0-9_]*)(?::([^{}]+))?\\}|(\\*)");

    /** What behind a time says that it is UTC, as cloud contact centres write it. */
    private static final Pattern UTC = Pattern.compile("[-_ ]?(?:UTC|GMT).*");

    /** Endings that another one is put behind by a converter. */
    private static final String CONVERTED = "(?i:wav|mp3|gsm|ogg|opus|flac|au|m4a|amr|wma)";

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

    /** Between the parts of a time; no name has it. */
    private static final String APART = "\n";

    /** Where a column stands in the pattern. */
    private record Parts(List<Integer> groups, @Nullable String format, boolean utc) {

        Parts and(Parts after, String column, String source) {
            if (format == null || after.format == null) {
                throw new IllegalArgumentException("'" + source + "': {" + column + "} stands twice");
            }
            List<Integer> all = new ArrayList<>(groups);
            all.addAll(after.groups);
            return new Parts(all, format + APART + after.format, after.utc);
        }
    }

    /**
     * A column in the pattern, and for a time how it is written.
     *
     * @param groups of the regular expression, the parts of a time one after the other
     */
    private record Field(String column, List<Integer> groups, Optional<TimeText> time, boolean utc) {

        String text(Matcher name) {
            return groups.stream().map(name::group).collect(Collectors.joining(APART));
        }
    }

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
        Map<String, Parts> parts = new LinkedHashMap<>();
        int groups = 0;
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
            groups++;
            Parts one = new Parts(List.of(groups), format, UTC.matches(source.substring(at)));
            parts.merge(column, one, (before, after) -> before.and(after, column, source));
            regex.append('(')
                    .append(format == null ? shapes.getOrDefault(column, "[^/]+?") : shape(format, source))
                    .append(')');
        }
        parts.forEach((column, all) -> fields.add(new Field(
                column, all.groups(), Optional.ofNullable(all.format()).map(text -> time(text, source)), all.utc())));
        regex.append(literal(source.substring(at), source));
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("'" + source + "': no column in braces, as in {agent_id}_{call_id}.wav");
        }
        if (!Pattern.matches(".*\\.[A-Za-z0-9]{1,8}", source)) {
            regex.append("(?:\\.(?:").append(CONVERTED).append("))?(?:\\.[^./]+)?");
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
        for (Field field : fields) {
            String text = field.text(matcher);
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

    private static String shape(String format, String source) {
        try {
            return TimeText.shape(format);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + source + "': " + e.getMessage(), e);
        }
    }

    private static TimeText time(String format, String source) {
        try {
            return TimeText.of(format);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + source + "': " + e.getMessage(), e);
        }
    }
}
