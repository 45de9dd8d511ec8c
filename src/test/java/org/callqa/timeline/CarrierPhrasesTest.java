package org.callqa.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.language.SpokenText;
import org.callqa.timeline.CarrierPhrases.Owned;
import org.junit.jupiter.api.Test;

class CarrierPhrasesTest {

    private final CarrierPhrases phrases = new CarrierPhrases();

    @Test
    void theOfferOfHelpIsTheAgents() {
        assertThat(english("good evening this is jack how can i help you"))
                .singleElement()
                .satisfies(owned -> {
                    assertThat(owned.owner()).isEqualTo(Party.AGENT);
                    assertThat(owned.span().startMs()).isEqualTo(2_500);
                });
    }

    @Test
    void whyOneCallsIsTheCustomers() {
        assertThat(english("i am calling about my bill"))
                .extracting(Owned::owner)
                .containsExactly(Party.CUSTOMER);
    }

    @Test
    void whatBothPartiesSayTellsNothing() {
        assertThat(english("yes that's right thank you bye")).isEmpty();
        assertThat(mandarin("好的", "谢谢", "再见")).isEmpty();
    }

    @Test
    void aSentenceThatIsSeveralPhrasesSpeaksOnce() {
        assertThat(english("is there anything else i can help you with today")).hasSize(1);
    }

    @Test
    void mandarinGreetingsAreTheAgents() {
        assertThat(mandarin("您好", "很", "高兴", "为", "您", "服务", "请问", "有", "什么", "可以", "帮", "您"))
                .extracting(Owned::owner)
                .containsExactly(Party.AGENT, Party.AGENT);
        assertThat(mandarin("我", "想", "问", "一下", "话费")).extracting(Owned::owner).containsExactly(Party.CUSTOMER);
    }

    @Test
    void whatCallsBeginWithIsMarked() {
        assertThat(english("bright water how may i help you"))
                .singleElement()
                .satisfies(owned -> assertThat(owned.opens()).isTrue());
        assertThat(english("i am calling about my bill"))
                .singleElement()
                .satisfies(owned -> assertThat(owned.opens()).isTrue());
        assertThat(english("thank you for holding"))
                .singleElement()
                .satisfies(owned -> assertThat(owned.opens()).isFalse());
    }

    @Test
    void whoseAccountItIsTellsWhoSpeaks() {
        assertThat(english("there is a charge on my account"))
                .extracting(Owned::owner)
                .containsExactly(Party.CUSTOMER);
        assertThat(english("there is a charge on your account"))
                .extracting(Owned::owner)
                .containsExactly(Party.AGENT);
        assertThat(mandarin("我", "这个月", "的", "话费")).extracting(Owned::owner).containsExactly(Party.CUSTOMER);
        assertThat(mandarin("你", "这个月", "的", "话费")).extracting(Owned::owner).containsExactly(Party.AGENT);
    }

    @Test
    void oneCharacterThatTurnsThePartiesRoundIsNotMisheard() {
        assertThat(mandarin("我们", "公司", "的", "规定")).isEmpty();
        assertThat(mandarin("我们", "的", "服务")).isEmpty();
    }

    private List<Owned> english(String text) {
        return phrases.find(SpokenText.of(words(text.split(" ")), Language.EN));
    }

    private List<Owned> mandarin(String... text) {
        return phrases.find(SpokenText.of(words(text), Language.ZH));
    }

    private static List<Word> words(String... text) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < text.length; i++) {
            words.add(new Word(text[i], new Span(i * 500, i * 500 + 500), 0.9));
        }
        return words;
    }
}
