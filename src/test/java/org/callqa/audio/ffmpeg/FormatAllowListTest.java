package org.callqa.audio.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.ffmpeg.global.avformat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatAllowListTest {

    @BeforeEach
    void ffmpegIsLoaded() {
        assertThat(FfmpegLibrary.version()).startsWith("FFmpeg");
    }

    @Test
    void everyNameIsAFormatThatFfmpegKnows() {
        assertThat(FormatAllowList.demuxers())
                .doesNotHaveDuplicates()
                .allMatch(name -> avformat.av_find_input_format(name) != null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "concat",
                "hls",
                "dash",
                "imf",
                "sdp",
                "rtp",
                "rtsp",
                "sap",
                "image2",
                "image2pipe",
                "png_pipe",
                "srt",
                "tty",
                "webm_dash_manifest",
                "vobsub",
                "ffmetadata",
                "codec2raw",
                "rawvideo",
                "vapoursynth",
                "avisynth",
                "lavfi"
            })
    void whatReadsOtherFilesTheNetworkOrNoSoundIsNotLetIn(String demuxer) {
        assertThat(FormatAllowList.allows(demuxer)).isFalse();
    }

    @Test
    void aFormatOfSeveralNamesIsLetInByOneOfThem() {
        assertThat(FormatAllowList.allows("mov,mp4,m4a,3gp,3g2,mj2")).isTrue();
        assertThat(FormatAllowList.allows("")).isFalse();
    }
}
