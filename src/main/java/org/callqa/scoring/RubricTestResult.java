package org.callqa.scoring;

import java.util.Optional;
import org.callqa.rubric.RubricTestCase;
import org.callqa.scoring.answer.Answer;

/**
 * One expectation of a rubric's test, held against the answer.
 *
 * @param test the small call
 * @param criterion id of the criterion asked
 * @param expected name of the verdict that the test expects
 * @param answer the answer given, or empty when the criterion is not asked in the call's language
 */
public record RubricTestResult(RubricTestCase test, String criterion, String expected, Optional<Answer> answer) {

    /** Name of the verdict given; {@code NOT_ASKED} when the criterion is not asked in the call's language. */
    public String actual() {
        return answer.map(given -> given.verdict().name()).orElse("NOT_ASKED");
    }

    public boolean passed() {
        return expected.equals(actual());
    }
}
