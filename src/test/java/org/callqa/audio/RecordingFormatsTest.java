package org.callqa.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingFormatsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a.wav", "A.WAV", "night/a.b.mp3", "录音.m4a", "x.ulaw", "x.sln16", "x.g726-32", "x.gsm", "x.raw"})
    void recordingsAreRecognisedByName(String name) {
        assertThat(AudioDecoder.recognises(Path.of(name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "calls.csv",
                "a.txt",
                "list.m3u8",
                "list.m3u",
                "a.ffconcat",
                "a.pls",
                "wav",
                ".wav",
                "._a.wav",
                "a.wav.part",
                "/"
            })
    void otherFilesAreNot(String name) {
        assertThat(RecordingFormats.recognises(Path.of(name))).isFalse();
    }

    @Test
    void theListOfEndingsAgreesWithWhatIsRecognised() {
        assertThat(RecordingFormats.extensions())
                .contains("wav", "ulaw", "g722", "opus")
                .allMatch(extension -> RecordingFormats.recognises(Path.of("call." + extension)));
    }
}
