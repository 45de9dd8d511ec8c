package org.callqa.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContentWordTest {

    @Test
    void whatEverybodySaysIsLeftOut() {
        assertThat(texts(Said.en("hi i'm calling because my washing machine is leaking")))
                .containsExactly("washing", "machine", "leaking");
        assertThat(texts(Said.zh("我 的 洗衣机 好像 在 漏水")))
                .contains("洗", "衣", "机", "漏", "水")
                .doesNotContain("我", "的", "在");
    }

    @Test
    void theSpeakersOwnAndTheListenersLeaveTheSameWords() {
        assertThat(texts(Said.en("my order was lost"))).isEqualTo(texts(Said.en("your order was lost")));
        assertThat(texts(Said.zh("我 的 订单 丢了"))).isEqualTo(texts(Said.zh("您 的 订单 丢了")));
    }

    @Test
    void mandarinContentDoesNotDependOnTheCut() {
        assertThat(texts(Said.zh("银行卡 被 冻结 了"))).isEqualTo(texts(Said.zh("银 行卡 被冻 结了")));
    }

    @Test
    void aContentWordKnowsItsPlaceAndConfidence() {
        SpokenText text = Said.en("the router is broken");
        assertThat(text.contentWords(0, 4))
                .extracting(ContentWord::text, ContentWord::word, ContentWord::confidence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("router", 1, 0.95),
                        org.assertj.core.groups.Tuple.tuple("broken", 3, 0.95));
    }

    private static List<String> texts(SpokenText text) {
        return text.contentWords(0, text.words().size()).stream()
                .map(ContentWord::text)
                .toList();
    }
}
