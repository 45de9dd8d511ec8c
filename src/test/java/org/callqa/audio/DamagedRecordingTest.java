package org.callqa.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.callqa.audio.pcm.BoundedPcmReader;
import org.callqa.audio.pcm.PcmReader;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DamagedRecordingTest {

    private static final int RIFF_LENGTH_AT = 4;

    private static final int SOUND_LENGTH_AT = 40;

    private static final int SOUND_AT = 44;

    @TempDir
    private Path folder;

    @Test
    void theBrokenBlockAtTheEndOfSoxsGsmFilesIsCountedAndPassedOver() {
        DecodedSound sound = DecodedSound.of(DecodedSound.fixture("gsm49.wav"), 8000);

        assertThat(sound.report().damagedPackets()).isEqualTo(1);
        assertThat(sound.report().packets()).isEqualTo(20);
        assertThat(sound.durationMs()).isCloseTo(750, within(20.0));
    }

    @Test
    void theSoundAfterADamagedPacketKeepsItsSecond() throws IOException {
        Path damaged = overwritten("aac.m4a", 0.45, 0.50);
        DecodedSound whole = DecodedSound.of(DecodedSound.fixture("aac.m4a"), 8000);

        DecodedSound sound = DecodedSound.of(damaged, 8000);

        assertThat(sound.report().damagedPackets()).isBetween(1L, 3L);
        assertThat(sound.durationMs()).isCloseTo(whole.durationMs(), within(1.0));
        int lastTenth = sound.channels()[0].length * 9 / 10;
        assertThat(sound.share(0, 1000, lastTenth - 800, lastTenth)).isGreaterThan(0.9);
    }

    @Test
    void tooManyDamagedPacketsFailTheRecording() throws IOException {
        Path damaged = overwritten("aac.m4a", 0.4, 0.6);

        assertThatThrownBy(() -> DecodedSound.of(damaged, 8000))
                .hasRootCauseInstanceOf(UnreadableAudioException.class)
                .hasMessageContaining("aac.m4a: is damaged: 9 of its 34 packets (26.5 %)")
                .hasMessageContaining("at most 5 %");
    }

    @Test
    void aWavFileWithACorruptedMiddleKeepsItsLengthAndItsOtherSeconds() throws IOException {
        DecodedSound sound = DecodedSound.of(overwritten("pcm16.wav", 0.4, 0.6), 8000);

        assertThat(sound.durationMs()).isEqualTo(750);
        assertThat(sound.share(0, 1000, 0, 2000)).isGreaterThan(0.99);
        assertThat(sound.share(0, 1000, 2500, 3500)).isLessThan(0.5);
        assertThat(sound.share(1, 400, 4000, 6000)).isGreaterThan(0.99);
    }

    @Test
    void aPcmRecordingThatWasCutOffGivesWhatIsThere() throws IOException {
        byte[] whole = Files.readAllBytes(DecodedSound.fixture("pcm16.wav"));
        Path cut = Files.write(folder.resolve("cut.wav"), Arrays.copyOf(whole, whole.length / 2 + 3));

        assertThat(DecodedSound.of(cut, 8000).durationMs()).isCloseTo(375, within(2.0));
    }

    @Test
    void aWavFileThatLacksMuchOfWhatItsHeaderDeclaresIsRefused() throws IOException {
        byte[] minute = wav(60, 60);

        assertThatThrownBy(() -> DecodedSound.of(cut(minute, 0.5), 8000))
                .hasMessageContainingAll("cut.wav: ends after 29 s although its header says 60 s", "was cut off");
        assertThat(DecodedSound.of(cut(minute, 0.93), 8000).durationMs()).isCloseTo(55_800, within(10.0));
    }

    @Test
    void aWavFileThatIsStillBeingWrittenGivesWhatIsThere() throws IOException {
        for (int open : new int[] {0, -1, 0x7FFF_F000}) {
            byte[] growing = wav(20, 60);
            ByteBuffer header = ByteBuffer.wrap(growing).order(ByteOrder.LITTLE_ENDIAN);
            header.putInt(RIFF_LENGTH_AT, open);
            header.putInt(SOUND_LENGTH_AT, open);
            Path file = Files.write(folder.resolve("growing.wav"), growing);

            assertThat(DecodedSound.of(file, 8000).durationMs()).isEqualTo(20_000);
        }
    }

    @Test
    void aRecorderThatMiscountsTheSoundButNotTheFileIsForgiven() throws IOException {
        byte[] doubled = wav(20, 40);
        ByteBuffer.wrap(doubled).order(ByteOrder.LITTLE_ENDIAN).putInt(RIFF_LENGTH_AT, doubled.length - 8);

        assertThat(DecodedSound.of(Files.write(folder.resolve("doubled.wav"), doubled), 8000)
                        .durationMs())
                .isEqualTo(20_000);
    }

    @Test
    void aRecordingOfDigitalSilenceHoldsNoSound() throws IOException {
        Path silent = Files.write(folder.resolve("silent.wav"), wav(5, 5));
        Path quiet = folder.resolve("quiet.wav");
        byte[] hiss = wav(5, 5);
        hiss[SOUND_AT + 1000] = 20;
        Files.write(quiet, hiss);

        assertThatThrownBy(() -> readNight(silent)).hasMessageContainingAll("holds no sound", "recorder is connected");
        readNight(quiet);
    }

    private static void readNight(Path recording) throws IOException {
        try (PcmReader reader = new BoundedPcmReader(new AudioDecoder().open(recording, 8000), Duration.ofMinutes(1))) {
            while (reader.read() != null) {
                // to its end
            }
        }
    }

    private Path cut(byte[] whole, double share) throws IOException {
        return Files.write(folder.resolve("cut.wav"), Arrays.copyOf(whole, (int) (whole.length * share)));
    }

    /** Silence of one channel, 16 bits at 8000 Hz, so many seconds of it under a header that declares others. */
    private static byte[] wav(int seconds, int declaredSeconds) {
        ByteBuffer wav = ByteBuffer.allocate(SOUND_AT + seconds * 16_000).order(ByteOrder.LITTLE_ENDIAN);
        int declared = declaredSeconds * 16_000;
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(declared + SOUND_AT - 8);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(16_000);
        wav.putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(declared);
        return wav.array();
    }

    @Test
    void aRecordingThatStopsLongBeforeTheEndItsHeaderDeclaresIsRefused() throws IOException {
        byte[] flac = Files.readAllBytes(DecodedSound.fixture("lossless.flac"));
        int samplesAtItsRate = 16_000 * 60;
        for (int i = 0; i < Integer.BYTES; i++) { // STREAMINFO: the low 32 bits of the number of samples end at byte 26
            flac[25 - i] = (byte) (samplesAtItsRate >>> i * Byte.SIZE);
        }
        Path promising = Files.write(folder.resolve("promising.flac"), flac);

        assertThatThrownBy(() -> DecodedSound.of(promising, 8000))
                .hasMessageContaining("ends after 0 s although its header says 60 s");
    }

    @Test
    void theComfortNoiseOfASilentPartyInAmrIsNoDamage() throws IOException {
        ByteArrayOutputStream amr = new ByteArrayOutputStream();
        amr.write(Files.readAllBytes(DecodedSound.fixture("narrow.amr")));
        for (int i = 0; i < 50; i++) { // RFC 4867: one SID frame (type 8, 5 bytes), then seven of type 15, no data
            amr.write(i % 8 == 0 ? new byte[] {8 << 3 | 4, 0, 0, 0, 0, 0} : new byte[] {15 << 3 | 4});
        }
        Path recording = Files.write(folder.resolve("dtx.amr"), amr.toByteArray());

        DecodedSound sound = DecodedSound.of(recording, 8000);

        assertThat(sound.report().damagedPackets()).isZero();
        assertThat(sound.durationMs()).isEqualTo(760 + 50 * 20);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void noDamageEverDoesMoreThanRefuseTheRecording(Path fixture) throws IOException {
        byte[] whole = Files.readAllBytes(fixture);
        Random random = new Random(whole.length);
        for (int round = 0; round < 25; round++) {
            byte[] damaged = Arrays.copyOf(whole, round % 4 == 0 ? 1 + random.nextInt(whole.length) : whole.length);
            int hits = 1 << random.nextInt(8);
            for (int i = 0; i < hits; i++) {
                int within = random.nextBoolean() ? Math.min(200, damaged.length) : damaged.length;
                damaged[random.nextInt(within)] = (byte) random.nextInt();
            }
            decodeOrRefuse(Files.write(folder.resolve(fixture.getFileName()), damaged));
        }
    }

    static Stream<Path> fixtures() throws IOException {
        return Files.list(DecodedSound.fixture("."))
                .filter(RecordingFormats::recognises)
                .sorted();
    }

    private static void decodeOrRefuse(Path file) {
        try {
            assertThat(DecodedSound.of(file, 8000).report().packets()).isPositive();
        } catch (UncheckedIOException e) {
            assertThat(e).hasCauseInstanceOf(UnreadableAudioException.class);
            assertThat(e).hasMessageContaining(file.getFileName() + ": ");
        }
    }

    /** A copy of which that part, from and to as shares of the whole, is noise. */
    private Path overwritten(String fixture, double from, double to) throws IOException {
        byte[] bytes = Files.readAllBytes(DecodedSound.fixture(fixture));
        Random random = new Random(1);
        for (int i = (int) (bytes.length * from); i < bytes.length * to; i++) {
            bytes[i] = (byte) random.nextInt();
        }
        return Files.write(folder.resolve(fixture), bytes);
    }
}
