package org.callqa.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callqa.scoring.Checks.first;
import static org.callqa.scoring.Checks.seconds;

import org.callqa.call.Finding;
import org.callqa.call.Party;
import org.callqa.rubric.Check;
import org.callqa.rubric.Who;
import org.callqa.rubric.Window;
import org.callqa.scoring.Calls;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Test;

class SpeaksEvaluatorTest {

    private static final Check CUSTOMER = new Check.Speaks(Who.CUSTOMER, Window.WHOLE_CALL);
    private static final Check AT_LENGTH = new Check.SpeaksAtLength(Who.CUSTOMER, seconds(12));

    @Test
    void aPartyWhoIsHeardSpeaks() {
        CheckResult result = Calls.english().agent("hello").customer("hi there").evaluate(CUSTOMER);

        assertThat(result.verdict()).isEqualTo(Verdict.MET);
        assertThat(result.evidence().get(0).quote()).isEqualTo("hi there");
    }

    @Test
    void theSilentCallerDoesNotSpeak() {
        assertThat(Calls.english()
                        .agent("hello can you hear me")
                        .evaluate(CUSTOMER)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void aCoughThatBecameAWordIsUnsure() {
        assertThat(Calls.english()
                        .agent("hello")
                        .heardWith(0.3)
                        .customer("okay")
                        .evaluate(CUSTOMER)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
        assertThat(Calls.english()
                        .agent("hello")
                        .mumbles(Party.CUSTOMER, 600)
                        .evaluate(CUSTOMER)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void onlyTheWindowCounts() {
        assertThat(Calls.english()
                        .agent("hello")
                        .silence(20_000)
                        .customer("hi there")
                        .evaluate(new Check.Speaks(Who.CUSTOMER, first(15)))
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void aDeadChannelIsNoSilentCaller() {
        assertThat(Calls.english()
                        .with(Finding.Kind.DEAD_CHANNEL)
                        .agent("hello can you hear me")
                        .evaluate(CUSTOMER)
                        .verdict())
                .isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void turnsWithShortPausesAreOneLongStretch() {
        CheckResult result = Calls.english()
                .lasting(7_000)
                .customer("it all began when i moved house")
                .after(1_500)
                .lasting(7_000)
                .customer("and the old contract went on")
                .evaluate(AT_LENGTH);

        assertThat(result.verdict()).isEqualTo(Verdict.MET);
        assertThat(result.found().get(0).durationMs()).isBetween(15_000, 15_500);
    }

    @Test
    void aLongPauseEndsAStretch() {
        assertThat(Calls.english()
                        .lasting(7_000)
                        .customer("it all began when i moved house")
                        .after(2_500)
                        .lasting(7_000)
                        .customer("and the old contract went on")
                        .evaluate(AT_LENGTH)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void aLongVoiceThatWasNotRecognisedIsUnsure() {
        assertThat(Calls.english()
                        .customer("well")
                        .mumbles(Party.CUSTOMER, 15_000)
                        .evaluate(AT_LENGTH)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }
}
