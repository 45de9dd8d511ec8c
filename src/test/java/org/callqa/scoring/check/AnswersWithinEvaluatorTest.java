package org.callqa.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callqa.scoring.Checks.delay;
import static org.callqa.scoring.Checks.rings;

import org.callqa.call.Finding;
import org.callqa.call.Party;
import org.callqa.report.words.InEnglish;
import org.callqa.scoring.Calls;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Test;

class AnswersWithinEvaluatorTest {

    @Test
    void twoRingsAreWithinTwo() {
        CheckResult result = Calls.english().rings(2).agent("hello").evaluate(rings(2));

        assertThat(result.verdict()).isEqualTo(Verdict.MET);
        assertThat(InEnglish.words(result.reason()))
                .isEqualTo("picked up after 2 rings heard in the recording (US 2.0/4.0 s)");
        assertThat(result.evidence().get(0).span().orElseThrow().endMs()).isEqualTo(8_000);
    }

    @Test
    void aThirdRingIsTooMany() {
        assertThat(Calls.english().rings(3).agent("hello").evaluate(rings(2)).verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void withoutRingsAnywhereItCannotBeMeasured() {
        CheckResult result = Calls.english().agent("hello").evaluate(rings(2));

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(InEnglish.words(result.reason()))
                .contains("no ringing is recorded")
                .contains("call list");
    }

    @Test
    void theCallListSaysHowLongItRang() {
        CheckResult result = Calls.english().listedRings(4, 21.0).agent("hello").evaluate(rings(2));

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(InEnglish.words(result.reason())).contains("4 rings by the call list (US 2.0/4.0 s)");
    }

    @Test
    void aRingThatMayBeMissingIsUnsureOnlyWhereItMatters() {
        assertThat(Calls.english()
                        .rings(1, true)
                        .agent("hello")
                        .evaluate(rings(2))
                        .verdict())
                .isEqualTo(Verdict.MET);
        assertThat(Calls.english()
                        .rings(2, true)
                        .agent("hello")
                        .evaluate(rings(2))
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
        assertThat(Calls.english()
                        .rings(3, true)
                        .agent("hello")
                        .evaluate(rings(2))
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void ringsAreAnsweredEvenWhenThePartiesCannotBeToldApart() {
        assertThat(Calls.english()
                        .rings(2)
                        .inseparable()
                        .agent("hello")
                        .evaluate(rings(2))
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void theFirstWordCountsFromThePickUp() {
        assertThat(Calls.english()
                        .rings(1)
                        .after(1_000)
                        .agent("hello")
                        .evaluate(delay(3))
                        .verdict())
                .isEqualTo(Verdict.MET);
        assertThat(Calls.english()
                        .rings(1)
                        .after(4_000)
                        .agent("hello")
                        .evaluate(delay(3))
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void aVoiceInTimeWhoseWordsWereNotRecognisedIsUnsure() {
        assertThat(Calls.english()
                        .mumbles(Party.AGENT, 1_000)
                        .after(4_000)
                        .agent("hello")
                        .evaluate(delay(3))
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void clocksThatDifferLeaveASmallDelayUnsure() {
        Calls call =
                Calls.english().with(Finding.Kind.CLOCK_OFFSET).after(4_000).agent("hello");

        assertThat(call.evaluate(delay(3)).verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(call.evaluate(delay(10)).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void anAgentWhoIsNowhereHeardIsNotBlamed() {
        assertThat(Calls.english()
                        .customer("hello is anybody there")
                        .evaluate(delay(3))
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }
}
