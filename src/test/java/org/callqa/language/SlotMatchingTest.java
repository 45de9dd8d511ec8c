package org.callqa.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callqa.language.Said.en;
import static org.callqa.language.Said.quote;
import static org.callqa.language.Said.similarity;
import static org.callqa.language.Said.zh;

import java.util.List;
import java.util.Optional;
import org.callqa.language.phrase.Slots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlotMatchingTest {

    private static final double MET = 0.75;

    private static final Slots BANK =
            new Slots(Optional.of("harper valley national bank"), Optional.of("jennifer"), List.of("miss rodriguez"));
    private static final Slots TELECOM = new Slots(Optional.of("阳光电信"), Optional.of("王芳"), List.of("李明"));

    @Test
    void aKnownNameHeardRightIsAFullMatch() {
        assertThat(similarity(
                        "hello this is {company} my name is {name}",
                        en("hello this is harper valley national bank my name is jennifer"),
                        BANK))
                .isEqualTo(1.0);
        assertThat(similarity("您好{company}我是{name}", zh("您好 阳光 电信 我是 王芳"), TELECOM))
                .isEqualTo(1.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello this is hard for alley national bank my name is jennifer",
                "hello this is how her values national thank my name is jennifer",
                "hello this is national bank my name is jenny fur",
                "hello this is the harbour my name is bernard",
                "hello this is my name is jennifer"
            })
    void aGreetingNeverFailsOnADestroyedName(String heard) {
        assertThat(similarity("hello this is {company} my name is {name}", en(heard), BANK))
                .isGreaterThan(MET);
    }

    @Test
    void theStablePartOfANameCounts() {
        String phrase = "thank you for calling {company}";
        double part = similarity(phrase, en("thank you for calling hopper alley national bank"), BANK);
        double other = similarity(phrase, en("thank you for calling garden paper scissors window"), BANK);
        assertThat(part).isGreaterThan(other);
        assertThat(other).isGreaterThan(0.85);
    }

    @Test
    void theQuoteHoldsTheWholeName() {
        assertThat(quote(
                        "hello this is {company}",
                        en("hello this is hard for alley national bank how can i help"),
                        BANK))
                .isEqualTo("hello this is hard for alley national bank");
    }

    @Test
    void aNameThatIsNotKnownStandsAfterItsCarrierWords() {
        assertThat(similarity("my name is {name}", en("hi my name is bernard"), Slots.EMPTY))
                .isGreaterThan(MET);
        assertThat(similarity("我是客服代表{name}", zh("我是 客服 代表 黄 房"), Slots.EMPTY)).isGreaterThan(MET);
    }

    @Test
    void carrierWordsThatMeltedAwayAreNotHeard() {
        assertThat(similarity("my name is {name}", en("continue with jennifer"), BANK))
                .isLessThan(0.55);
    }

    @Test
    void aNameAloneIsMatchedOnlyWhenItIsKnown() {
        assertThat(similarity("[mister] {name}", en("that is right miss rodriguez"), BANK))
                .isEqualTo(1.0);
        assertThat(similarity("[mister] {name}", en("that is right"), Slots.EMPTY))
                .isZero();
        assertThat(similarity("{name}", en("the parcel came on monday"), BANK)).isLessThan(0.55);
    }

    @Test
    void theAgentsNameIsHeardInFullOrInPart() {
        Slots carter = new Slots(Optional.empty(), Optional.of("Sarah Carter"), List.of());
        assertThat(similarity("{agent}", en("bright water sarah how can i help"), carter))
                .isEqualTo(1.0);
        assertThat(similarity("{agent}", en("bright water sarah carter how can i help"), carter))
                .isEqualTo(1.0);
        assertThat(similarity("{agent}", en("bright water how can i help"), carter))
                .isLessThan(0.55);
        assertThat(similarity("{agent}", zh("阳光 电信 王 方 请问"), TELECOM)).isGreaterThan(MET);
    }

    @Test
    void theCustomersNameCountsLikeAnyOtherWord() {
        String phrase = "(mister|miss) {customer}";
        Slots davis = new Slots(Optional.empty(), Optional.empty(), List.of("davis"));
        assertThat(similarity(phrase, en("sure mister davis your balance"), davis))
                .isEqualTo(1.0);
        assertThat(similarity(phrase, en("sure mixture davis your balance"), davis))
                .isBetween(0.6, 0.9);
        assertThat(similarity(phrase, en("sure mister window your balance"), davis))
                .isLessThan(0.66);
        assertThat(similarity(phrase, en("sure mister davis your balance"), Slots.EMPTY))
                .isLessThan(0.66);
    }

    @ParameterizedTest
    @CsvSource({
        "we will call you back within {duration}, we will call you back within twenty four hours",
        "we will call you back within {duration}, we'll call you back within two business days",
        "you will get it by {date}, you will get it by the third of may",
        "you will get it by {date}, you will get it by friday",
        "the fee is {money}, the fee is twelve dollars fifty",
        "your code is {number}, your code is four double two oh nine",
        "press the {word} button, press the yellow button"
    })
    void slotsTakeNumbersTimesAndSums(String phrase, String heard) {
        assertThat(similarity(phrase, en(heard))).isGreaterThan(0.95);
    }

    @ParameterizedTest
    @CsvSource({
        "我们会在{duration}之内回复您, 我们 会 在 二十四 小时 之内 回复 您",
        "我们会在{duration}内联系您, 我们会 在 两 个 工作日 内 联系您",
        "一共是{money}, 一共 是 十二 块 五",
        "最晚{date}送到, 最晚 五月 三号 送到"
    })
    void mandarinSlotsTakeThemToo(String phrase, String heard) {
        assertThat(similarity(phrase, zh(heard))).isGreaterThan(0.95);
    }

    @Test
    void aDeadlineWithoutItsTimeIsNotMet() {
        assertThat(similarity("we will call you back within {duration}", en("we will call you back")))
                .isLessThan(MET);
    }
}
