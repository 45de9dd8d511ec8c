package org.callqa.rubric;

import java.util.List;
import java.util.stream.Collectors;

/** A rubric, or a test of one, that cannot be used; the message has one line for each problem. */
public class InvalidRubricException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<RubricProblem> problems;

    public InvalidRubricException(List<RubricProblem> problems) {
        super(problems.stream().map(RubricProblem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** Everything that was found, errors and warnings, by file and line; never empty. */
    public List<RubricProblem> problems() {
        return problems;
    }
}
