package org.callqa.rubric.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.callqa.rubric.InvalidRubricException;
import org.callqa.rubric.RubricProblem;
import org.callqa.rubric.RubricProblem.Severity;

/** Gathers all problems of a rubric, so that its owner can put them right in one go. */
public final class Problems {

    /** More than anybody reads; the rest is counted. */
    private static final int LISTED = 200;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private final Set<RubricProblem> found = new LinkedHashSet<>();
    private int beyond;

    public void error(YamlValue at, String message, String hint) {
        add(at.place(), Severity.ERROR, message, hint);
    }

    public void error(Place place, String message, String hint) {
        add(place, Severity.ERROR, message, hint);
    }

    public void warning(YamlValue at, String message, String hint) {
        add(at.place(), Severity.WARNING, message, hint);
    }

    private void add(Place place, Severity severity, String message, String hint) {
        if (found.size() < LISTED) {
            found.add(new RubricProblem(
                    printable(place.file()),
                    place.line(),
                    place.column(),
                    printable(place.key()),
                    severity,
                    printable(message),
                    printable(hint)));
        } else {
            beyond++;
        }
    }

    /** What a file quotes must not steer the terminal it is shown on, nor pass for another line. */
    private static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** The problems, file by file, from top to bottom. */
    public List<RubricProblem> sorted() {
        List<RubricProblem> all = new ArrayList<>(found);
        all.sort(Comparator.comparing(RubricProblem::file)
                .thenComparingInt(RubricProblem::line)
                .thenComparingInt(RubricProblem::column)
                .thenComparing(RubricProblem::key)
                .thenComparing(RubricProblem::message));
        if (beyond > 0) {
            all.add(new RubricProblem(
                    all.get(0).file(),
                    0,
                    0,
                    "",
                    Severity.ERROR,
                    "there are " + beyond + " more problems",
                    "put these right first"));
        }
        return List.copyOf(all);
    }

    public void throwIfErrors() throws InvalidRubricException {
        if (hasErrors()) {
            throw new InvalidRubricException(sorted());
        }
    }
}
