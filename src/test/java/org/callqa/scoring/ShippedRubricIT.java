package org.callqa.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.callqa.rubric.InvalidRubricException;
import org.callqa.rubric.RubricFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The shipped rubric's own tests, as {@code callqa rubric test} runs them. */
class ShippedRubricIT {

    @TestFactory
    Stream<DynamicTest> theShippedRubricGivesTheAnswersItsTestsExpect() throws InvalidRubricException {
        RubricFile file = RubricFile.shipped("phone-service");
        List<RubricTestResult> results = new RubricTestRunner(file.rubric()).run(file.tests());
        return results.stream()
                .map(result -> DynamicTest.dynamicTest(
                        result.test().name() + ": " + result.criterion(),
                        () -> assertThat(result.actual())
                                .as(result.answer().map(Answer::toString).orElse("not asked"))
                                .isEqualTo(result.expected())));
    }
}
