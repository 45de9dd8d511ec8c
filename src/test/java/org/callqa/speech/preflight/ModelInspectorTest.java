package org.callqa.speech.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.callqa.call.Language;
import org.callqa.speech.models.BundledModels;
import org.callqa.speech.models.CacheFolder;
import org.callqa.speech.preflight.ModelProblem.Severity;
import org.callqa.speech.vosk.ToyModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelInspectorTest {

    private static final String DECODER = "conf/model.conf";
    private static final String FEATURES = "conf/mfcc.conf";

    @TempDir
    private Path scratch;

    private Path toy;

    @BeforeEach
    void writeToy() {
        toy = ToyModel.write(scratch.resolve("toy"));
    }

    @Test
    void aGoodModelHasNoProblems() throws Exception {
        ModelReport report = inspect();

        assertThat(report.problems()).isEmpty();
        assertThat(report.usable()).isTrue();
        assertThat(report.sampleRateHz()).isEqualTo(8000);
        assertThat(report.sha256()).hasSize(64);
        assertThat(report.bytes()).isBetween(1000L, 3000L);
        report.requireUsable();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theBundledModelsHaveNoProblems(Language language) throws Exception {
        assertThat(new ModelInspector().inspect(bundled(language)).problems()).isEmpty();
    }

    @Test
    void theRateIsSixteenKilohertzWhenNothingSaysOtherwise() throws Exception {
        Files.writeString(toy.resolve(FEATURES), "--use-energy=false\n--dither=0\n");
        assertThat(inspect().sampleRateHz()).isEqualTo(16000);
    }

    @Test
    void anyChangeOfAFileChangesTheIdentity() throws Exception {
        String before = inspect().sha256();
        append(DECODER, "# a comment");
        assertThat(inspect().sha256()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"am/final.mdl", "conf/model.conf", "conf/mfcc.conf", "graph/HCLG.fst", "graph/words.txt"})
    void aMissingFileIsNamed(String file) throws Exception {
        Files.delete(toy.resolve(file));
        // without HCLG.fst the model may still be one with a graph in two halves
        String named = file.equals("graph/HCLG.fst") ? "graph/HCLr.fst" : file;
        assertFatal(named, "", "missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "am/final.mdl",
                "conf/model.conf",
                "conf/mfcc.conf",
                "graph/HCLG.fst",
                "graph/words.txt",
                "graph/phones/word_boundary.int"
            })
    void anEmptyFileIsNamed(String file) throws Exception {
        Files.write(toy.resolve(file), new byte[0]);
        assertFatal(file, "", "empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"am/final.mdl", "graph/HCLG.fst"})
    void aFileCutShortIsNamed(String file) throws Exception {
        byte[] whole = Files.readAllBytes(toy.resolve(file));
        for (int length : new int[] {30, whole.length / 2, whole.length - 8}) {
            Files.write(toy.resolve(file), Arrays.copyOf(whole, length));
            assertFatal(file, "", "cut short");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "am/final.mdl",
                "graph/HCLr.fst",
                "graph/Gr.fst",
                "graph/disambig_tid.int",
                "graph/words.txt",
                "graph/phones/word_boundary.int"
            })
    void anyCutThroughABundledModelIsSeen(String file) throws Exception {
        Path model = bundled(Language.ZH);
        byte[] whole = Files.readAllBytes(model.resolve(file));
        Random random = new Random(7);
        for (int i = 0; i < 8; i++) {
            // the last line of a text may lose its end without harm
            int length = random.nextInt(whole.length - 16);
            Files.write(model.resolve(file), Arrays.copyOf(whole, length));
            assertThat(new ModelInspector().inspect(model).usable())
                    .as("%s cut to %d bytes", file, length)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "endpoint.silence-phones, the engine dies",
        "acoustic-scale, missing",
        "frame-subsampling-factor, missing"
    })
    void aSettingTheDecoderCannotDoWithoutIsNamed(String key, String text) throws Exception {
        String settings = ToyModel.MODEL_CONF.replaceAll("(?m)^--" + key.replace(".", "\\.") + "=.*\\R", "");
        Files.writeString(toy.resolve(DECODER), settings);
        assertFatal(DECODER, key, text);
    }

    @ParameterizedTest
    @CsvSource({
        "no-such-key, 1, does not know",
        "endpoint.silence-phones, 1:2:1, twice",
        "endpoint.silence-phones, '1,2', not the number of a phone",
        "endpoint.silence-phones, '', missing",
        "beam, wide, not a number",
        "beam, 0, more than 0",
        "lattice-beam, -1, more than 0",
        "max-active, 1, more than 1",
        "max-active, 7.5, not a whole number",
        "min-active, 5000, max-active",
        "acoustic-scale, 0, more than 0",
        "frame-subsampling-factor, 1, needs 3",
        "frame-subsampling-factor, 0, needs 3",
        "frames-per-chunk, 0, more than 0",
        "extra-left-context-initial, -1, 0 or more",
        "hash-ratio, 0.5, 1 or more",
        "determinize-max-delay, 5, determinize-min-chunk-size",
        "minimize, true, refuses",
        "minimize, maybe, not true or false",
        "word-determinize, false, refuses"
    })
    void aDecoderSettingThatKillsOrRefusesIsNamed(String key, String value, String text) throws Exception {
        append(DECODER, "--" + key + "=" + value);
        assertFatal(DECODER, key, text);
    }

    @ParameterizedTest
    @CsvSource({
        "no-such-key, 1, does not know",
        "high-freq, 7600, above half the sample rate",
        "low-freq, -5, between 0 and half",
        "low-freq, 4000, between 0 and half",
        "low-freq, 3900, ''",
        "num-mel-bins, 400, do not fit",
        "num-mel-bins, 2, ''",
        "num-ceps, 20, the network takes 13",
        "num-ceps, 30, between 1 and --num-mel-bins",
        "frame-length, 1, ''",
        "frame-length, 0, ''",
        "frame-shift, 0, needs 10",
        "sample-frequency, 0, rate between",
        "sample-frequency, fast, not a number",
        "window-type, round, no such window",
        "preemphasis-coefficient, 3, 0..1",
        "max-feature-vectors, 2, more than 200"
    })
    void aFeatureSettingThatKillsOrRefusesIsNamed(String key, String value, String text) throws Exception {
        append(FEATURES, "--" + key + "=" + value);
        // too narrow a band and too short a frame show in the number of bins
        boolean shownByBins = text.isEmpty();
        assertFatal(FEATURES, shownByBins ? "num-mel-bins" : key, text);
    }

    @Test
    void aLineThatIsNoSettingIsNamed() throws Exception {
        append(FEATURES, "num-ceps=13");
        assertFatal(FEATURES, "", "'num-ceps=13' is not a setting");
    }

    @Test
    void keysAreReadAsTheEngineReadsThem() throws Exception {
        append(FEATURES, "--NUM_CEPS=13   # as in the training");
        assertThat(inspect().problems()).isEmpty();
    }

    @Test
    void ditherIsAWarning() throws Exception {
        append(FEATURES, "--dither=1");
        ModelReport report = inspect();

        assertThat(report.usable()).isTrue();
        assertThat(report.warnings()).extracting(ModelProblem::key).containsExactly("dither");
        assertThat(report.warnings().get(0).message()).contains(FEATURES, "--dither=0.0");
    }

    @Test
    void missingWordBoundariesAreAWarning() throws Exception {
        Files.delete(toy.resolve("graph/phones/word_boundary.int"));
        assertThat(inspect().warnings())
                .extracting(ModelProblem::file)
                .containsExactly("graph/phones/word_boundary.int");
    }

    @Test
    void aPhoneWithoutABoundaryIsNamed() throws Exception {
        Files.writeString(toy.resolve("graph/phones/word_boundary.int"), "1 nonword\n");
        assertFatal("graph/phones/word_boundary.int", "", "phone 2 of the network");
    }

    @Test
    void aGraphOfAnotherModelIsNamed() throws Exception {
        byte[] graph = Files.readAllBytes(toy.resolve("graph/HCLG.fst"));
        // three states of 12 bytes and six arcs of 16 follow the header; the first arc's input is its first number
        int firstArc = graph.length - 6 * 16 - 3 * 12 + 12;
        assertThat(graph[firstArc]).isEqualTo((byte) 2);
        graph[firstArc] = 9;
        Files.write(toy.resolve("graph/HCLG.fst"), graph);
        assertFatal("graph/HCLG.fst", "", "transition 9");
    }

    @Test
    void wordsThatTheGraphSaysAndTheTableLacksAreNamed() throws Exception {
        Files.writeString(toy.resolve("graph/words.txt"), "<eps> 0\n");
        assertFatal("graph/words.txt", "", "words up to 1");
    }

    @Test
    void aDamagedLineOfATableIsNamed() throws Exception {
        append("graph/words.txt", "hello");
        assertFatal("graph/words.txt", "", "line 3");
    }

    @Test
    void somethingThatIsNoGraphIsNamed() throws Exception {
        Files.writeString(toy.resolve("graph/HCLG.fst"), "<!DOCTYPE html><title>404</title>".repeat(5));
        assertFatal("graph/HCLG.fst", "", "not an OpenFst graph");
    }

    @Test
    void anIncompleteSetForAdaptationIsNamed() throws Exception {
        Files.createDirectories(toy.resolve("ivector"));
        Files.writeString(toy.resolve("ivector/final.ie"), "x");
        for (String file : List.of("final.dubm", "final.mat", "global_cmvn.stats", "splice.conf", "online_cmvn.conf")) {
            assertFatal("ivector/" + file, "", "missing");
        }
    }

    @Test
    void adaptationOfAnotherDimensionIsNamed() throws Exception {
        Files.createDirectories(toy.resolve("ivector"));
        for (String file : List.of("final.ie", "final.dubm", "splice.conf", "online_cmvn.conf")) {
            Files.writeString(toy.resolve("ivector/" + file), "\n");
        }
        Files.writeString(
                toy.resolve("ivector/global_cmvn.stats"),
                " [\n  " + "1 ".repeat(14) + "\n  " + "1 ".repeat(14) + "]\n");
        Files.writeString(toy.resolve("ivector/final.mat"), " [\n  1 2 3\n  4 5 6 ]\n");
        assertFatal("ivector/final.mat", "", "takes 3 numbers");
    }

    @Test
    void meansWithoutFramesAreNamed() throws Exception {
        Files.writeString(
                toy.resolve("am/global_cmvn.stats"), " [ " + "0 ".repeat(14) + "\n " + "0 ".repeat(14) + "]\n");
        assertFatal("am/global_cmvn.stats", "", "counts no frames");
    }

    @Test
    void aNetworkThatWantsAdaptationNamesTheFile() throws Exception {
        Path network = toy.resolve("am/final.mdl");
        Files.writeString(
                network,
                Files.readString(network)
                        .replace("input-node name=input", "input-node name=ivector dim=3\ninput-node name=input"));
        assertFatal("ivector/final.ie", "", "network asks for it");
    }

    @Test
    void halfARescoringSetIsNamed() throws Exception {
        Files.createDirectories(toy.resolve("rescore"));
        Files.writeString(toy.resolve("rescore/G.carpa"), "x");
        assertFatal("rescore/G.fst", "", "missing");
    }

    @Test
    void aModelOneFolderDeeperIsPointedTo() throws Exception {
        assertThat(new ModelInspector().inspect(scratch).problems())
                .singleElement()
                .extracting(ModelProblem::message)
                .asString()
                .contains("one folder deeper", toy.toString());
    }

    @Test
    void aFolderThatIsNotThereIsSaidSo() {
        assertThat(new ModelInspector().inspect(scratch.resolve("nowhere")).problems())
                .extracting(ModelProblem::message)
                .containsExactly("there is no such folder. Give the folder of a Vosk model.");
    }

    @Test
    void theOldLayoutIsUnderstood() throws Exception {
        Path old = Files.createDirectories(scratch.resolve("old"));
        for (String file : List.of(
                "am/final.mdl", FEATURES, "graph/HCLG.fst", "graph/words.txt", "graph/phones/word_boundary.int")) {
            Files.copy(toy.resolve(file), old.resolve(toy.resolve(file).getFileName()));
        }
        assertThat(new ModelInspector().inspect(old).problems()).isEmpty();
        Files.write(old.resolve("HCLG.fst"), new byte[0]);
        assertThat(new ModelInspector().inspect(old).problems())
                .extracting(ModelProblem::file)
                .containsExactly("HCLG.fst");
    }

    @Test
    void theRefusalNamesEveryFatalProblem() throws Exception {
        append(DECODER, "--beam=0");
        append(FEATURES, "--frame-shift=5");
        assertThatThrownBy(() -> inspect().requireUsable())
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContainingAll(toy.toString(), DECODER + ": --beam", FEATURES + ": --frame-shift");
    }

    private ModelReport inspect() {
        return new ModelInspector().inspect(toy);
    }

    private Path bundled(Language language) throws IOException {
        return new BundledModels(CacheFolder.at(scratch.resolve("cache"))).folder(language);
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
