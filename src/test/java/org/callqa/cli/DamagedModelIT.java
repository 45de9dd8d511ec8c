package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.callqa.speech.vosk.ToyModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A model that loads, passes the probe and ends the process at what is heard later: an arc of its graph, reached after three
 * seconds without a pause, is damaged. No exception tells of it; the process is gone.
 */
class DamagedModelIT {

    /** The probe hears two seconds. */
    private static final int FRAMES_OF_30_MS = 90;

    @TempDir
    private Path folder;

    @Test
    void aNightWhoseModelEndsTheProgramAgainAndAgainEndsWithOneMessageThatNamesTheModel() throws Exception {
        Path calls = Files.createDirectory(folder.resolve("calls"));
        StringBuilder list = new StringBuilder("recording,call_id,agent_id,language\n");
        for (String name : List.of("en-01-charged-twice.wav", "en-02-new-address.wav", "en-04-hung-up.wav")) {
            Files.copy(SampleCalls.FOLDER.resolve(name), calls.resolve(name));
            list.append(name + "," + name.substring(0, 5) + ",7,en\n");
        }
        Files.writeString(calls.resolve("calls.csv"), list);
        Path model = ToyModel.damagedBehind(FRAMES_OF_30_MS, folder.resolve("model"), "hello");

        CallqaProcess night = score(calls, model);
        assertThat(night.run()).as(night.output()).isEqualTo(ExitCode.FAILED);

        assertThat(night.output())
                .contains(
                        "callqa: the model for 'en' ended the program at 3 recordings",
                        "it is the model, not the recordings")
                .doesNotContain("\tat ", "# A fatal error", "hs_err");
        assertThat(folder.resolve("out/index.html")).doesNotExist();
    }

    private CallqaProcess score(Path calls, Path model) throws IOException {
        return new CallqaProcess(
                        folder.resolve("log"),
                        "score",
                        calls.toString(),
                        "--rubric",
                        SmallRubric.in(folder.resolve("rubric")).file(),
                        "--model",
                        "en=" + model,
                        "--out",
                        folder.resolve("out").toString(),
                        "--state",
                        folder.resolve("state").toString())
                .in(folder)
                .with("CALLQA_CACHE", folder.resolve("cache").toString());
    }
}
