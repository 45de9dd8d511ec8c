package org.callqa.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callqa.call.Agent;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.call.Ringing;
import org.callqa.rubric.Check;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.InvalidRubricException;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.RubricProblem;
import org.callqa.rubric.RubricTestCase;
import org.callqa.rubric.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RubricTestRunnerTest {

    private static final Rubric PROMPT = Rubrics.of(
            Calls.english(),
            new Criterion(
                    "prompt",
                    "section",
                    Map.of(),
                    1,
                    false,
                    Set.of(Language.EN),
                    Optional.empty(),
                    new Check.AnswersWithin(Optional.of(2), Optional.empty()),
                    Set.of()));

    @Test
    void everyExpectationIsHeldAgainstItsAnswer() throws InvalidRubricException {
        Calls call = Calls.english().phrases("offer", "how can i help").agent("hello how can i help");
        Criterion offer = new Criterion(
                "offer",
                "section",
                Map.of(),
                1,
                false,
                Set.of(Language.EN),
                Optional.empty(),
                Checks.says(Who.AGENT, "offer"),
                Set.of("offer"));
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("offer", "NOT_MET");
        expected.put("polite-address", "MET");
        RubricTestCase test = new RubricTestCase("a test", "tests/a.yaml", 3, call.record(), call.timeline(), expected);

        List<RubricTestResult> results = new RubricTestRunner(Rubrics.of(call, offer)).run(List.of(test));

        assertThat(results).extracting(RubricTestResult::criterion).containsExactly("offer", "polite-address");
        assertThat(results).extracting(RubricTestResult::actual).containsExactly("MET", "NOT_ASKED");
        assertThat(results).extracting(RubricTestResult::passed).containsExactly(false, false);
    }

    /** Rings as the program counts them in 7 s, by the periods of ITU-T E.180 supplement 2. */
    @ParameterizedTest
    @CsvSource({"JP, 3", "TW, 3", "GB, 3", "UK, 3", "IN, 3", "BE, 2", "ES, 2", "FR, 2", "CN, 2", "US, 2", "SE, 2"})
    void ringSecondsOfATestAreCountedByTheCountrysCadence(String country, int rings) throws InvalidRubricException {
        RubricTestCase test = rung(country);

        assertThat(RubricTestRunner.timeline(test).ringing().map(Ringing::rings))
                .contains(rings);
        assertThat(new RubricTestRunner(PROMPT).run(List.of(test)))
                .extracting(RubricTestResult::actual)
                .containsExactly(rings > 2 ? "NOT_MET" : "MET");
    }

    @Test
    void aCountryWhoseRingingIsNotKnownIsRefusedByName() {
        assertThatThrownBy(() -> new RubricTestRunner(PROMPT).run(List.of(rung("JA"))))
                .isInstanceOf(InvalidRubricException.class)
                .hasMessageContaining("tests/a.yaml:3")
                .hasMessageContaining("the rings of 'JA' are not known; near ones that are known: CA, ZA, JP");
        assertThat(RubricTestRunner.unknownCountries(List.of(rung("QX"))))
                .singleElement()
                .extracting(RubricProblem::hint)
                .asString()
                .startsWith("known are: US, CA, CN");
    }

    private static RubricTestCase rung(String country) {
        Calls call = Calls.english().agent("hello");
        CallRecord record = new CallRecord(
                "1",
                "1",
                Agent.UNKNOWN,
                Optional.of(Language.EN),
                Optional.empty(),
                Optional.of(7.0),
                Optional.empty(),
                Optional.empty(),
                Optional.of(country),
                Map.of());
        return new RubricTestCase("rings", "tests/a.yaml", 3, record, call.timeline(), Map.of("prompt", "MET"));
    }
}
