package org.callqa.speech.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.speech.UnusableModelException;
import org.callqa.speech.models.BundledModels;
import org.callqa.speech.models.CacheFolder;
import org.callqa.speech.probe.ModelReport.Problem;
import org.callqa.speech.probe.ModelReport.Problem.Severity;
import org.callqa.speech.vosk.ToyModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is wrong with a model is said before a night relies on it. Of 98 damaged models that an earlier reader of the files
 * refused, the probe and the table of silent failures let two through: a table of words that lacks some of them at its
 * end, and a phone that is in the network and in no word.
 */
class ModelProbeTest {

    private static final String DECODER = "conf/model.conf";
    private static final String FEATURES = "conf/mfcc.conf";

    @TempDir
    private Path scratch;

    private Path toy;

    /** What every child would unpack anew. */
    @BeforeAll
    static void unpackTheEngine(@TempDir Path natives) throws IOException {
        String vosk = System.mapLibraryName("vosk");
        try (InputStream library =
                ModelProbeTest.class.getResourceAsStream("/" + Platform.RESOURCE_PREFIX + "/" + vosk)) {
            if (library != null) {
                Files.copy(library, natives.resolve(vosk));
                System.setProperty("jna.library.path", natives.toString());
            }
        }
    }

    @AfterAll
    static void forgetTheUnpackedEngine() {
        System.clearProperty("jna.library.path");
    }

    @BeforeEach
    void writeToy() {
        toy = ToyModel.write(scratch.resolve("toy"));
    }

    @Test
    void aGoodModelHasNoProblemsAndIsTriedOnce() throws Exception {
        ModelReport report = remembering().inspect(toy);

        assertThat(report.problems()).isEmpty();
        assertThat(report.sampleRateHz()).isEqualTo(8000);
        assertThat(report.bytes()).isBetween(1000L, 3000L);
        assertThat(report.heard()).isEqualTo(toy);
        assertThat(report.news()).isTrue();
        ModelReport again = remembering().inspect(toy);
        assertThat(again.news()).isFalse();
        assertThat(again.sha256()).isEqualTo(report.sha256());
    }

    @Test
    void aByteThatChangesIsTriedAgain() throws Exception {
        Path network = toy.resolve("am/final.mdl");
        remembering().inspect(toy);
        byte[] bytes = Files.readAllBytes(network);
        bytes[1] ^= 1;
        Files.write(network, bytes);

        assertThat(remembering().inspect(toy).usable()).isFalse();
    }

    @Test
    void aModelThatWasRefusedIsTriedAgain() throws Exception {
        append(DECODER, "--beam=wide");
        assertThat(remembering().inspect(toy).usable()).isFalse();
        assertThat(remembering().inspect(toy).usable()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theBundledModelsHaveNoProblems(Language language) throws Exception {
        Path model = new BundledModels(CacheFolder.at(scratch.resolve("cache"))).folder(language);
        ModelReport report = new ModelProbe().inspect(model);

        assertThat(report.problems()).isEmpty();
        assertThat(BundledModels.identities()).contains(report.sha256());
    }

    @Test
    void theRateIsSixteenKilohertzWhenNothingSaysOtherwise() throws Exception {
        Files.writeString(toy.resolve(FEATURES), "--use-energy=false\n--dither=0\n");
        assertThat(inspect().sampleRateHz()).isEqualTo(16000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"am/final.mdl", "conf/model.conf", "conf/mfcc.conf", "graph/HCLG.fst"})
    void aMissingFileIsNamed(String file) throws Exception {
        Files.delete(toy.resolve(file));
        // without HCLG.fst the model may still be one with a graph in two halves
        assertFatal(file.equals("graph/HCLG.fst") ? "graph/HCLr.fst" : file, "", "missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"am/final.mdl", "conf/model.conf", "conf/mfcc.conf", "graph/HCLG.fst", "graph/words.txt"})
    void anEmptyFileIsNamed(String file) throws Exception {
        Files.write(toy.resolve(file), new byte[0]);
        assertFatal(file, "", "empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph/words.txt", "graph/phones/word_boundary.int"})
    void aTableCutShortIsNamed(String file) throws Exception {
        byte[] whole = Files.readAllBytes(toy.resolve(file));
        Files.write(toy.resolve(file), Arrays.copyOf(whole, whole.length - 3));
        assertFatal(file, "", "cut short");
    }

    @ParameterizedTest
    @CsvSource({
        "conf/model.conf, endpoint.silence-phones, '', missing",
        "conf/model.conf, endpoint.silence-phones, 1:2:1, twice",
        "conf/model.conf, frame-subsampling-factor, 1, needs 3",
        "conf/mfcc.conf, sample-frequency, 0, rate between",
        "conf/mfcc.conf, high-freq, 7600, above half the sample rate",
        "conf/mfcc.conf, frame-shift, 5, needs 10"
    })
    void whatFailsInSilenceIsNamedWithItsSetting(String file, String key, String value, String text) throws Exception {
        append(file, "--" + key + "=" + value);
        assertFatal(file, key, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acoustic-scale", "frame-subsampling-factor", "endpoint.silence-phones"})
    void aSettingTheDecoderCannotDoWithoutIsNamed(String key) throws Exception {
        String settings = ToyModel.MODEL_CONF.replaceAll("(?m)^--" + key.replace(".", "\\.") + "=.*\\R", "");
        Files.writeString(toy.resolve(DECODER), settings);
        assertFatal(DECODER, key, "");
    }

    @ParameterizedTest
    @CsvSource({
        "conf/model.conf, --no-such-key=1, Invalid option --no-such-key=1 in config file",
        "conf/model.conf, --beam=wide, 'Invalid floating-point option \"wide\"'",
        "conf/model.conf, --acoustic-scale=0, Assertion failed",
        "conf/mfcc.conf, --num-mel-bins=400, num-mel-bins too large",
        "conf/mfcc.conf, --num-ceps=20, got 20 but network expects 13"
    })
    void whatTheEngineRefusesOrDiesOfIsSaidInItsOwnWords(String file, String setting, String text) throws Exception {
        append(file, setting);
        assertFatal("", "", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"am/final.mdl", "graph/HCLG.fst"})
    void aBinaryFileCutShortIsRefused(String file) throws Exception {
        byte[] whole = Files.readAllBytes(toy.resolve(file));
        Files.write(toy.resolve(file), Arrays.copyOf(whole, whole.length - 8));
        assertFatal("", "", "the speech engine ends over it");
    }

    @Test
    void aGraphOfAnotherModelThatCrashesTheEngineIsRefused() throws Exception {
        byte[] graph = Files.readAllBytes(toy.resolve("graph/HCLG.fst"));
        // three states of 12 bytes and six arcs of 16 follow the header; the first arc's input is its first number
        int firstArc = graph.length - 6 * 16 - 3 * 12 + 12;
        assertThat(graph[firstArc]).isEqualTo((byte) 2);
        graph[firstArc] = 9;
        Files.write(toy.resolve("graph/HCLG.fst"), graph);
        assertFatal("", "", "SIGSEGV");
    }

    @Test
    void aGraphWithoutWordsNeedsATableOfThem() throws Exception {
        Files.delete(toy.resolve("graph/words.txt"));
        assertFatal("", "", toy.resolve("graph/words.txt").toString());
    }

    @Test
    void whatIsNoFileIsNeverGivenToTheEngine() throws Exception {
        Files.delete(toy.resolve("graph/words.txt"));
        Files.createDirectory(toy.resolve("graph/words.txt"));
        Path pipe = toy.resolve("graph/phones/word_boundary.int");
        Files.deleteIfExists(pipe);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Files.createSymbolicLink(toy.resolve("README"), Path.of("/nowhere/README"));
        Files.createSymbolicLink(toy.resolve("graph/G.fst"), Path.of("/nowhere/G.fst"));

        for (String file : List.of("graph/words.txt", "graph/phones/word_boundary.int", "graph/G.fst")) {
            assertFatal(file, "", "no file");
        }
        assertThat(remembering().inspect(toy).problems())
                .noneMatch(problem -> problem.file().contains("README"));
    }

    @Test
    void missingWordBoundariesAreAWarning() throws Exception {
        Files.delete(toy.resolve("graph/phones/word_boundary.int"));
        ModelReport report = inspect();

        assertThat(report.usable()).isTrue();
        assertThat(report.remarks()).extracting(Problem::file).containsExactly("graph/phones/word_boundary.int");
    }

    @ParameterizedTest
    @CsvSource({"EN, 你好, true", "EN, 안녕하세요, true", "ZH, hello, true", "EN, hello, false", "ZH, 你好, false"})
    void aModelOfAnotherLanguageIsAWarning(Language asked, String word, boolean stranger) {
        ModelReport report = new ModelProbe().inspect(ToyModel.write(scratch.resolve("other"), 8_000, word), asked);

        assertThat(report.usable()).isTrue();
        assertThat(report.remarks())
                .hasSize(stranger ? 1 : 0)
                .allSatisfy(remark -> assertThat(remark.message())
                        .contains("graph/words.txt", "0 of its 1 words", "it hears another language", "--model "));
    }

    @Test
    void aModelOneFolderDeeperIsPointedTo() {
        assertThat(new ModelProbe().inspect(scratch).problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("one folder deeper", toy.toString());
    }

    @Test
    void aFolderThatIsNotThereIsSaidSo() {
        assertThat(new ModelProbe().inspect(scratch.resolve("nowhere")).problems())
                .extracting(Problem::message)
                .containsExactly("there is no such folder. Give the folder of a Vosk model.");
    }

    @Test
    void theOldLayoutIsUnderstood() throws Exception {
        Path old = Files.createDirectories(scratch.resolve("old"));
        for (String file : List.of(
                "am/final.mdl", FEATURES, "graph/HCLG.fst", "graph/words.txt", "graph/phones/word_boundary.int")) {
            Files.copy(toy.resolve(file), old.resolve(toy.resolve(file).getFileName()));
        }
        assertThat(new ModelProbe().inspect(old).problems()).isEmpty();
        Files.write(old.resolve("HCLG.fst"), new byte[0]);
        assertThat(new ModelProbe().inspect(old).problems())
                .extracting(Problem::file)
                .containsExactly("HCLG.fst");
    }

    @Test
    void theRefusalNamesEveryFatalProblem() throws Exception {
        append(DECODER, "--frame-subsampling-factor=1");
        append(FEATURES, "--frame-shift=5");
        assertThatThrownBy(() -> inspect().requireUsable())
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContainingAll(
                        toy.toString(), DECODER + ": --frame-subsampling-factor", FEATURES + ": --frame-shift");
    }

    private ModelProbe remembering() {
        return new ModelProbe(scratch.resolve("cache"), Set.of());
    }

    private ModelReport inspect() {
        return new ModelProbe().inspect(toy);
    }

    private void append(String file, String line) throws IOException {
        Files.writeString(toy.resolve(file), Files.readString(toy.resolve(file)) + line + "\n");
    }

    private void assertFatal(String file, String key, String text) {
        ModelReport report = inspect();
        assertThat(report.usable()).isFalse();
        assertThat(report.problems()).as("%s %s", file, key).anySatisfy(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.FATAL);
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.text()).contains(text);
            assertThat(problem.remedy()).isNotBlank();
        });
    }
}
