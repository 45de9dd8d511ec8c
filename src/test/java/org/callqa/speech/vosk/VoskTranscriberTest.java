package org.callqa.speech.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.callqa.call.Language;
import org.callqa.call.Word;
import org.callqa.speech.Recognition;
import org.callqa.speech.Transcriber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoskTranscriberTest {

    @TempDir
    private Path folder;

    private Transcriber toy;

    @BeforeEach
    void openToyModel() throws Exception {
        toy = new VoskEngine().open(Language.ZH, ToyModel.write(folder.resolve("toy")), 8_000, "toy");
    }

    @AfterEach
    void closeToyModel() {
        toy.close();
    }

    @Test
    void loudNoiseIsHeardWhereItIs() throws Exception {
        List<Word> words = hear(toy, Noise.bursts(8000, 1, 740, 760, 2000, 500, 1000));

        assertThat(words).extracting(Word::text).containsExactly("你好", "你好");
        assertSpan(words.get(0), 740, 1500);
        assertSpan(words.get(1), 3500, 4000);
    }

    @Test
    void theSameAudioGivesTheSameWordsHoweverItIsCut() throws Exception {
        short[] audio = Noise.bursts(8000, 2, 500, 700, 900, 400, 300, 600, 1500);

        List<Word> whole = hear(toy, audio);

        assertThat(whole).isNotEmpty();
        assertThat(hear(toy, audio)).isEqualTo(whole);
        assertThat(hear(toy, audio, 37)).isEqualTo(whole);
        assertThat(hear(toy, audio, 4096)).isEqualTo(whole);
    }

    @Test
    void twoThreadsShareAModel() throws Exception {
        List<short[]> audio = new ArrayList<>();
        for (int seed = 0; seed < 8; seed++) {
            audio.add(Noise.bursts(8000, seed, 300 + 100 * seed, 600, 1200, 500, 1000));
        }
        List<List<Word>> oneByOne = new ArrayList<>();
        for (short[] samples : audio) {
            oneByOne.add(hear(toy, samples));
        }

        var pool = Executors.newFixedThreadPool(2);
        try {
            List<Callable<List<Word>>> work = new ArrayList<>();
            audio.forEach(samples -> work.add(() -> hear(toy, samples)));
            List<List<Word>> together = new ArrayList<>();
            for (Future<List<Word>> heard : pool.invokeAll(work)) {
                together.add(heard.get());
            }
            assertThat(together).isEqualTo(oneByOne);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aPauseKeepsWordsApartWhileTheClockGoesOn() throws Exception {
        short[] loud = Noise.bursts(8000, 3, 300, 2300, 1000);
        try (Recognition recognition = toy.begin()) {
            recognition.accept(loud, 8000);
            recognition.pause();
            recognition.pause();
            recognition.accept(Arrays.copyOfRange(loud, 8000, loud.length), loud.length - 8000);

            List<Word> words = recognition.finish();

            assertThat(words).hasSize(2);
            assertSpan(words.get(0), 300, 1000);
            assertSpan(words.get(1), 1000, 2600);
        }
    }

    @Test
    void nothingAtAllIsHeardInNothing() throws Exception {
        assertThat(hear(toy, new short[0])).isEmpty();
        assertThat(hear(toy, new short[1])).isEmpty();
        assertThat(hear(toy, new short[79])).isEmpty();
        assertThat(hear(toy, new short[24000])).isEmpty();
    }

    @Test
    void aClosedRecognitionCannotReachTheEngine() throws Exception {
        Recognition recognition = toy.begin();
        recognition.close();
        recognition.close();

        assertThatThrownBy(() -> recognition.accept(new short[10], 10)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(recognition::pause).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(recognition::finish).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRecognitionOutlivesItsTranscriber() throws Exception {
        try (Recognition recognition = toy.begin()) {
            toy.close();
            toy.close();
            short[] audio = Noise.bursts(8000, 1, 740, 760, 1000);
            recognition.accept(audio, audio.length);
            assertThat(recognition.finish()).hasSize(1);
        }
        assertThatThrownBy(toy::begin).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLengthBeyondTheArrayIsRefused() throws Exception {
        try (Recognition recognition = toy.begin()) {
            assertThatThrownBy(() -> recognition.accept(new short[10], 11))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    /** The toy begins a word up to 130 ms late (either path costs the same); it ends it on the frame. */
    private static void assertSpan(Word word, int startMs, int endMs) {
        assertThat(word.span().startMs()).isCloseTo(startMs, within(150));
        assertThat(word.span().endMs()).isCloseTo(endMs, within(40));
    }

    private static List<Word> hear(Transcriber transcriber, short[] samples) throws Exception {
        return hear(transcriber, samples, Math.max(1, samples.length));
    }

    private static List<Word> hear(Transcriber transcriber, short[] samples, int block) throws Exception {
        try (Recognition recognition = transcriber.begin()) {
            for (int at = 0; at < samples.length; at += block) {
                int length = Math.min(block, samples.length - at);
                recognition.accept(Arrays.copyOfRange(samples, at, at + length), length);
            }
            return recognition.finish();
        }
    }
}
