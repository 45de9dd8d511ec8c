package org.callqa.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callqa.scoring.Checks.seconds;

import org.callqa.call.Finding;
import org.callqa.report.words.InEnglish;
import org.callqa.rubric.Check;
import org.callqa.rubric.Who;
import org.callqa.scoring.Calls;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InterruptsEvaluatorTest {

    private static final Check NONE = new Check.Interrupts(Who.AGENT, seconds(1), 3, 0);

    private static Calls brokenInto() {
        return Calls.english()
                .customer("yesterday i went to your shop and i wanted to return the phone i bought")
                .after(-2_500)
                .agent("you cannot return it without a receipt");
    }

    @Test
    void breakingIntoTheOthersTurnIsNotMetWithBothSidesWords() {
        CheckResult result = brokenInto().evaluate(NONE);

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(result.evidence()).hasSize(2);
        assertThat(result.evidence().get(0).quote()).startsWith("you cannot return");
        assertThat(result.evidence().get(1).quote()).startsWith("yesterday i went");
        assertThat(InEnglish.words(result.reason())).contains("spoke 2.5 s over the customer");
    }

    @Test
    void asManyAsAllowedAreMet() {
        assertThat(brokenInto()
                        .evaluate(new Check.Interrupts(Who.AGENT, seconds(1), 3, 1))
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void onlyThePartyAskedForCounts() {
        assertThat(brokenInto()
                        .evaluate(new Check.Interrupts(Who.CUSTOMER, seconds(1), 3, 0))
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void aBackChannelIsNoInterruption() {
        assertThat(Calls.english()
                        .customer("yesterday i went to your shop and i wanted to return the phone i bought")
                        .after(-2_500)
                        .agent("mm-hmm okay i see right")
                        .evaluate(NONE)
                        .verdict())
                .isEqualTo(Verdict.MET);
        assertThat(Calls.mandarin()
                        .customer("我昨天去你们营业厅想把刚买的手机退掉")
                        .after(-2_500)
                        .agent("嗯嗯对对好的")
                        .evaluate(NONE)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void whatMayBeABackChannelMisheardIsUnsure() {
        assertThat(Calls.english()
                        .customer("yesterday i went to your shop and i wanted to return the phone i bought")
                        .after(-2_500)
                        .agent("mm-hmm okay i see right")
                        .mishearing(1, "draft", 0.5)
                        .evaluate(NONE)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void mandarinIsCountedByCharacters() {
        assertThat(Calls.mandarin()
                        .customer("我昨天去你们营业厅想把刚买的手机退掉")
                        .after(-2_500)
                        .agent("没有 发票 不能 退")
                        .evaluate(NONE)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void aShortOverlapIsNoInterruption() {
        assertThat(Calls.english()
                        .customer("yesterday i went to your shop and i wanted to return it")
                        .after(-800)
                        .agent("you cannot return it without a receipt")
                        .evaluate(NONE)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void doubtfulWordsAreUnsure() {
        assertThat(Calls.english()
                        .customer("yesterday i went to your shop and i wanted to return the phone i bought")
                        .after(-2_500)
                        .heardWith(0.4)
                        .agent("you cannot return it without a receipt")
                        .evaluate(NONE)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Finding.Kind.class,
            names = {"MONO", "IDENTICAL_CHANNELS", "DEAD_CHANNEL", "CROSSTALK", "CLOCK_OFFSET"})
    void aRecordingThatCannotShowOverlapsIsNotMeasurable(Finding.Kind kind) {
        assertThat(brokenInto().with(kind).evaluate(NONE).verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void oneChannelCannotShowOverlaps() {
        assertThat(brokenInto().mono(0.9).evaluate(NONE).verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
    }
}
