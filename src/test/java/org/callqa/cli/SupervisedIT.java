package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callqa.speech.vosk.ToyModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A recording that ends the process that hears it ends neither the night nor its neighbours: in the same command it is set
 * aside, and the rest is scored. The crash and the hang are the engine's own, over a damaged graph that only a long recording
 * reaches the damage of.
 */
class SupervisedIT {

    /** Of 30 ms: the neighbours are shorter, and so is what the probe hears. */
    private static final int FRAMES = 90;

    private static final String CULPRIT = "long.wav";

    @TempDir
    private Path folder;

    private Path calls;
    private SmallRubric rubric;
    private final List<String> neighbours = new ArrayList<>();

    @BeforeEach
    void aNightWithOneLongCall() throws IOException {
        rubric = SmallRubric.in(folder.resolve("rubric"));
        calls = Files.createDirectory(folder.resolve("calls"));
        Files.copy(SampleCalls.FOLDER.resolve("en-01-charged-twice.wav"), calls.resolve(CULPRIT));
        record(4);
    }

    @Test
    void aRecordingThatCrashesTheEngineIsSetAsideAndStaysSoInTheNightsAfter() throws Exception {
        Path told = folder.resolve("told");
        Path model = ToyModel.damagedBehind(FRAMES, folder.resolve("model"), "hello");
        CallqaProcess first = score("--model", "en=" + model, "--on-finish", "cat > '" + told + "'");
        isScoredButTheCulprit(first);
        assertThat(first.output())
                .containsPattern(
                        "the program ended \\(SIG[A-Z]+( in libvosk\\S*)?\\) and was started again; it was hearing")
                .contains("it was hearing long.wav, alone: set aside (skipped.csv)")
                .doesNotContain("# A fatal error", "\tat ");
        assertThat(told)
                .as("what was heard by processes that ended is counted, too")
                .content()
                .contains("\"heard\":4", "\"audio_seconds\":8.0", "\"restarts\":2");
        for (int night = 2; night <= 3; night++) {
            record(2);
            CallqaProcess later = score("--model", "en=" + model);
            isScoredButTheCulprit(later);
            assertThat(later.output()).contains("2 calls to hear").doesNotContain("started again");
        }
        try (var left = Files.list(folder.resolve("state"))) {
            assertThat(left.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("hs_err"));
        }
    }

    @Test
    void aRecordingOverWhichTheEngineHangsIsSetAsideAndNothingIsHeldAgainstItsNeighbours() throws Exception {
        Path model = ToyModel.hangingBehind(FRAMES, folder.resolve("model"), "hello");
        CallqaProcess night = score("--model", "en=" + model, "--stuck-after", "4s");
        isScoredButTheCulprit(night);
        assertThat(night.output())
                .contains(
                        "the program ended (nothing was heard on) and was started again; it was hearing long.wav: heard once"
                                + " more, alone",
                        "it was hearing long.wav, alone: set aside (skipped.csv)");
    }

    @Test
    void aRecordingForWhichThereIsNotEnoughMemoryIsSetAside() throws Exception {
        CallqaProcess night = score("--heap", "160m").flag(MemoryEater.flag(folder.resolve("eater.jar"), CULPRIT));
        isScoredButTheCulprit(night);
        assertThat(night.output())
                .contains(
                        "the program ended (out of memory) and was started again; it was hearing",
                        "it was hearing long.wav, alone: set aside (skipped.csv)")
                .doesNotContain("OutOfMemoryError");
    }

    @Test
    void whenNoProcessIsLeftThatCouldThoseWhoWaitForWordAreToldAllTheSame() throws Exception {
        Path metrics = folder.resolve("callqa.prom");
        Path told = folder.resolve("told");
        CallqaProcess night =
                score("--heap", "1m", "--metrics", metrics.toString(), "--on-finish", "cat > '" + told + "'");
        assertThat(night.run()).as(night.output()).isEqualTo(ExitCode.FAILED);
        assertThat(metrics).content().contains("callqa_run_success 0.0", "callqa_run_exit_code 1.0");
        assertThat(told).content().contains("\"outcome\":\"failed\"", "Java cannot start here as it is told to");
    }

    @Test
    void aHeapThatIsTooSmallToBeginWithIsToldAfterThreeProcessesAndNotTwenty() throws Exception {
        // without its archives Java begins too slowly for an end at once, which would be told of the first process
        CallqaProcess night = score("--heap", "20m").flag("-Xshare:off");
        assertThat(night.run()).as(night.output()).isEqualTo(ExitCode.FAILED);
        assertThat(night.output())
                .contains(
                        "the program ended (out of memory), and so did 2 before it: Java cannot start here as it is told"
                                + " to (CALLQA_OPTS, --heap)");
    }

    private void record(int number) throws IOException {
        for (int i = 0; i < number; i++) {
            String name = "short-" + neighbours.size() + ".wav";
            ShortCalls.write(calls.resolve(name), neighbours.size(), 2);
            neighbours.add(name);
        }
        StringBuilder list = new StringBuilder("recording,call_id,agent_id,language\n" + CULPRIT + ",long,7,en\n");
        neighbours.forEach(name -> list.append(name + "," + name + ",7,en\n"));
        Files.writeString(calls.resolve("calls.csv"), list);
    }

    private void isScoredButTheCulprit(CallqaProcess night) throws Exception {
        assertThat(night.run()).as(night.output()).isEqualTo(ExitCode.SKIPPED);
        assertThat(SampleCalls.table(folder.resolve("out/answers.csv")))
                .as(night.output())
                .extracting(row -> row.get("recording"))
                .containsOnlyElementsOf(neighbours);
        List<Map<String, String>> skipped = SampleCalls.table(folder.resolve("out/skipped.csv"));
        assertThat(skipped).extracting(row -> row.get("recording")).containsExactly(CULPRIT);
        assertThat(skipped.get(0).get("reason")).isEqualTo("the program ended 2 times while it heard this recording");
    }

    private CallqaProcess score(String... options) {
        List<String> args = new ArrayList<>(List.of("score", calls.toString(), "--threads", "2"));
        args.addAll(List.of(
                "--rubric", rubric.file(), "--out", folder.resolve("out").toString()));
        args.addAll(List.of("--state", folder.resolve("state").toString()));
        args.addAll(List.of(options));
        return new CallqaProcess(folder.resolve("log"), args.toArray(String[]::new))
                .in(folder)
                .with("CALLQA_CACHE", folder.resolve("cache").toString());
    }
}
