package org.callqa.speech.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.callqa.call.Language;
import org.callqa.call.Word;
import org.callqa.speech.Recognition;
import org.callqa.speech.Transcriber;
import org.callqa.speech.models.BundledModels;
import org.callqa.speech.models.CacheFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The models that come with the program, on speech made by src/test/resources/speech/make-fixtures. */
class BundledModelsHearTest {

    @TempDir
    private Path cache;

    @Test
    void englishIsUnderstood() throws Exception {
        try (Transcriber english = open(Language.EN)) {
            List<Word> words = hear(english, Wave.read("english.wav"), false);

            assertThat(Language.EN.join(words.stream().map(Word::text).toList()))
                    .contains("thank you for calling", "help you today");
            assertThat(words).allSatisfy(word -> assertThat(word.confidence()).isEqualTo(thousandths(word)));
            assertThat(hear(english, Wave.read("english.wav"), false)).isEqualTo(words);
        }
    }

    @Test
    void mandarinIsUnderstood() throws Exception {
        try (Transcriber mandarin = open(Language.ZH)) {
            assertThat(Language.ZH.join(hear(mandarin, Wave.read("mandarin.wav"), false).stream()
                            .map(Word::text)
                            .toList()))
                    .contains("您好请问有什么", "可以帮您");
        }
    }

    @Test
    void aPauseEndsTheUtteranceAndTheClockGoesOn() throws Exception {
        try (Transcriber english = open(Language.EN)) {
            short[] once = Wave.read("english.wav");
            short[] twice = Arrays.copyOf(once, 2 * once.length);
            System.arraycopy(once, 0, twice, once.length, once.length);
            List<Word> first = hear(english, once, false);

            List<Word> both = hear(english, twice, true);

            assertThat(both).hasSize(2 * first.size());
            int offsetMs = once.length / (Wave.RATE_HZ / 1000);
            for (int i = 0; i < first.size(); i++) {
                Word again = both.get(first.size() + i);
                assertThat(again.text()).isEqualTo(first.get(i).text());
                assertThat(again.span().startMs())
                        .isCloseTo(offsetMs + first.get(i).span().startMs(), within(60));
                assertThat(again.span().endMs())
                        .isCloseTo(offsetMs + first.get(i).span().endMs(), within(60));
            }
        }
    }

    @Test
    void theKeyNamesEngineAndModel() throws Exception {
        try (Transcriber english = open(Language.EN);
                Transcriber mandarin = open(Language.ZH)) {
            assertThat(english.key()).startsWith("vosk 0.3.45 ").isNotEqualTo(mandarin.key());
            assertThat(english.sampleRateHz()).isEqualTo(8000);
            assertThat(english.language()).isEqualTo(Language.EN);
        }
    }

    @Test
    void theEngineIsTheVersionItSaysItIs() {
        assertThat(VoskLibrary.class
                        .getClassLoader()
                        .getResource("linux-x86-64/libvosk.so")
                        .toString())
                .contains("vosk-" + VoskEngine.VERSION + ".jar");
    }

    private Transcriber open(Language language) throws Exception {
        return new VoskEngine()
                .open(
                        language,
                        new BundledModels(CacheFolder.at(cache)).folder(language),
                        8_000,
                        "bundled " + language.code());
    }

    private static double thousandths(Word word) {
        return Math.round(word.confidence() * 1000) / 1000.0;
    }

    /** Hears it all, with a pause in the middle if asked to. */
    private static List<Word> hear(Transcriber transcriber, short[] samples, boolean pause) throws Exception {
        try (Recognition recognition = transcriber.begin()) {
            int half = pause ? samples.length / 2 : samples.length;
            recognition.accept(samples, half);
            if (pause) {
                recognition.pause();
                recognition.accept(Arrays.copyOfRange(samples, half, samples.length), samples.length - half);
            }
            return recognition.finish();
        }
    }
}
