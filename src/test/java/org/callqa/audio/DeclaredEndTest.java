package org.callqa.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WAV files that go on behind the end their header declares. Every fixture is 0.75 s: 1000 Hz left, 400 Hz right. */
class DeclaredEndTest {

    private static final double LENGTH_MS = 750;

    /** Where the fixture's header gives the length of the sound, and where the sound begins. */
    private static final int LENGTH_AT = 40;

    private static final int SOUND_AT = 44;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "pcm16.wav, 2",
        "mulaw.wav, 2",
        "float.wav, 3",
        "ima-adpcm.wav, 2",
        "gsm49.wav, 3",
        "apple.aiff, 2",
        "aac.m4a, 3",
        "windows-media.wma, 2"
    })
    void partsJoinedInOneFileAreHeardOneAfterTheOther(String fixture, int times) throws IOException {
        byte[] part = fixture(fixture);
        DecodedSound alone = DecodedSound.of(DecodedSound.fixture(fixture), 8000);
        DecodedSound joined = heard("a,b ,,: c.wav", repeated(part, times));

        assertThat(joined.durationMs()).isEqualTo(times * alone.durationMs());
        int samples = alone.channels()[0].length;
        int last = (times - 1) * samples;
        assertThat(joined.share(0, 1000, last + samples / 4, last + samples * 3 / 4))
                .isGreaterThan(0.9);
        assertThat(joined.report().packets()).isEqualTo(times * alone.report().packets());
    }

    @Test
    void partsOfAnOddNumberOfBytesAreNoOtherCase() throws IOException {
        byte[] odd = Arrays.copyOf(fixture("pcm8.wav"), fixture("pcm8.wav").length);
        ByteBuffer.wrap(odd).order(ByteOrder.LITTLE_ENDIAN).putInt(LENGTH_AT, odd.length - SOUND_AT - 2);
        byte[] cut = Arrays.copyOf(odd, odd.length - 2);

        assertThat(heard("odd.wav", repeated(cut, 2)).durationMs()).isBetween(2 * LENGTH_MS - 2, 2 * LENGTH_MS);
    }

    @Test
    void theSoundBehindAnOldHeaderIsHeard() throws IOException {
        byte[] sound = sound();
        DecodedSound all = heard("written.wav", fixture("pcm16.wav"), sound, sound);

        assertThat(all.durationMs()).isEqualTo(3 * LENGTH_MS);
        assertThat(all.share(1, 400, 18_000 / 2, 18_000)).isGreaterThan(0.9);
    }

    @Test
    void whatDescribesTheSoundIsNotHeard() throws IOException {
        byte[] note = "a note on the call. ".repeat(8_000).getBytes(StandardCharsets.US_ASCII);
        ByteBuffer chunk = ByteBuffer.allocate(8 + note.length).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put("LIST".getBytes(StandardCharsets.US_ASCII))
                .putInt(note.length)
                .put(note);

        assertThat(heard("note.wav", fixture("pcm16.wav"), chunk.array()).durationMs())
                .isEqualTo(LENGTH_MS);
        assertThat(heard("both.wav", fixture("pcm16.wav"), chunk.array(), fixture("pcm16.wav"))
                        .durationMs())
                .isEqualTo(2 * LENGTH_MS);
    }

    @ParameterizedTest
    @CsvSource({"pcm16.wav, 2", "mulaw.wav, 3", "ima-adpcm.wav, 2"})
    void everyChunkOfSoundBehindOneHeaderIsHeard(String fixture, int times) throws IOException {
        byte[] wav = fixture(fixture);
        int data = new String(wav, StandardCharsets.ISO_8859_1).indexOf("data");
        int length = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).getInt(data + 4);
        byte[] chunk = Arrays.copyOfRange(wav, data, data + 8 + length);
        DecodedSound alone = DecodedSound.of(DecodedSound.fixture(fixture), 8000);
        DecodedSound all = heard("a,b ,,: c.wav", Arrays.copyOf(wav, data), repeated(chunk, times));

        assertThat(all.durationMs()).isEqualTo(times * alone.durationMs());
        int samples = alone.channels()[0].length;
        int last = (times - 1) * samples;
        assertThat(all.share(0, 1000, samples / 4, samples * 3 / 4)).isGreaterThan(0.9);
        assertThat(all.share(0, 1000, last + samples / 4, last + samples * 3 / 4))
                .isGreaterThan(0.9);
        byte[] note = "LIST\4\0\0\0note".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(heard("note.wav", Arrays.copyOf(wav, data), chunk, note, chunk, note)
                        .durationMs())
                .isEqualTo(2 * alone.durationMs());
    }

    @ParameterizedTest
    @ValueSource(bytes = {0, -1, 'x'})
    void spaceThatWasMadeInAdvanceIsNotHeard(byte filler) throws IOException {
        byte[] space = new byte[200_000];
        Arrays.fill(space, filler);

        assertThat(heard("space.wav", fixture("pcm16.wav"), space).durationMs()).isEqualTo(LENGTH_MS);
    }

    /** Decoders of these stop at the end that is declared. */
    @ParameterizedTest
    @ValueSource(strings = {"apple.aiff", "aac.m4a", "windows-media.wma"})
    void ofWhatCannotBeHeardItIsToldThatItIsThere(String fixture) throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        DecodedSound joined = heard(fixture, fixture(fixture), noise);

        assertThat(joined.durationMs()).isLessThan(2 * LENGTH_MS);
        assertThat(joined.unreadShare()).isGreaterThan(0.5);
        assertThat(DecodedSound.of(DecodedSound.fixture(fixture), 8000).unreadShare())
                .isZero();
    }

    /** Each of them repeated: in some the parts are heard, too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mpeg.mp3",
                "opus.ogg",
                "speex.ogg",
                "vorbis.ogg",
                "narrow.amr",
                "sun.au",
                "raw.alaw",
                "raw.gsm",
                "raw.g722",
                "raw.sln",
                "raw.vox",
                "pcm16.wav",
                "gsm49.wav"
            })
    void whatIsHeardToTheEndOfTheFileHasNothingBehindIt(String fixture) throws IOException {
        byte[] part = fixture(fixture);

        assertThat(heard(fixture, repeated(part, 2 + 80_000 / part.length)).unreadShare())
                .isLessThan(0.01);
    }

    @Test
    void partsThatDoNotBelongTogetherAreRefused() {
        assertThatThrownBy(() -> decode(written("mixed.wav", fixture("pcm16.wav"), fixture("float.wav"))))
                .isInstanceOf(UnreadableAudioException.class)
                .hasMessageContainingAll("several recordings", "of 2 and of 1 channels", "Split it");
    }

    /** Of the fixture, without its header. */
    private static byte[] sound() throws IOException {
        byte[] wav = fixture("pcm16.wav");
        return Arrays.copyOfRange(wav, SOUND_AT, wav.length);
    }

    private static byte[] fixture(String name) throws IOException {
        return Files.readAllBytes(DecodedSound.fixture(name));
    }

    private static byte[] repeated(byte[] part, int times) {
        byte[] all = new byte[times * part.length];
        for (int i = 0; i < times; i++) {
            System.arraycopy(part, 0, all, i * part.length, part.length);
        }
        return all;
    }

    private DecodedSound heard(String name, byte[]... parts) throws IOException {
        return DecodedSound.of(written(name, parts), 8000);
    }

    private Path written(String name, byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return Files.write(folder.resolve(name), all.toByteArray());
    }

    private static void decode(Path recording) throws IOException {
        try (var reader = new AudioDecoder().open(recording, 8000)) {
            while (reader.read() != null) {
                // to its end
            }
        }
    }
}
