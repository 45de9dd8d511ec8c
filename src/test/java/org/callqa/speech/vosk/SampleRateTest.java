package org.callqa.speech.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.callqa.call.Language;
import org.callqa.call.Word;
import org.callqa.speech.Recognition;
import org.callqa.speech.Transcriber;
import org.callqa.speech.TranscriptionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleRateTest {

    @TempDir
    private Path folder;

    @Test
    void aWidebandModelHearsResampledTelephoneAudio() throws Exception {
        short[] telephone = Noise.bursts(8000, 5, 740, 760, 1500);
        try (Transcriber wideband =
                new VoskEngine().open(Language.EN, ToyModel.write(folder, 16000, "hello"), 16_000, "toy")) {
            assertThat(wideband.sampleRateHz()).isEqualTo(16000);
            short[] resampled = doubled(telephone);
            try (Recognition recognition = wideband.begin()) {
                recognition.accept(resampled, resampled.length);

                List<Word> words = recognition.finish();

                assertThat(words).extracting(Word::text).containsExactly("hello");
                assertThat(words.get(0).span().startMs()).isCloseTo(740, within(150));
                assertThat(words.get(0).span().endMs()).isCloseTo(1500, within(60));
            }
        }
    }

    @Test
    void audioTheEngineRefusesIsAnErrorAndNotAnEmptyTranscript() throws Exception {
        Path wideband = ToyModel.write(folder, 16000, "hello");
        try (Transcriber mismatched = new VoskEngine().open(Language.EN, wideband, 8_000, "toy");
                Recognition recognition = mismatched.begin()) {
            assertThatThrownBy(() -> recognition.accept(new short[8000], 8000))
                    .isInstanceOf(TranscriptionException.class)
                    .hasMessageContaining("expected 16000, got 8000");
            assertThatThrownBy(recognition::finish).isInstanceOf(IllegalStateException.class);
        }
    }

    /** Twice the rate by linear interpolation. */
    private static short[] doubled(short[] samples) {
        short[] result = new short[2 * samples.length];
        for (int i = 0; i < samples.length; i++) {
            short next = samples[Math.min(i + 1, samples.length - 1)];
            result[2 * i] = samples[i];
            result[2 * i + 1] = (short) ((samples[i] + next) / 2);
        }
        return result;
    }
}
