package org.callqa.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fixture is 0.75 s: 1000 Hz on the left or only channel, 400 Hz on the right. */
class AudioDecoderTest {

    private static final double LENGTH_MS = 750;

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # file, channels, codec, source rate, tolerated difference of length in ms: one packet of padding for
                    # codecs of fixed packets, nothing for the others
                    pcm16.wav,            2, pcm_s16le,     8000,  1
                    pcm8.wav,             2, pcm_u8,        8000,  1
                    float.wav,            1, pcm_f32le,     8000,  1
                    pcm24-11025.wav,      1, pcm_s24le,     11025, 1
                    mulaw.wav,            2, pcm_mulaw,     8000,  1
                    alaw.wav,             2, pcm_alaw,      8000,  1
                    ima-adpcm.wav,        2, adpcm_ima_wav, 8000,  130
                    ms-adpcm.wav,         2, adpcm_ms,      8000,  130
                    g726.wav,             1, adpcm_g726,    8000,  20
                    g723.wav,             1, g723_1,        8000,  60
                    gsm49.wav,            1, gsm_ms,        8000,  40
                    mpeg.mp3,             2, mp3,           44100, 40
                    opus.ogg,             2, opus,          48000, 20
                    opus.webm,            2, opus,          48000, 20
                    vorbis.ogg,           2, vorbis,        16000, 40
                    speex.ogg,            1, speex,         8000,  40
                    lossless.flac,        2, flac,          16000, 1
                    aac.m4a,              2, aac,           44100, 25
                    windows-media.wma,    2, wmav2,         44100, 100
                    sun.au,               2, pcm_mulaw,     8000,  1
                    apple.aiff,           2, pcm_s16be,     8000,  1
                    narrow.amr,           1, amr_nb,        8000,  20
                    wide.awb,             1, amr_wb,        16000, 20
                    raw.ulaw,             1, pcm_mulaw,     8000,  1
                    raw.alaw,             1, pcm_alaw,      8000,  1
                    raw.sln,              1, pcm_s16le,     8000,  1
                    raw.sln16,            1, pcm_s16le,     16000, 1
                    raw.gsm,              1, gsm,           8000,  20
                    raw.vox,              1, adpcm_ima_oki, 8000,  1
                    raw.g722,             1, adpcm_g722,    16000, 1
                    raw.g726-32,          1, adpcm_g726le,  8000,  20
                    """)
    void theTonesOfEveryFormatAreHeardAtTheRateOfTheModel(
            String file, int channels, String codec, int sourceRateHz, double toleranceMs) {
        for (int rateHz : new int[] {8000, 16_000, 11_025}) {
            Sound sound = Sound.of(Sound.fixture(file), rateHz);

            assertThat(sound.rateHz()).isEqualTo(rateHz);
            assertThat(sound.channels()).hasNumberOfRows(channels);
            assertThat(sound.durationMs()).isCloseTo(LENGTH_MS, within(toleranceMs));
            assertThat(sound.share(0, 1000)).isGreaterThan(0.9);
            assertThat(sound.share(0, 400)).isLessThan(0.01);
            if (channels == 2) {
                assertThat(sound.share(1, 400)).isGreaterThan(0.9);
                assertThat(sound.share(1, 1000)).isLessThan(0.01);
            }
            assertThat(sound.report().codec()).isEqualTo(codec);
            assertThat(sound.report().sourceRateHz()).isEqualTo(sourceRateHz);
            assertThat(sound.report().packets()).isPositive();
        }
    }
}
