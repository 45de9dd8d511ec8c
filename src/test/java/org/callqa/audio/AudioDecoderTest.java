package org.callqa.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.callqa.audio.pcm.PcmReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            DecodedSound sound = DecodedSound.of(DecodedSound.fixture(file), rateHz);

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

    @Test
    void theCoverPictureInAnMp3IsLookedPast() {
        DecodedSound sound = DecodedSound.of(DecodedSound.fixture("cover-art.mp3"), 8000);

        assertThat(sound.durationMs()).isCloseTo(LENGTH_MS, within(40.0));
        assertThat(sound.share(1, 400)).isGreaterThan(0.9);
        assertThat(sound.report().otherAudioStreams()).isZero();
    }

    @Test
    void ofAVideoWithTwoSoundTracksTheFirstIsHeardAndTheOtherReported() {
        DecodedSound sound = DecodedSound.of(DecodedSound.fixture("video-two-audio.mp4"), 8000);

        assertThat(sound.channels()).hasNumberOfRows(2);
        assertThat(sound.share(1, 400)).isGreaterThan(0.9);
        assertThat(sound.report().otherAudioStreams()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "录音 第一通.wav",
                "two  spaces.wav",
                "concat:a|b.wav",
                "http:x.wav",
                "-",
                "100%41?x=1#y.wav",
                "a,b;c.wav"
            })
    void aNameIsOnlyAName(String name, @TempDir Path folder) throws IOException {
        Path recording = Files.copy(DecodedSound.fixture("pcm16.wav"), folder.resolve(name));

        assertThat(DecodedSound.of(recording, 8000).durationMs()).isEqualTo(LENGTH_MS);
    }

    @ParameterizedTest
    @CsvSource({
        "raw.ulaw, call.UL", "raw.ulaw, call.mu", "raw.alaw, call.al", "raw.sln, call.SLIN", "raw.sln16, call.sln16",
        "raw.gsm, call.GSM", "gsm49.wav, call.WAV", "gsm49.wav, call.wav49", "pcm16.wav, call", "opus.ogg, call.opus"
    })
    void theNamesPhoneSystemsGiveAreUnderstood(String fixture, String name, @TempDir Path folder) throws IOException {
        Path recording = Files.copy(DecodedSound.fixture(fixture), folder.resolve(name));

        assertThat(DecodedSound.of(recording, 8000).durationMs()).isCloseTo(LENGTH_MS, within(20.0));
        assertThat(DecodedSound.of(recording, 8000).share(0, 1000)).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call.ulaw", "call.sln", "call.gsm", "call.raw"})
    void aWavFileUnderAHeaderlessNameIsStillReadAsWav(String name, @TempDir Path folder) throws IOException {
        Path recording = Files.copy(DecodedSound.fixture("pcm16.wav"), folder.resolve(name));

        assertThat(DecodedSound.of(recording, 8000).report().codec()).isEqualTo("pcm_s16le");
    }

    @ParameterizedTest
    @CsvSource({
        "raw.ulaw, call.ULAW, ulaw",
        "raw.ulaw, call.alaw, alaw",
        "pcm16.wav, call.wav, ''",
        "pcm16.wav, call.ulaw, ''",
        "opus.ogg, call.opus, ''"
    })
    void theNameSaysHowAFileIsCodedOnlyWhereTheFileDoesNot(
            String fixture, String name, String coding, @TempDir Path folder) throws IOException {
        Path recording = Files.copy(DecodedSound.fixture(fixture), folder.resolve(name));

        assertThat(AudioDecoder.codingByName(recording)).isEqualTo(coding);
    }

    @ParameterizedTest
    @CsvSource({"12, 12000", "24, 24000", "32, 32000", "44, 44100", "48, 48000", "96, 96000", "192, 192000"})
    void theRateOfSignedLinearIsInItsName(String suffix, int rateHz, @TempDir Path folder) throws IOException {
        Path second = Files.write(folder.resolve("call.sln" + suffix), new byte[2 * rateHz]);

        DecodedSound sound = DecodedSound.of(second, 8000);

        assertThat(sound.durationMs()).isCloseTo(1000, within(1.0));
        assertThat(sound.report().sourceRateHz()).isEqualTo(rateHz);
    }

    @Test
    void g729IsTakenAsTenBytesForEveryTenMilliseconds(@TempDir Path folder) throws IOException {
        byte[] frames = new byte[10 * 100];
        new Random(729).nextBytes(frames);

        DecodedSound sound = DecodedSound.of(Files.write(folder.resolve("call.g729"), frames), 8000);

        assertThat(sound.report().codec()).isEqualTo("g729");
        assertThat(sound.durationMs()).isCloseTo(1000, within(1.0));
    }

    @ParameterizedTest
    @CsvSource({"pcm16.wav, 750", "mulaw.wav, 750", "lossless.flac, 750", "aac.m4a, 750", "raw.gsm, 760", "raw.vox, 750"
    })
    void theDeclaredLengthIsKnownBeforeDecoding(String file, long milliseconds) throws IOException {
        try (PcmReader reader = new AudioDecoder().open(DecodedSound.fixture(file), 8000)) {
            assertThat(reader.declaredDuration()).contains(Duration.ofMillis(milliseconds));
        }
    }

    @Test
    void aWavFileWhoseFactChunkCountsTheSamplesTwiceIsReadToItsEnd(@TempDir Path folder) throws IOException {
        byte[] wav = Files.readAllBytes(DecodedSound.fixture("mulaw.wav"));
        int fact = new String(wav, StandardCharsets.ISO_8859_1).indexOf("fact") + 8;
        ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putInt(fact, 8000 * 60);
        Path recording = Files.write(folder.resolve("fact.wav"), wav);

        try (PcmReader reader = new AudioDecoder().open(recording, 8000)) {
            assertThat(reader.declaredDuration().orElseThrow().toMillis()).isLessThan(760);
        }
        assertThat(DecodedSound.of(recording, 8000).durationMs()).isEqualTo(LENGTH_MS);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x7FFFFFFF, 0x7FFFF000, -1})
    void aWavFileWhoseLengthWasNeverFilledInIsReadToItsEnd(int size, @TempDir Path folder) throws IOException {
        byte[] wav = Files.readAllBytes(DecodedSound.fixture("pcm16.wav"));
        ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putInt(4, size).putInt(40, size);

        assertThat(DecodedSound.of(Files.write(folder.resolve("open.wav"), wav), 8000)
                        .durationMs())
                .isEqualTo(LENGTH_MS);
    }

    @Test
    void theSameRecordingGivesTheSameSamplesEveryTime() {
        for (String file : new String[] {"mpeg.mp3", "opus.ogg", "aac.m4a", "raw.g722"}) {
            assertThat(DecodedSound.of(DecodedSound.fixture(file), 8000).channels())
                    .isDeepEqualTo(
                            DecodedSound.of(DecodedSound.fixture(file), 8000).channels());
        }
    }

    @Test
    void recordingsAreDecodedSideBySideAsTheyAreOneByOne() {
        List<String> files = List.of("mpeg.mp3", "opus.ogg", "aac.m4a", "gsm49.wav", "wide.awb", "windows-media.wma");
        List<DecodedSound> oneByOne = files.stream()
                .map(file -> DecodedSound.of(DecodedSound.fixture(file), 8000))
                .toList();

        for (int round = 0; round < 5; round++) {
            List<DecodedSound> sideBySide = files.parallelStream()
                    .map(file -> DecodedSound.of(DecodedSound.fixture(file), 8000))
                    .toList();
            for (int i = 0; i < files.size(); i++) {
                assertThat(sideBySide.get(i).channels())
                        .isDeepEqualTo(oneByOne.get(i).channels());
            }
        }
    }

    @Test
    void aReaderMayBeClosedEarlyAndTwiceButNotReadAfterwards() throws IOException {
        PcmReader reader = new AudioDecoder().open(DecodedSound.fixture("mpeg.mp3"), 8000);
        assertThat(reader.read()).isNotNull();
        reader.close();
        reader.close();

        assertThat(reader.report().packets()).isPositive();
        assertThatThrownBy(reader::read).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theEndStaysTheEnd() throws IOException {
        try (PcmReader reader = new AudioDecoder().open(DecodedSound.fixture("raw.ulaw"), 8000)) {
            while (reader.read() != null) {
                assertThat(reader.report().packets()).isPositive();
            }
            assertThat(reader.read()).isNull();
        }
    }

    @Test
    void theVersionNamesEveryLibraryThatShapesTheSamples() {
        assertThat(AudioDecoder.version())
                .matches("FFmpeg 7\\.1 \\(libavformat [\\d.]+, libavcodec [\\d.]+, libswresample [\\d.]+\\)");
    }
}
