package org.callqa.scoring;

import java.util.List;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.answer.CallScore;

/** Small rubrics for tests. */
public final class Rubrics {

    private Rubrics() {}

    public static Rubric of(Calls call, Criterion... criteria) {
        return new Rubric(
                "test",
                "1",
                "Test",
                80,
                50,
                List.of(new Rubric.Section("section", "")),
                List.of(criteria),
                call.sets(),
                "0");
    }

    public static CallScore score(Calls call, Criterion... criteria) {
        return new Scorer(of(call, criteria)).score(call.record(), call.timeline());
    }
}
