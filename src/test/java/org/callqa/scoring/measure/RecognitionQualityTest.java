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
import org.callqa.report.words.InEnglish;
import org.junit.jupiter.api.Test;

class RecognitionQualityTest {

    /** Ten words of half a second each, in a voice of a given length. */
    private static RecognitionQuality quality(double confidence, int voiceMs) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            words.add(new Word("word", new Span(i * 500, (i + 1) * 500), confidence));
        }
        Timeline timeline = new Timeline(
                Language.EN,
                60_000,
                Optional.empty(),
                0,
                List.of(new Turn(Party.AGENT, words)),
                Map.of(Party.AGENT, List.of(new Span(0, voiceMs))),
                List.of(),
                Parties.BY_CHANNEL,
                List.of());
        return RecognitionQuality.of(words, Voice.of(timeline, Party.AGENT), List.of(new Span(0, 60_000)));
    }

    @Test
    void wordsThatCoverTheVoiceWithConfidenceEarnAbsence() {
        RecognitionQuality quality = quality(0.9, 5_000);

        assertThat(quality.earnsAbsence()).isTrue();
        assertThat(InEnglish.words(quality.describe()))
                .isEqualTo("10 words, mean confidence 0.90, 100% of the voice recognised");
    }

    @Test
    void lowConfidenceEarnsNothing() {
        assertThat(quality(0.65, 5_000).earnsAbsence()).isFalse();
        assertThat(quality(0.65, 5_000).mostlyHeard()).isFalse();
    }

    @Test
    void aHoleLongEnoughForAPhraseEarnsNothing() {
        RecognitionQuality quality = quality(0.9, 7_500);

        assertThat(quality.earnsAbsence()).isFalse();
        assertThat(quality.coverage()).isGreaterThan(RecognitionQuality.EARNED_COVERAGE);
        assertThat(quality.doubtful()).contains(new Span(5_000, 7_500));
    }

    @Test
    void theDetectorsEdgesAreNoHoles() {
        assertThat(quality(0.9, 5_400).doubtful()).isEmpty();
    }

    @Test
    void aVoiceOfWhichMostWasDroppedWasNotHeard() {
        assertThat(quality(0.9, 15_000).mostlyHeard()).isFalse();
    }
}
