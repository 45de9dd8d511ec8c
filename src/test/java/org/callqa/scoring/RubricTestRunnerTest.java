package org.callqa.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.RubricTestCase;
import org.callqa.rubric.Who;
import org.junit.jupiter.api.Test;

class RubricTestRunnerTest {

    @Test
    void everyExpectationIsHeldAgainstItsAnswer() {
        Calls call = Calls.english().phrases("offer", "how can i help").agent("hello how can i help");
        Criterion offer = new Criterion(
                "offer",
                "section",
                Map.of(),
                1,
                false,
                Set.of(Language.EN),
                Optional.empty(),
                Checks.says(Who.AGENT, "offer"));
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("offer", "NOT_MET");
        expected.put("polite-address", "MET");
        RubricTestCase test = new RubricTestCase("a test", "tests/a.yaml", 3, call.record(), call.timeline(), expected);

        List<RubricTestResult> results = new RubricTestRunner(Rubrics.of(call, offer)).run(List.of(test));

        assertThat(results).extracting(RubricTestResult::criterion).containsExactly("offer", "polite-address");
        assertThat(results).extracting(RubricTestResult::actual).containsExactly("MET", "NOT_ASKED");
        assertThat(results).extracting(RubricTestResult::passed).containsExactly(false, false);
    }
}
