package org.callqa.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callqa.scoring.Checks.neverSays;

import java.util.List;
import org.callqa.call.Finding;
import org.callqa.call.Party;
import org.callqa.report.words.InEnglish;
import org.callqa.rubric.Check;
import org.callqa.rubric.Who;
import org.callqa.scoring.Calls;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Test;

class NeverSaysEvaluatorTest {

    private static final Check FORBIDDEN = neverSays(Who.AGENT, "forbidden");

    private static Calls english() {
        return Calls.english().phrases("forbidden", "that is not my problem", "calm down");
    }

    @Test
    void aForbiddenPhraseIsNotMetWithItsQuote() {
        CheckResult result =
                english().agent("well that is not my problem you know").evaluate(FORBIDDEN);

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(result.evidence().get(0).quote()).isEqualTo("that is not my problem");
        assertThat(result.evidence().get(0).confidence()).isEqualTo(0.95);
    }

    @Test
    void aForbiddenMandarinPhraseIsNotMet() {
        assertThat(Calls.mandarin()
                        .phrases("forbidden", "这是公司规定")
                        .agent("这 是 公司 规定 没有 办法")
                        .evaluate(FORBIDDEN)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void whatWasNotSaidIsNamed() {
        CheckResult result = english().agent("i see what you mean").evaluate(FORBIDDEN);

        assertThat(InEnglish.words(result.reason())).isEqualTo("\"forbidden\" not heard in the whole call");
    }

    @Test
    void theCustomerMaySayIt() {
        assertThat(english()
                        .customer("that is not my problem")
                        .agent("i see what you mean")
                        .evaluate(FORBIDDEN)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void aForbiddenPhraseAmongDoubtfulWordsIsUnsure() {
        CheckResult result =
                english().heardWith(0.5).agent("that is not my problem").evaluate(FORBIDDEN);

        assertThat(result.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(InEnglish.words(result.reason()))
                .startsWith("perhaps \"forbidden\": heard \"that is not my problem\"");
    }

    @Test
    void anInnocentSentenceAroundItIsNoOffence() {
        assertThat(Calls.mandarin()
                        .phrasesExcept("forbidden", List.of("不清楚"), List.of("不清楚您是否"))
                        .agent("不清楚您是否收到了短信")
                        .evaluate(FORBIDDEN)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void anExceptionElsewhereInTheCallExcusesNothing() {
        assertThat(Calls.mandarin()
                        .phrasesExcept("forbidden", List.of("不清楚"), List.of("不清楚您是否"))
                        .agent("不清楚您是否收到了短信")
                        .customer("收到了这个费用怎么算的")
                        .agent("这个我不清楚")
                        .evaluate(FORBIDDEN)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void absenceOfARareThingNeedsNoPerfectHearing() {
        assertThat(english()
                        .heardWith(0.72)
                        .agent("good morning how may i help you today")
                        .evaluate(FORBIDDEN)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void nothingIsClaimedOfSpeechThatWasHardlyUnderstood() {
        assertThat(english()
                        .heardWith(0.65)
                        .agent("good morning how may i help you today")
                        .evaluate(FORBIDDEN)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void speechOfWhichMostWasNotUnderstoodIsUnsure() {
        assertThat(english()
                        .agent("good morning")
                        .mumbles(Party.AGENT, 8_000)
                        .evaluate(FORBIDDEN)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void wordsOfTwoSentencesMakeNoOffence() {
        assertThat(english()
                        .agent("please keep calm")
                        .after(4_000)
                        .agent("down here you see the total")
                        .evaluate(FORBIDDEN)
                        .verdict())
                .isNotEqualTo(Verdict.NOT_MET);
    }

    @Test
    void withCrosstalkWhatIsSaidWhileTheOtherSpeaksIsUnsure() {
        assertThat(english()
                        .with(Finding.Kind.CROSSTALK)
                        .customer("that is not my problem")
                        .after(-1_750)
                        .agent("that is not my problem")
                        .evaluate(FORBIDDEN)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void oneWhoSaysNothingSaysNothingForbidden() {
        assertThat(english()
                        .agent("hello")
                        .evaluate(neverSays(Who.CUSTOMER, "forbidden"))
                        .verdict())
                .isEqualTo(Verdict.MET);
    }
}
