package org.callqa.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.callqa.audio.Hearing;
import org.callqa.audio.Hearing.HeardChannel;
import org.callqa.audio.pcm.DecodeReport;
import org.callqa.call.Language;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.report.words.InEnglish;
import org.junit.jupiter.api.Test;

class RateDoubtTest {

    private static final int SPEECH_S = 20;

    @Test
    void whatIsWellUnderstoodIsHeardOnce() {
        assertThat(new RateDoubt(transcript(16_000, 50, 0.9)).others()).isEmpty();
        assertThat(new RateDoubt(transcript(8_000, 50, 0.9)).others()).isEmpty();
    }

    @Test
    void noTelephoneRecordsLessThanEightThousandSamples() {
        assertThat(new RateDoubt(transcript(8_000, 50, 0.5)).others()).isEmpty();
    }

    @Test
    void manyDoubtfulWordsMayBeSpeechPlayedTooFast() {
        assertThat(new RateDoubt(transcript(16_000, 50, 0.65)).others()).containsExactly(8_000);
    }

    @Test
    void hardlyAnyWordsMayBeSpeechPlayedTooSlowly() {
        assertThat(new RateDoubt(transcript(4_000, 10, 0.9)).others()).containsExactly(8_000);
        assertThat(new RateDoubt(transcript(8_000, 10, 0.9)).others()).containsExactly(16_000);
    }

    @Test
    void anotherRateIsTakenOnlyWhereFarMoreIsUnderstood() {
        RateDoubt doubt = new RateDoubt(transcript(16_000, 50, 0.65));
        assertThat(doubt.proves(transcript(16_000, 50, 0.9), 8_000)).isEmpty();
        assertThat(doubt.proves(transcript(16_000, 100, 0.9), 8_000)
                        .orElseThrow()
                        .hearing()
                        .findings())
                .extracting(finding -> InEnglish.sentence(finding.text()))
                .containsExactly("The file says 16000 samples per second, but people in it are understood at 8000 only,"
                        + " and were heard at that rate.");
    }

    @Test
    void aFewWordsProveNothing() {
        Transcript oneWord = transcript(4_000, 1, 0.9);
        HeardChannel channel = channel(new Span(0, 5_000));
        Transcript little = new Transcript(
                Language.EN, new Hearing(10_000, List.of(channel), List.of()), oneWord.words(), oneWord.decoding());
        assertThat(new RateDoubt(little).others()).isEmpty();
    }

    private static Transcript transcript(int rateHz, int words, double confidence) {
        HeardChannel channel = channel(new Span(0, SPEECH_S * 1_000));
        return new Transcript(
                Language.EN,
                new Hearing(SPEECH_S * 1_000, List.of(channel), List.of()),
                List.of(IntStream.range(0, words)
                        .mapToObj(i -> new Word("word", new Span(i * 100, i * 100 + 90), confidence))
                        .toList()),
                new DecodeReport("pcm", rateHz, 1, 0));
    }

    private static HeardChannel channel(Span speech) {
        return new HeardChannel(List.of(), "", false, List.of(speech), List.of(), List.of(), 0, List.of());
    }
}
