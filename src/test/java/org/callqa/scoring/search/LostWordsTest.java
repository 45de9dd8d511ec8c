package org.callqa.scoring.search;

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
import org.callqa.scoring.measure.Voice;
import org.junit.jupiter.api.Test;

class LostWordsTest {

    private static final List<Word> GAP = List.of(word("one", 0, 300), word("two", 900, 1_200));

    @Test
    void aVoiceBetweenWordsIsAboutSoManyUnknownWords() {
        assertThat(filled(GAP, new Span(0, 1_200))).containsExactly("one", "<unk>", "<unk>", "two");
        assertThat(LostWords.isNothingBetween(GAP, voice(GAP, new Span(0, 1_200))))
                .isFalse();
    }

    @Test
    void aPauseBetweenWordsIsNone() {
        Voice pausing = voice(GAP, new Span(0, 310), new Span(590, 600), new Span(890, 1_200));
        assertThat(LostWords.filled(GAP, pausing, Language.EN)).hasSize(2);
        assertThat(LostWords.isNothingBetween(GAP, pausing)).isTrue();
    }

    @Test
    void aVoiceBeforeTheFirstAndAfterTheLastWordCounts() {
        assertThat(filled(GAP.subList(1, 2), new Span(500, 1_600))).containsExactly("<unk>", "two", "<unk>");
    }

    @Test
    void aVoiceFarFromAnyWordDoesNot() {
        assertThat(filled(GAP.subList(0, 1), new Span(0, 300), new Span(4_000, 5_000)))
                .containsExactly("one");
    }

    @Test
    void unknownWordsFillTheirHoleAndHaveNoConfidence() {
        List<Word> filled = LostWords.filled(GAP, voice(GAP, new Span(0, 1_200)), Language.EN);
        assertThat(filled.get(1)).isEqualTo(new Word("<unk>", new Span(300, 600), 0));
        assertThat(filled.get(2)).isEqualTo(new Word("<unk>", new Span(600, 900), 0));
    }

    private static List<String> filled(List<Word> words, Span... speech) {
        return LostWords.filled(words, voice(words, speech), Language.EN).stream()
                .map(Word::text)
                .toList();
    }

    private static Voice voice(List<Word> words, Span... speech) {
        Timeline timeline = new Timeline(
                Language.EN,
                10_000,
                Optional.empty(),
                0,
                List.of(new Turn(Party.AGENT, words)),
                Map.of(Party.AGENT, new ArrayList<>(List.of(speech))),
                List.of(),
                Parties.BY_CHANNEL,
                List.of());
        return Voice.of(timeline, Party.AGENT);
    }

    private static Word word(String text, int fromMs, int toMs) {
        return new Word(text, new Span(fromMs, toMs), 1);
    }
}
