package org.callqa.rubric.yaml;

import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Says in plain words why a file is not YAML. */
final class YamlSyntax {

    /** @param fragment of the parser's message; {@code atContext} whether the mistake is where the parser began */
    private record Saying(String fragment, boolean atContext, String message, String hint) {}

    private static final String QUOTE_IT = "put the text in quotes if it has ': ' in it";
    private static final String QUOTE_INSIDE =
            "inside [ ] and { } a text with any of , : ? [ ] { } # in it must be in quotes";

    private static final List<Saying> SAYINGS = List.of(
            new Saying("\\t(TAB)", false, "a tab is used for indentation", "replace it with spaces"),
            new Saying(
                    "mapping values are not allowed here",
                    false,
                    "there is a ':' where it does not belong",
                    "check the indentation of this line and the one above; " + QUOTE_IT),
            new Saying(
                    "found unexpected end of stream",
                    true,
                    "a quotation mark is opened here and never closed",
                    "add the closing quotation mark"),
            new Saying(
                    "could not find expected ':'",
                    true,
                    "this line has no ':' after its key",
                    "write 'key: value', and check the indentation"),
            new Saying("expected ',' or ']'", true, "this list is not closed by ']' or lacks a ','", QUOTE_INSIDE),
            new Saying("expected ',' or '}'", true, "this group is not closed by '}' or lacks a ','", QUOTE_INSIDE),
            new Saying(
                    "cannot start any token",
                    false,
                    "a value cannot begin with this character",
                    "put the text in quotes"),
            new Saying(
                    "unknown escape character",
                    false,
                    "'\\' means something else in double quotes",
                    "use single quotes"),
            new Saying("special characters are not allowed", false, "holds a control character", "remove it"));

    private YamlSyntax() {}

    static void explain(SourceText source, YAMLException e, Problems problems) {
        if (e instanceof MarkedYAMLException marked) {
            explain(source, marked, problems);
        } else if (e instanceof ReaderException reader) {
            String before = source.text()
                    .substring(0, Math.min(reader.getPosition(), source.text().length()));
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            problems.error(Place.line(source.name(), line, 1), "holds a control character", "remove it");
        } else {
            problems.error(
                    Place.wholeFile(source.name()), "cannot be read: " + oneLine(String.valueOf(e.getMessage())), "");
        }
    }

    private static void explain(SourceText source, MarkedYAMLException e, Problems problems) {
        String problem = String.valueOf(e.getProblem());
        Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
        Mark begun = e.getContextMark();
        if (begun != null && line(source, begun).contains("：")) {
            problems.error(place(source, begun), "this line has a full-width '：'", "write ': ' instead");
            return;
        }
        for (Saying saying : SAYINGS) {
            if (problem.contains(saying.fragment())) {
                Mark where = saying.atContext() && e.getContextMark() != null ? e.getContextMark() : mark;
                problems.error(place(source, where), saying.message(), saying.hint());
                return;
            }
        }
        if (problem.startsWith("expected <block end>") || problem.startsWith("expected '<document start>'")) {
            explainBlockEnd(source, e, mark, problems);
            return;
        }
        problems.error(place(source, mark), "this is not YAML: " + oneLine(problem), "check indentation and quotes");
    }

    /** After a value in brackets or quotes something else follows on the line, or the indentation is not that of any line above. */
    private static void explainBlockEnd(SourceText source, MarkedYAMLException e, Mark mark, Problems problems) {
        String line = line(source, mark);
        String before = line.substring(0, Math.min(mark.getColumn(), line.length()));
        String value = before.replaceFirst("^[\\s-]*([a-z_-]+:\\s+)?", "");
        if (value.startsWith("[") || value.startsWith("{") || value.startsWith("\"") || value.startsWith("'")) {
            problems.error(
                    place(source, mark),
                    "a value that begins with '" + value.charAt(0) + "' ends here, but the line goes on",
                    "put the whole text in quotes");
            return;
        }
        int begun = e.getContextMark() == null ? 0 : e.getContextMark().getLine() + 1;
        problems.error(
                place(source, mark),
                "this line is not indented like the lines it belongs to"
                        + (begun > 0 ? " (from line " + begun + " on)" : ""),
                "give it the same number of spaces in front");
    }

    private static String line(SourceText source, Mark mark) {
        return source.text().lines().skip(mark.getLine()).findFirst().orElse("");
    }

    private static Place place(SourceText source, Mark mark) {
        return Place.line(source.name(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String oneLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }
}
