package org.callqa.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.callqa.call.Language;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.language.SpokenText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedPromptsTest {

    private final List<Word> words = new ArrayList<>();
    private int clockMs;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "all lines are busy please hold",
                "your call is very important to us",
                "for sales press two",
                "the next available agent will be with you"
            })
    void queuesAndMenusHaveTheirPhrases(String prompt) {
        says(prompt);

        assertThat(prompts(Language.EN)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"座席 全忙 请 稍候", "人工 服务 请按 零", "您的 来电 对 我们 很 重要"})
    void queuesAndMenusHaveTheirPhrasesInMandarin(String prompt) {
        says(prompt);

        assertThat(prompts(Language.ZH)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "good morning thank you for calling how can i help you",
                "could you hold the line for a moment please",
                "this call may be recorded"
            })
    void whatAgentsSayTooIsNoProof(String said) {
        says(said);

        assertThat(prompts(Language.EN)).isEmpty();
    }

    @Test
    void aSentenceThatComesAgainInTheSameWordsWasPlayed() {
        says("the minds we're busy we hold the line");
        clockMs += 9_000;
        says("for the minds we're busy we hold it");

        assertThat(prompts(Language.EN)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aNumberThatIsReadBackWasNotPlayed() {
        says("the number is four seven two nine one five");
        clockMs += 3_000;
        says("so the number is four seven two nine one five");

        assertThat(prompts(Language.EN)).isEmpty();
    }

    @Test
    void whatIsRepeatedInOneBreathWasNot() {
        says("no no no no no no no no no no no no no no");

        assertThat(prompts(Language.EN)).isEmpty();
    }

    private void says(String text) {
        for (String word : text.split(" ")) {
            words.add(new Word(word, new Span(clockMs, clockMs + 300), 0.9));
            clockMs += 300;
        }
    }

    private List<Span> prompts(Language language) {
        return new RecordedPrompts().find(SpokenText.of(words, language));
    }
}
