package org.callqa.scoring.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.callqa.call.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackChannelsTest {

    @ParameterizedTest
    @ValueSource(strings = {"mm-hmm", "yeah", "okay i see", "oh really", "right right", "uh-huh yes of course"})
    void listeningInEnglishIsNoTurn(String text) {
        assertThat(BackChannels.isOne(text, Language.EN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes but", "okay your name please", "i see the bill", "rightly", "no problem"})
    void sayingSomethingInEnglishIsATurn(String text) {
        assertThat(BackChannels.isOne(text, Language.EN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"嗯", "嗯嗯", "对对对", "好的好的", "哦是的", "嗯明白了"})
    void listeningInMandarinIsNoTurn(String text) {
        assertThat(BackChannels.isOne(text, Language.ZH)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"对不起", "好的请稍等", "是的话", "没有发票"})
    void sayingSomethingInMandarinIsATurn(String text) {
        assertThat(BackChannels.isOne(text, Language.ZH)).isFalse();
    }
}
