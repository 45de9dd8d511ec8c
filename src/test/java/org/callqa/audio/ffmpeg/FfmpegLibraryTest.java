package org.callqa.audio.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.ffmpeg.global.avformat;
import org.junit.jupiter.api.Test;

class FfmpegLibraryTest {

    @Test
    void theMemoryOfTheSpeechModelsIsNotHeldAgainstTheDecoder() {
        assertThat(FfmpegLibrary.version()).startsWith("FFmpeg");
        assertThat(System.getProperty("org.bytedeco.javacpp.maxPhysicalBytes")).isEqualTo("0");
    }

    @Test
    void theLibraryIsTheOneUnderTheLesserGeneralPublicLicense() {
        assertThat(FfmpegLibrary.version()).startsWith("FFmpeg");
        assertThat(NativeText.of(avformat.avformat_license())).startsWith("LGPL");
    }
}
