package org.callqa.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callqa.call.Timeline;
import org.callqa.rubric.InvalidRubricException;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.RubricProblem;
import org.callqa.rubric.RubricProblem.Severity;
import org.callqa.rubric.RubricTestCase;
import org.callqa.scoring.answer.Answer;
import org.callqa.timeline.RingCount;

/** Scores a rubric's own small calls and holds the answers against what its tests expect. */
public final class RubricTestRunner {

    private final Scorer scorer;

    public RubricTestRunner(Rubric rubric) {
        this.scorer = new Scorer(rubric);
    }

    /**
     * One result per expectation, in the order of the tests and of their expectations.
     *
     * @throws InvalidRubricException when a test names a country whose ringing is not known
     */
    public List<RubricTestResult> run(List<RubricTestCase> tests) throws InvalidRubricException {
        List<RubricProblem> strangers = unknownCountries(tests);
        if (!strangers.isEmpty()) {
            throw new InvalidRubricException(strangers);
        }
        List<RubricTestResult> results = new ArrayList<>();
        for (RubricTestCase test : tests) {
            Map<String, String> expected = test.expected();
            Map<String, Answer> answers =
                    scorer
                            .answers(test.call(), timeline(test), criterion -> expected.containsKey(criterion.id()))
                            .stream()
                            .collect(Collectors.toMap(
                                    answer -> answer.criterion().id(), answer -> answer));
            for (Map.Entry<String, String> expectation : expected.entrySet()) {
                results.add(new RubricTestResult(
                        test,
                        expectation.getKey(),
                        expectation.getValue(),
                        Optional.ofNullable(answers.get(expectation.getKey()))));
            }
        }
        return results;
    }

    /** What a test's call would be scored on: rings of the call list are counted as those of every call. */
    public static Timeline timeline(RubricTestCase test) {
        Timeline timeline = test.timeline();
        if (timeline.ringing().isPresent()) {
            return timeline;
        }
        return timeline.withRinging(test.call()
                .ringSeconds()
                .map(seconds -> RingCount.listed(test.call().country(), timeline.language(), seconds)));
    }

    /** Tests whose country has no ringing that is known: a call of them would be counted by another country's. */
    public static List<RubricProblem> unknownCountries(List<RubricTestCase> tests) {
        List<RubricProblem> problems = new ArrayList<>();
        for (RubricTestCase test : tests) {
            test.call().country().filter(country -> !RingCount.isKnown(country)).ifPresent(country -> {
                String near = String.join(
                        ", ",
                        RingCount.countries().stream()
                                .filter(known -> isNear(known, country))
                                .toList());
                problems.add(new RubricProblem(
                        test.file(),
                        test.line(),
                        1,
                        "call.country",
                        Severity.ERROR,
                        "in '" + test.name() + "': the rings of '" + country + "' are not known",
                        near.isEmpty()
                                ? "known are: " + String.join(", ", RingCount.countries())
                                : "near ones that are known: " + near));
            });
        }
        return problems;
    }

    /** Codes of two letters are near when one of them stands where it stood, or they are swapped. */
    private static boolean isNear(String known, String written) {
        return written.length() == 2
                && (known.charAt(0) == written.charAt(0)
                        || known.charAt(1) == written.charAt(1)
                        || (known.charAt(0) == written.charAt(1) && known.charAt(1) == written.charAt(0)));
    }
}
