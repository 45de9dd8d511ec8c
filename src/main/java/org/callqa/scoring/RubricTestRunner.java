package org.callqa.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.RubricTestCase;
import org.callqa.scoring.answer.CallScore;

/** Scores a rubric's own small calls and holds the answers against what its tests expect. */
public final class RubricTestRunner {

    private final Scorer scorer;

    public RubricTestRunner(Rubric rubric) {
        this.scorer = new Scorer(rubric);
    }

    /** One result per expectation, in the order of the tests and of their expectations. */
    public List<RubricTestResult> run(List<RubricTestCase> tests) {
        List<RubricTestResult> results = new ArrayList<>();
        for (RubricTestCase test : tests) {
            CallScore score = scorer.score(test.call(), test.timeline());
            for (Map.Entry<String, String> expectation : test.expected().entrySet()) {
                results.add(new RubricTestResult(
                        test, expectation.getKey(), expectation.getValue(), score.answer(expectation.getKey())));
            }
        }
        return results;
    }
}
