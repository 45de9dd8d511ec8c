package org.callqa.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Score;
import org.junit.jupiter.api.Test;

class NumberMaskTest {

    private final NumberMask mask = new NumberMask(true);

    @Test
    void aTelephoneNumberInWordsKeepsItsLastTwoDigits() {
        assertThat(mask.quote("so your number is five five two oh one nine four eight right", Language.EN))
                .isEqualTo("so your number is ******48 right");
        assertThat(mask.quote("您的电话是幺三八零零一二三四五六对吗", Language.ZH)).isEqualTo("您的电话是*********56对吗");
    }

    @Test
    void aNumberInDigitsIsHiddenInQuotesAndInReasons() {
        assertThat(mask.sentence("the customer said 4111111111111111, the agent 12345"))
                .isEqualTo("the customer said **************11, the agent 12345");
        assertThat(mask.quote("my card is 4111111111111111 ok", Language.EN))
                .isEqualTo("my card is **************11 ok");
    }

    @Test
    void whatACallListSaysIsHiddenHoweverItsDigitsAreParted() {
        assertThat(mask.cell("555-010-0123")).isEqualTo("********23");
        assertThat(mask.cell("card 4111 1111 1111 1111, flat 12")).isEqualTo("card **************11, flat 12");
        assertThat(mask.cell("+44 (020) 7946 0018")).isEqualTo("+***********18");
    }

    @Test
    void datesInACallListStay() {
        assertThat(mask.cell("2026-11-26 21:05")).isEqualTo("2026-11-26 21:05");
        assertThat(mask.cell("26.11.2026")).isEqualTo("26.11.2026");
    }

    @Test
    void aMomentThatIsQuotedFromTheCallListStays() {
        assertThat(mask.quote("2026-03-10T10:03:15-05:00", Language.EN)).isEqualTo("2026-03-10T10:03:15-05:00");
        assertThat(mask.quote("2026-03-10 5550100123", Language.EN)).doesNotContain("5550100123");
    }

    @Test
    void shortNumbersAreNoSecret() {
        assertThat(mask.quote("order four five six", Language.EN)).isEqualTo("order four five six");
    }

    @Test
    void whatWasNotRecognisedIsAnEllipsis() {
        assertThat(mask.quote("may i <unk> <unk> name [unk]", Language.EN)).isEqualTo("may i … name …");
        assertThat(mask.quote("您<unk><unk>电话请", Language.ZH)).isEqualTo("您…电话请");
        assertThat(new NumberMask(false).quote("may i <unk> name", Language.EN)).isEqualTo("may i … name");
    }

    @Test
    void aPieceOfACallsLongNumberIsHiddenAsTheWhole() {
        NumberMask ofCall = mask.of(callWith("52049173"));
        assertThat(ofCall.quote("yes five two zero four", Language.EN)).isEqualTo("yes ****");
        assertThat(ofCall.quote("nine one seven three", Language.EN)).isEqualTo("**73");
        assertThat(ofCall.quote("flat five two", Language.EN)).isEqualTo("flat five two");
        assertThat(mask.of(callWith("52049173")).quote("五二零四", Language.ZH)).isEqualTo("****");
        assertThat(ofCall.quote("order four five six", Language.EN)).isEqualTo("order four five six");
    }

    private static CallScore callWith(String longNumber) {
        return new CallScore(
                CallRecord.of("a", "a.wav"),
                Language.EN,
                1000,
                List.of(),
                List.of(),
                Score.of(List.of(), 0),
                List.of(longNumber));
    }

    @Test
    void whoeverAsksForTheNumbersGetsThem() {
        NumberMask open = new NumberMask(false);
        assertThat(open.quote("five five two oh one nine four eight", Language.EN))
                .isEqualTo("five five two oh one nine four eight");
    }
}
