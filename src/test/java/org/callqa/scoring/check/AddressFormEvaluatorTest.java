package org.callqa.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callqa.report.words.InEnglish;
import org.callqa.rubric.Check;
import org.callqa.rubric.Who;
import org.callqa.rubric.Window;
import org.callqa.scoring.Calls;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Test;

class AddressFormEvaluatorTest {

    private static final Check POLITE =
            new Check.AddressForm(Who.AGENT, List.of("您"), List.of("你"), 0.2, Window.WHOLE_CALL);

    @Test
    void thePreferredFormIsMet() {
        assertThat(Calls.mandarin().agent("您好 请问 有 什么 可以 帮 您").evaluate(POLITE).verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void theAvoidedFormIsNotMetWithItsPlaces() {
        CheckResult result = Calls.mandarin()
                .agent("你好 请问 你 要 办 什么")
                .customer("你们那里可以退货吗")
                .agent("你 的 订单 号 是 多少")
                .evaluate(POLITE);

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(result.evidence()).hasSize(3);
        assertThat(InEnglish.words(result.reason())).isEqualTo("3 of 3 words of address are avoided ones (你), 100%");
    }

    @Test
    void aSlipAmongManyIsTolerated() {
        assertThat(Calls.mandarin()
                        .agent("您好请问有什么可以帮您您的号码是多少您稍等您看你可以吗您满意吗")
                        .evaluate(POLITE)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void oneSingleWordProvesNothing() {
        assertThat(Calls.mandarin().agent("你好").evaluate(POLITE).verdict()).isEqualTo(Verdict.UNSURE);
    }

    @Test
    void doubtfulWordsProveNothing() {
        assertThat(Calls.mandarin()
                        .heardWith(0.6)
                        .agent("你好请问你要办什么")
                        .evaluate(POLITE)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void itIsNotDueWithoutAnyWordOfAddress() {
        assertThat(Calls.mandarin().agent("好的").evaluate(POLITE).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void englishFormsAreWholeWords() {
        Check we = new Check.AddressForm(Who.AGENT, List.of("we"), List.of("i"), 0.5, Window.WHOLE_CALL);

        assertThat(Calls.english().agent("we think this is it").evaluate(we).verdict())
                .isEqualTo(Verdict.MET);
        assertThat(Calls.english()
                        .agent("i think i did and i said we do")
                        .evaluate(we)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }
}
