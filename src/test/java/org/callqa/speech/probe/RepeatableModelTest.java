package org.callqa.speech.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.call.Word;
import org.callqa.speech.Recognition;
import org.callqa.speech.Transcriber;
import org.callqa.speech.probe.ModelReport.Problem;
import org.callqa.speech.probe.ModelReport.Problem.Severity;
import org.callqa.speech.vosk.ToyModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model whose settings let the engine add noise is heard through a view that does not. */
class RepeatableModelTest {

    private static final String MFCC = "conf/mfcc.conf";
    private static final String NO_DITHER_LINE = "--sample-frequency=8000\n--use-energy=false\n";

    /** In which it is remembered that the toy has passed: each test has it in another place, and so a view of its own. */
    @TempDir
    private static Path cache;

    @TempDir
    private Path scratch;

    private Path toy;

    @BeforeEach
    void writeToyWithoutADitherLine() throws Exception {
        toy = ToyModel.write(scratch.resolve("toy"));
        Files.writeString(toy.resolve(MFCC), NO_DITHER_LINE);
    }

    @Test
    void theSameIsHeardEachTime() throws Exception {
        // as much noise as is heard, so that a few recognitions are enough to differ
        Files.writeString(toy.resolve(MFCC), NO_DITHER_LINE + "--dither=400");

        assertThat(heard(new ModelProbe().inspect(toy))).hasSizeGreaterThan(1);
        assertThat(heard(inspect())).hasSize(1);
    }

    @Test
    void theModelStaysAsItIsAndItsViewIsLinksBesideOtherSettings() throws Exception {
        String before = ModelDigest.of(toy).list();
        ModelReport report = inspect();

        assertThat(ModelDigest.of(toy).list()).isEqualTo(before);
        assertThat(report.sha256()).isEqualTo(ModelDigest.sha256(before));
        assertThat(report.heard()).startsWith(cache);
        assertThat(report.heard().resolve(MFCC)).hasContent(NO_DITHER_LINE + "\n--dither=0.0\n");
        assertThat(report.heard().resolve("am/final.mdl"))
                .isSymbolicLink()
                .hasSameBinaryContentAs(toy.resolve("am/final.mdl"));
    }

    @Test
    void itIsSaidOnce() {
        ModelProbe probe = new ModelProbe(scratch.resolve("cache"), Set.of());
        assertThat(probe.inspect(toy).remarks()).singleElement().satisfies(note -> {
            assertThat(note.severity()).isEqualTo(Severity.NOTE);
            assertThat(note.message()).contains(MFCC, "its own view of the model", "stays as it is");
        });
        assertThat(probe.inspect(toy).remarks()).isEmpty();
        assertThat(probe.inspect(toy).problems()).hasSize(1);
    }

    @Test
    void aModelThatSaysZeroNeedsNoView() throws Exception {
        Files.writeString(toy.resolve(MFCC), NO_DITHER_LINE + "--DITHER = 0.00 # as it was trained");
        assertThat(inspect().heard()).isEqualTo(toy);
    }

    @Test
    void filterBankFeaturesAreNoOtherCase() throws Exception {
        Files.delete(toy.resolve(MFCC));
        Files.writeString(toy.resolve("conf/fbank.conf"), "--sample-frequency=8000\n--num-mel-bins=13");
        ModelReport report = inspect();

        assertThat(report.usable()).isTrue();
        assertThat(report.heard().resolve("conf/fbank.conf")).content().endsWith("\n--dither=0.0\n");
    }

    @Test
    void theNoiseOfThePitchIsTakenAway() throws Exception {
        Path network = toy.resolve("am/final.mdl");
        Files.writeString(
                network,
                Files.readString(network)
                        .replace("dim=13", "dim=16")
                        .replace("0 ".repeat(13), "0 ".repeat(16))
                        .replace("1 " + "0 ".repeat(12), "1 " + "0 ".repeat(15)));
        Files.writeString(toy.resolve(MFCC), NO_DITHER_LINE + "--dither=0");
        Files.writeString(toy.resolve("conf/pitch.conf"), "--sample-frequency=8000");
        ModelReport report = inspect();

        assertThat(report.problems()).extracting(Problem::severity).containsExactly(Severity.NOTE);
        assertThat(report.heard().resolve("conf/pitch.conf")).content().contains("--delta-pitch-noise-stddev=0.0");
        assertThat(report.heard().resolve(MFCC)).isSymbolicLink();
    }

    @Test
    void theOldLayoutIsNoOtherCase() throws Exception {
        Path old = Files.createDirectories(scratch.resolve("old"));
        for (String file :
                List.of("am/final.mdl", MFCC, "graph/HCLG.fst", "graph/words.txt", "graph/phones/word_boundary.int")) {
            Files.copy(toy.resolve(file), old.resolve(toy.resolve(file).getFileName()));
        }
        assertThat(probe().inspect(old).heard().resolve("mfcc.conf")).content().endsWith("\n--dither=0.0\n");
    }

    @Test
    void whateverIsWrongWithAViewItIsMadeAnew() throws Exception {
        Path view = inspect().heard();
        Files.writeString(view.resolve(MFCC), NO_DITHER_LINE);
        assertThat(inspect().heard().resolve(MFCC)).content().contains("--dither=0.0");

        Files.delete(view.resolve("am/final.mdl"));
        assertThat(inspect().heard().resolve("am/final.mdl")).exists();

        Files.createDirectories(view.resolve("ivector"));
        Files.createFile(view.resolve("ivector/final.ie"));
        assertThat(inspect().heard().resolve("ivector/final.ie")).doesNotExist();

        Files.delete(view.resolve("graph/words.txt"));
        Files.writeString(view.resolve("graph/words.txt"), "<eps> 0\nother 1\n");
        assertThat(inspect().heard().resolve("graph/words.txt")).hasSameBinaryContentAs(toy.resolve("graph/words.txt"));
    }

    @Test
    void aModelInAnotherPlaceOrWithAnotherByteHasAViewOfItsOwn() throws Exception {
        Path first = inspect().heard();
        FileTime made = Files.getLastModifiedTime(first.resolve(MFCC));
        assertThat(inspect().heard()).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.resolve(MFCC))).isEqualTo(made);

        Path moved = Files.move(toy, scratch.resolve("moved"));
        Path second = probe().inspect(moved).heard();
        assertThat(second).isNotEqualTo(first);
        assertThat(second.resolve("am/final.mdl")).exists();

        Files.writeString(moved.resolve("README"), "another");
        assertThat(probe().inspect(moved).heard()).isNotEqualTo(second);
    }

    @Test
    void otherTranscriptsAreKeptOfAViewThanOfTheModelItself() throws Exception {
        ModelReport quiet = inspect();
        ModelReport noisy = new ModelProbe().inspect(toy);
        try (Transcriber one = quiet.open(Language.ZH);
                Transcriber other = noisy.open(Language.ZH)) {
            assertThat(one.key()).isNotEqualTo(other.key()).contains(quiet.sha256());
        }
    }

    @Test
    void whereNoViewCanBeKeptItIsSaidAndTheModelIsUsed() throws Exception {
        Path file = Files.createFile(scratch.resolve("file"));
        ModelReport report = new ModelProbe(file, Set.of()).inspect(toy);

        assertThat(report.usable()).isTrue();
        assertThat(report.heard()).isEqualTo(toy);
        assertThat(report.remarks())
                .singleElement()
                .satisfies(warning -> assertThat(warning.message())
                        .contains(MFCC, "other words each time", file.toString(), "--dither=0.0", "CALLQA_CACHE"));
    }

    private ModelReport inspect() {
        return probe().inspect(toy);
    }

    private ModelProbe probe() {
        return new ModelProbe(cache, Set.of());
    }

    /** What eight recognitions of the same faint noise come to. */
    private static Set<List<Word>> heard(ModelReport report) throws Exception {
        Set<List<Word>> heard = new HashSet<>();
        Random random = new Random(1);
        short[] samples = new short[8_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (400 * random.nextGaussian());
        }
        try (Transcriber transcriber = report.open(Language.ZH)) {
            for (int i = 0; i < 8; i++) {
                try (Recognition recognition = transcriber.begin()) {
                    recognition.accept(samples, samples.length);
                    heard.add(new ArrayList<>(recognition.finish()));
                }
            }
        }
        return heard;
    }
}
