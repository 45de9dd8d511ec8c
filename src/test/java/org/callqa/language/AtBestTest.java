package org.callqa.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Language;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.language.phrase.InvalidPhraseException;
import org.callqa.language.phrase.PhrasePattern;
import org.callqa.language.phrase.Slots;
import org.junit.jupiter.api.Test;

/** The same words searched for what may have been said. */
class AtBestTest {

    private static final Slots NOBODY = new Slots(Optional.empty(), Optional.empty(), List.of());

    @Test
    void aWordHardlyUnderstoodMayStandForAnother() throws Exception {
        assertThat(atBest("is that steeple correct", 1, 1, 0.4, 1)).isGreaterThan(0.9);
        assertThat(asHeard("is that steeple correct", 1, 1, 0.4, 1)).isLessThan(0.9);
    }

    @Test
    void aWordThatIsCertainStandsForItself() throws Exception {
        assertThat(atBest("is that steeple wrong", 1, 1, 1, 1))
                .isEqualTo(asHeard("is that steeple wrong", 1, 1, 1, 1))
                .isLessThan(0.75);
    }

    @Test
    void onlyAStretchWithAWordThatMayBeAnotherIsDoubted() {
        SpokenText text = read(
                List.of(
                        new Word("that", new Span(0, 250), 0.95),
                        new Word("is", new Span(280, 530), 0.9),
                        new Word("correct", new Span(560, 810), 1)),
                Language.EN);
        assertThat(text.isDoubted(0, 3)).isTrue();
        assertThat(text.isDoubted(1, 2)).isTrue();
        assertThat(text.isDoubted(0, 1)).isFalse();
        assertThat(text.isDoubted(2, 3)).isFalse();
    }

    @Test
    void theLessAWordIsCertainTheMoreItMayBe() throws Exception {
        double before = 0;
        for (double confidence : List.of(1.0, 0.9, 0.8, 0.7, 0.6)) {
            double similarity = atBest("is that account correct", 1, 1, confidence, 1);
            assertThat(similarity).as("at %s", confidence).isGreaterThanOrEqualTo(before);
            before = similarity;
        }
        assertThat(before).isGreaterThan(atBest("is that account correct", 1, 1, 1, 1));
    }

    @Test
    void aPhraseMayBeginAndEndWithWordsHardlyUnderstood() throws Exception {
        assertThat(atBest("fizz that number piglet", 0.3, 1, 1, 0.3)).isGreaterThan(0.9);
    }

    @Test
    void aSyllableHardlyUnderstoodMayStandForAnother() throws Exception {
        PhrasePattern phrase = PhrasePattern.compile("请问还有什么可以帮您", Language.ZH);
        assertThat(best(phrase, read(words("请问油有什么可以帮您", 0.4), Language.ZH)))
                .isGreaterThan(best(phrase, SpokenText.of(words("请问油有什么可以帮您", 0.4), Language.ZH)));
    }

    private static SpokenText read(List<Word> words, Language language) {
        return SpokenText.of(words, language).atBest(words);
    }

    private static double asHeard(String text, double... confidences) throws Exception {
        return best(phrase(), SpokenText.of(words(text, confidences), Language.EN));
    }

    private static double atBest(String text, double... confidences) throws Exception {
        return best(phrase(), read(words(text, confidences), Language.EN));
    }

    private static PhrasePattern phrase() throws InvalidPhraseException {
        return PhrasePattern.compile("is that number correct", Language.EN);
    }

    private static double best(PhrasePattern phrase, SpokenText text) {
        return new PhraseMatcher(text.language(), NOBODY)
                .best(phrase, text, 0, text.words().size(), 0.1)
                .map(PhraseMatch::similarity)
                .orElse(0.0);
    }

    /** English words, or Mandarin syllables of which only the third has another confidence than 1. */
    private static List<Word> words(String text, double... confidences) {
        boolean english = text.contains(" ");
        String[] said = text.split(english ? " " : "");
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < said.length; i++) {
            double confidence = english ? confidences[i] : i == 2 ? confidences[0] : 1;
            words.add(new Word(said[i], new Span(300 * i, 300 * i + 280), confidence));
        }
        return words;
    }
}
