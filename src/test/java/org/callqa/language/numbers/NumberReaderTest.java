package org.callqa.language.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callqa.language.Said;
import org.callqa.language.SpokenText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {

    @ParameterizedTest
    @CsvSource({
        "my number is five five five double five oh one two, DIGITS, 55555012",
        "triple seven, DIGITS, 777",
        "five five um five one two, DIGITS, 55512",
        "nineteen ninety five, DIGITS, 1995",
        "eight hundred five five five one two one two, DIGITS, 8005551212",
        "forty five, CARDINAL, 45",
        "flight 45, CARDINAL, 45",
        "a hundred, CARDINAL, 100",
        "two hundred and five, CARDINAL, 205",
        "one thousand two hundred thirty four, CARDINAL, 1234",
        "two thousand and twenty four, CARDINAL, 2024",
        "three point five percent, PERCENT, 3.5",
        "the third of may, DATE, 05-03",
        "may third, DATE, 05-03",
        "june twenty third, DATE, 06-23",
        "may the third twenty twenty four, DATE, 2024-05-03",
        "the twenty third, ORDINAL, 23",
        "twelve dollars fifty, MONEY, 12.50",
        "twelve dollars and fifty cents, MONEY, 12.50",
        "twelve pounds, MONEY, 12.00",
        "fifty cents, MONEY, 0.50",
        "at five o'clock, TIME, 5:00"
    })
    void englishNumbersAreReadByValue(String said, SpokenNumber.Kind kind, String value) {
        assertThat(read(Said.en(said))).singleElement().satisfies(number -> {
            assertThat(number.kind()).isEqualTo(kind);
            assertThat(number.value()).isEqualTo(value);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "我 的 号码 是 幺三八 零零 幺二三四 五六, DIGITS, 13800123456",
        "一百 二十三, CARDINAL, 123",
        "一百 二, CARDINAL, 120",
        "一百零二, CARDINAL, 102",
        "一万 二, CARDINAL, 12000",
        "三万五千, CARDINAL, 35000",
        "十五, CARDINAL, 15",
        "两百五, CARDINAL, 250",
        "一千零五, CARDINAL, 1005",
        "两千零二十四, CARDINAL, 2024",
        "二十 万, CARDINAL, 200000",
        "三点五, CARDINAL, 3.5",
        "十二块五, MONEY, 12.50",
        "十二 块 五毛, MONEY, 12.50",
        "五毛 钱, MONEY, 0.50",
        "五月 三号, DATE, 05-03",
        "二零二四年 五月三日, DATE, 2024-05-03",
        "第 三, ORDINAL, 3",
        "百分之 十, PERCENT, 10",
        "下午 三点半, TIME, 3:30"
    })
    void mandarinNumbersAreReadByValue(String said, SpokenNumber.Kind kind, String value) {
        assertThat(read(Said.zh(said))).singleElement().satisfies(number -> {
            assertThat(number.kind()).isEqualTo(kind);
            assertThat(number.value()).isEqualTo(value);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"oh well one moment please", "this one is fine", "just a second", "i may have called"})
    void englishWordsThatOnlyLookLikeNumbersAreNone(String said) {
        assertThat(read(Said.en(said))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"请 稍等 一下", "十分 抱歉", "一个 问题", "星期一 送到", "一共 多少", "千万 不要"})
    void mandarinWordsThatOnlyLookLikeNumbersAreNone(String said) {
        assertThat(read(Said.zh(said))).isEmpty();
    }

    @Test
    void digitsSpokenSinglyAndTogetherAreTheSameNumber() {
        SpokenNumber together = read(Said.en("forty five")).get(0);
        SpokenNumber singly = read(Said.en("four five")).get(0);
        assertThat(together.value()).isEqualTo(singly.value());
        assertThat(together.isPlain() && singly.isPlain()).isTrue();
        assertThat(read(Said.en("forty five dollars")).get(0).isPlain()).isFalse();
    }

    @Test
    void aNumberKnowsItsWordsAndHowSureTheyAre() {
        SpokenNumber number = read(Said.en("it is forty five yes")).get(0);
        assertThat(number.fromWord()).isEqualTo(2);
        assertThat(number.toWord()).isEqualTo(4);
        assertThat(number.confidence()).isEqualTo(0.95);
    }

    @Test
    void anEndlessNumberIsReadWithoutOverflow() {
        assertThat(read(Said.en("nine million ".repeat(40)))).isNotEmpty();
        assertThat(read(Said.zh("九万亿".repeat(40)))).isNotEmpty();
        assertThat(read(Said.en("999999999 ".repeat(40)))).hasSize(1);
    }

    private static List<SpokenNumber> read(SpokenText text) {
        return text.numbers(0, text.words().size());
    }
}
