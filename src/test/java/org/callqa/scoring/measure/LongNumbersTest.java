package org.callqa.scoring.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callqa.call.Language;
import org.callqa.call.Parties;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.junit.jupiter.api.Test;

class LongNumbersTest {

    @Test
    void aNumberSaidInPiecesWithAYesBetweenIsOneNumber() {
        assertThat(LongNumbers.of(call(
                        Language.EN,
                        "C five two zero four",
                        "A yes",
                        "C nine one seven three",
                        "A thank you mister hill")))
                .containsExactly("52049173");
        assertThat(LongNumbers.of(call(Language.ZH, "C 五 二 零 四", "A 嗯", "C 九 一 七 三")))
                .containsExactly("52049173");
    }

    @Test
    void shortNumbersAreNone() {
        assertThat(LongNumbers.of(call(Language.EN, "C order four five six", "A order four five six", "C yes")))
                .isEmpty();
    }

    private static Timeline call(Language language, String... turns) {
        List<Turn> said = new ArrayList<>();
        int atMs = 0;
        for (String turn : turns) {
            List<Word> words = new ArrayList<>();
            for (String word : turn.substring(2).split(" ")) {
                words.add(new Word(word, new Span(atMs, atMs + 300), 1));
                atMs += 300;
            }
            said.add(new Turn(turn.charAt(0) == 'A' ? Party.AGENT : Party.CUSTOMER, words));
            atMs += 1500;
        }
        return new Timeline(
                language, atMs, Optional.empty(), 0, said, Map.of(), List.of(), Parties.BY_CHANNEL, List.of());
    }
}
