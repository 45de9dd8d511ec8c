package org.callqa.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callqa.scoring.Checks.seconds;

import java.util.List;
import java.util.Optional;
import org.callqa.call.Finding;
import org.callqa.call.Party;
import org.callqa.report.words.InEnglish;
import org.callqa.rubric.Check;
import org.callqa.scoring.Calls;
import org.callqa.scoring.Checks;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Test;

class HoldEvaluatorTest {

    private static final Check HOLD = new Check.Hold(
            List.of("announcement"),
            List.of("return"),
            seconds(10),
            Optional.of(seconds(120)),
            Optional.of(2),
            Checks.USUAL);
    private static final Check HELD = new Check.Held(List.of("announcement"), seconds(10), Checks.USUAL);

    private static Calls call() {
        return Calls.english()
                .phrases("announcement", "please hold the line")
                .phrases("return", "thank you for holding")
                .agent("hello how can i help")
                .customer("i have a question about my bill");
    }

    @Test
    void aHoldThatWasAnnouncedAndThankedForIsMet() {
        CheckResult result = call().agent("please hold the line")
                .music(30_000)
                .agent("thank you for holding")
                .evaluate(HOLD);

        assertThat(result.verdict()).isEqualTo(Verdict.MET);
        assertThat(InEnglish.words(result.reason()))
                .contains("please hold the line")
                .contains("thank you for holding");
    }

    @Test
    void aHoldInMandarinIsFoundToo() {
        assertThat(Calls.mandarin()
                        .phrases("announcement", "请您稍等")
                        .phrases("return", "感谢您的等待")
                        .agent("请您稍等我查询一下")
                        .silence(20_000)
                        .agent("感谢您的等待")
                        .evaluate(HOLD)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void anUnannouncedHoldIsNotMet() {
        CheckResult result = call().agent("let me see what i find")
                .music(30_000)
                .agent("thank you for holding")
                .evaluate(HOLD);

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(InEnglish.words(result.reason())).startsWith("hold not announced");
    }

    @Test
    void aHoldWithoutThanksIsNotMet() {
        CheckResult result = call().agent("please hold the line")
                .music(30_000)
                .agent("so here is what i found")
                .evaluate(HOLD);

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(InEnglish.words(result.reason())).startsWith("not thanked after it");
    }

    @Test
    void anAnnouncementThatMayHideInUnrecognisedSpeechIsUnsure() {
        assertThat(call().mumbles(Party.AGENT, 3_000)
                        .music(30_000)
                        .agent("thank you for holding")
                        .evaluate(HOLD)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void aHoldTooLongIsNotMet() {
        CheckResult result = call().agent("please hold the line")
                .music(150_000)
                .agent("thank you for holding")
                .evaluate(HOLD);

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(InEnglish.words(result.reason())).contains("hold of 150 s").contains("longer than 120 s");
    }

    @Test
    void tooManyHoldsAreNotMet() {
        Calls call = call();
        for (int i = 0; i < 3; i++) {
            call.agent("please hold the line").music(15_000).agent("thank you for holding");
        }

        assertThat(InEnglish.words(call.evaluate(HOLD).reason())).isEqualTo("3 holds, more than 2");
    }

    @Test
    void aHoldInWhichTheCallerHungUpNeedsNoThanks() {
        assertThat(call().agent("please hold the line")
                        .music(30_000)
                        .customer("hello")
                        .evaluate(HOLD)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void itIsNotDueWithoutAHold() {
        assertThat(call().agent("you can see it on page two").evaluate(HOLD).verdict())
                .isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(call().agent("you can see it on page two").evaluate(HELD).verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void aLongGapIsAHoldWhenTheAgentEndsItAndNoneWhenTheCustomerDoes() {
        assertThat(call().silence(15_000)
                        .agent("here i am again")
                        .evaluate(HELD)
                        .verdict())
                .isEqualTo(Verdict.MET);
        assertThat(call().silence(15_000)
                        .customer("here are my glasses")
                        .evaluate(HELD)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void aDeadChannelIsNoHold() {
        Calls call = call().with(Finding.Kind.DEAD_CHANNEL).silence(15_000).agent("here i am again");

        assertThat(call.evaluate(HELD).verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(call.evaluate(HOLD).verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void heldFindsTheHoldItself() {
        CheckResult result = call().agent("please hold the line")
                .silence(7_000)
                .agent("thank you for holding")
                .evaluate(HELD);

        assertThat(result.verdict()).isEqualTo(Verdict.MET);
        assertThat(result.found()).hasSize(1);
        assertThat(result.found().get(0).durationMs()).isEqualTo(7_000);
    }
}
