package org.callqa.rubric.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.callqa.call.Language;
import org.junit.jupiter.api.Test;

class SpokenWordsTest {

    @Test
    void englishIsCutAtSpacesWithoutPunctuationAndCapitals() {
        assertThat(SpokenWords.cut("Good morning, it’s Emma - how can I help?", Language.EN))
                .containsExactly("good", "morning", "it's", "emma", "how", "can", "i", "help");
    }

    @Test
    void mandarinIsCutInCharacters() {
        assertThat(SpokenWords.cut("您好，我是VIP客服。", Language.ZH)).containsExactly("您", "好", "我", "是", "vip", "客", "服");
    }

    @Test
    void mandarinWordsAreKeptWhereSpacesAreGiven() {
        assertThat(SpokenWords.cut("对不起 让 您 久等 了", Language.ZH)).containsExactly("对不起", "让", "您", "久等", "了");
        assertThat(SpokenWords.cut("对不起 让您久等了", Language.ZH)).containsExactly("对不起", "让", "您", "久", "等", "了");
    }

    @Test
    void nothingIsNoWord() {
        assertThat(SpokenWords.cut(" ... ", Language.EN)).isEmpty();
        assertThat(SpokenWords.cut("", Language.ZH)).isEmpty();
    }
}
