package org.callqa.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortenedTest {

    @ParameterizedTest
    @CsvSource({
        "'', 4, ''",
        "word, 4, word",
        "words, 4, wor…",
        "wo😀😀, 6, wo😀😀",
        "wo😀😀s, 6, wo😀…",
        "wo😀s, 4, wo…",
        "长城长城长, 4, 长城长…"
    })
    void aTextIsCutBetweenItsLettersAndSaysSo(String text, int most, String shortened) {
        assertThat(Shortened.of(text, most)).isEqualTo(shortened);
    }
}
