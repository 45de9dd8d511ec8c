package org.callqa.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Finding;
import org.callqa.call.Finding.Kind;
import org.callqa.call.Language;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.report.words.InEnglish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderstandingTest {

    private static final int VOICE_MS = 30_000;

    @ParameterizedTest
    @CsvSource(textBlock = """
            # confidence of the words, voice they cover, phrases of service calls among them, what is found
            0.95, 0.95, 0,
            0.75, 0.90, 3, PARTLY_UNDERSTOOD
            0.75, 0.90, 0, NOT_UNDERSTOOD
            0.83, 0.70, 1, NOT_UNDERSTOOD
            0.83, 0.70, 2, PARTLY_UNDERSTOOD
            0.60, 0.80, 9, NOT_UNDERSTOOD
            0.99, 0.40, 9, NOT_UNDERSTOOD
            """)
    void whatIsUncertainCoversLittleAndHoldsNoPhraseWasNotUnderstood(
            double confidence, double coverage, int phrases, String found) {
        Understanding heard =
                Understanding.of(List.of(voice(VOICE_MS)), List.of(words(confidence, (int) (coverage * VOICE_MS))));

        assertThat(heard.finding(phrases, Language.EN).map(Finding::kind))
                .isEqualTo(Optional.ofNullable(found).map(Kind::valueOf));
    }

    @Test
    void aVoiceWithoutAnyWordWasNotUnderstood() {
        assertThat(Understanding.of(List.of(voice(VOICE_MS)), List.of(List.of()))
                        .finding(0, Language.ZH))
                .hasValueSatisfying(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.NOT_UNDERSTOOD);
                    assertThat(InEnglish.sentence(finding.text()))
                            .contains("0 words", "0 % of the voice", "another language than 'zh'");
                });
    }

    @Test
    void aCallInWhichNobodySpeaksIsNotMisunderstood() {
        assertThat(Understanding.of(List.of(List.of()), List.of(List.of())).finding(0, Language.EN))
                .isEmpty();
        assertThat(Understanding.of(List.of(voice(2_000)), List.of(words(0.3, 2_000)))
                        .finding(0, Language.EN))
                .isEmpty();
    }

    @Test
    void bothPartiesCountByHowLongTheySpeak() {
        List<List<Span>> voices = List.of(voice(VOICE_MS), voice(4_000));
        List<Word> clear = words(0.95, VOICE_MS);
        assertThat(Understanding.of(voices, List.of(clear, words(0.4, 3_000))).finding(2, Language.EN))
                .isEmpty();
        assertThat(Understanding.of(voices, List.of(words(0.4, VOICE_MS), clear))
                        .finding(2, Language.EN))
                .isPresent();
    }

    private static List<Span> voice(int ms) {
        return List.of(new Span(0, ms));
    }

    private static List<Word> words(double confidence, int ms) {
        List<Word> words = new ArrayList<>();
        for (int at = 0; at + 300 <= ms; at += 300) {
            words.add(new Word("word", new Span(at, at + 300), confidence));
        }
        return words;
    }
}
