package org.callqa.speech.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.callqa.call.Language;
import org.callqa.speech.UnusableModelException;
import org.callqa.speech.probe.ModelProbe;
import org.callqa.speech.vosk.ForkedJvm.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the probe is for: the same models end a process that is given them unchecked. */
class NativeDeathTest {

    @TempDir
    private Path scratch;

    private Path toy;

    @BeforeEach
    void writeToy() {
        toy = ToyModel.write(scratch.resolve("toy"));
    }

    @ParameterizedTest
    @CsvSource({
        "conf/model.conf, --endpoint.silence-phones=",
        "conf/model.conf, --endpoint.silence-phones=1:1",
        "conf/model.conf, --acoustic-scale=0",
        "conf/mfcc.conf, --num-mel-bins=400",
        "conf/mfcc.conf, --preemphasis-coefficient=3"
    })
    void aModelThatEndsTheProcessIsRefusedBefore(String file, String setting) throws Exception {
        Files.writeString(toy.resolve(file), Files.readString(toy.resolve(file)) + setting + "\n");

        assertThat(hear("unchecked").exit()).as("aborted").isNotIn(0, 1);
        assertThatThrownBy(() -> new ModelProbe().inspect(toy).open(Language.ZH))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining(toy.toString());
    }

    @Test
    void aGoodModelIsHeardEitherWay() throws Exception {
        assertThat(hear("unchecked").output()).contains("你好 1.0");
        assertThat(hear("checked").output()).contains("你好 1.0");
    }

    @Test
    void aRefusalOfTheEngineItselfIsAnException() throws Exception {
        // the inside of the network is not looked at
        Path network = toy.resolve("am/final.mdl");
        Files.writeString(network, Files.readString(network).replace("<FixedAffineComponent>", "<NoSuchComponent>"));

        assertThatThrownBy(() -> new VoskEngine().open(Language.EN, toy, 8_000, "toy"))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining(toy.toString())
                .hasMessageContaining("fetch it again");
    }

    private Outcome hear(String mode) throws Exception {
        return ForkedJvm.run(
                scratch, Map.of("LC_ALL", "C.UTF-8"), HearInOwnProcess.class, toy.toString(), "noise", mode);
    }
}
