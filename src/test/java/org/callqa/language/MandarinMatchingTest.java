package org.callqa.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callqa.language.Said.quote;
import static org.callqa.language.Said.similarity;
import static org.callqa.language.Said.zh;

import org.callqa.call.Language;
import org.callqa.language.phrase.Slots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MandarinMatchingTest {

    private static final double MET = 0.75;
    private static final double UNSURE = 0.55;

    private static final String CLOSING_QUESTION = "请问还有(什么|别的|其他)(可以|能)帮[到]您[的][吗]";

    @ParameterizedTest
    @ValueSource(strings = {"请问 还有 什么 可以 帮 您", "请 问还 有什 么可 以帮 您", "请问还有什么可以帮您", "请 问 还 有 什 么 可 以 帮 您"})
    void howTheRecogniserCutTheWordsMakesNoDifference(String heard) {
        assertThat(similarity(CLOSING_QUESTION, zh(heard))).isEqualTo(1.0);
    }

    @Test
    void theQuoteIsOfWholeWords() {
        assertThat(quote(CLOSING_QUESTION, zh("好的 那 请问 还有 什么 可以 帮到 您 的 吗 先生"), Slots.EMPTY))
                .isEqualTo("请问还有什么可以帮到您的吗");
    }

    @ParameterizedTest
    @CsvSource({
        "这是规定, 资是规定, zh and z",
        "车子坏了, 册子坏了, ch and c",
        "收到短信, 搜到短信, sh and s",
        "您的电脑, 您的电老, n and l",
        "您的姓名, 您的信名, ing and in",
        "我等一下, 我等以下, a homophone",
        "身份信息, 生份信息, en and eng",
        "马上安排, 马尚昂排, an and ang",
        "办理业务, 半里夜务, another tone",
        "解决问题, 解绝问提, other characters"
    })
    void anUsualConfusionIsCheap(String phrase, String heard, String confusion) {
        assertThat(similarity(phrase, zh(heard))).as(confusion).isGreaterThan(0.85);
    }

    @Test
    void aSentenceFullOfConfusionsIsStillMet() {
        assertThat(similarity(CLOSING_QUESTION, zh("轻 问 还有 神 么 可以 邦 您 的 妈"))).isGreaterThan(0.85);
        assertThat(similarity("对不起让您久等了", zh("对不起 浪 您 九 等 了"))).isGreaterThan(0.85);
    }

    @Test
    void aCharacterOfSeveralReadingsIsItselfInEveryContext() {
        assertThat(similarity("银行(卡号|账户)", zh("银 行卡号"))).isEqualTo(1.0);
        assertThat(similarity("让您久等(了)", zh("让 您 久等 了"))).isEqualTo(1.0);
    }

    @ParameterizedTest
    @CsvSource({"您好, 不好", "您好, 很好", "您好, 你好", "再见, 在家", "不清楚, 清楚", "我不知道, 我知道", "请您先冷静, 请您先坐下"})
    void aShortPhraseWantsNearlyAllOfItself(String phrase, String heard) {
        assertThat(similarity(phrase, zh(heard))).isLessThan(MET);
    }

    @Test
    void oneWrongSyllableOfTwoIsNotMetEvenWhenTheRecogniserDoubtedIt() {
        assertThat(similarity("您好", Said.of("您 说", Language.ZH, 0.3))).isLessThan(MET);
    }

    @ParameterizedTest
    @CsvSource({"知道了, 不知道了", "不清楚, 清楚", "我没有收到您的申请, 我有收到您的申请", "这个费用不会退还, 这个费用会退还", "我可以马上为您处理, 我不可以马上为您处理"})
    void aNegationTurnsAPhraseIntoAnother(String phrase, String heard) {
        assertThat(similarity(phrase, zh(heard))).isLessThan(UNSURE);
    }

    @Test
    void aSentenceThatBeginsAlikeAndIsThenDeniedIsAnother() {
        assertThat(similarity("您的问题我们可以解决", zh("您的 问题 我们 不 可以 解决"))).isLessThan(UNSURE);
    }

    @Test
    void aQuestionThatOffersBothWaysDeniesNothing() {
        assertThat(similarity("您可以提供一下手机号", zh("您 可不可以 提供 一下 手机号"))).isGreaterThan(MET);
        assertThat(similarity("您是本人吗", zh("您 是不是 本人 吗"))).isGreaterThan(MET);
    }

    @Test
    void anOfferOfHelpIsNotSurelyTheClosingQuestion() {
        assertThat(similarity(CLOSING_QUESTION, zh("请问 有 什么 可以 帮您"))).isLessThan(MET);
    }

    @Test
    void hesitationsInsideAPhraseCostNextToNothing() {
        assertThat(similarity("请问还有什么可以帮您", zh("请问 嗯 还有 那个 什么 可以 呃 帮您"))).isGreaterThan(0.95);
    }

    @Test
    void aGapIsOfAFewSyllables() {
        assertThat(similarity("给您...抱歉", zh("给您 带来 不便 很 抱歉"))).isGreaterThan(0.85);
    }

    @Test
    void traditionalCharactersAndDigitsAreReadLikeSimplifiedOnes() {
        assertThat(similarity("请问您的电话号码", zh("請問 您的 電話 號碼"))).isEqualTo(1.0);
        assertThat(similarity("24小时之内", zh("二 四 小时 之内"))).isEqualTo(1.0);
    }
}
