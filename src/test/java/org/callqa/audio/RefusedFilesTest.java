package org.callqa.audio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedFilesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void anotherRecordingThatNoPlaylistMayReach() throws IOException {
        Files.copy(DecodedSound.fixture("pcm16.wav"), folder.resolve("secret.wav"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"night.wav", "night.ffconcat", "night.mp3", "night.ogg"})
    void aConcatenationScriptIsRefusedWhateverItIsCalled(String name) throws IOException {
        assertRefused(write(name, "ffconcat version 1.0\nfile secret.wav\n")).hasMessageContaining("concatenation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"night.wav", "night.m3u8", "night.m3u", "night.mp4"})
    void anHlsPlaylistIsRefusedWhateverItIsCalled(String name) throws IOException {
        assertRefused(write(
                        name,
                        "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nsecret.wav\n#EXT-X-ENDLIST\n"))
                .hasMessageContaining("playlists");
    }

    @ParameterizedTest
    @ValueSource(strings = {"night.wav", "night.mpd"})
    void aDashManifestIsRefusedWhateverItIsCalled(String name) throws IOException {
        assertRefused(write(name, """
                        <?xml version="1.0"?>
                        <MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT1S"
                             profiles="urn:mpeg:dash:profile:isoff-on-demand:2011">
                          <Period><AdaptationSet mimeType="audio/mp4"><Representation id="1" bandwidth="1">
                            <BaseURL>secret.wav</BaseURL></Representation></AdaptationSet></Period>
                        </MPD>
                        """)).hasMessageContaining("playlists");
    }

    @ParameterizedTest
    @ValueSource(strings = {"night.wav", "night.sdp"})
    void aDescriptionOfANetworkStreamIsRefused(String name) throws IOException {
        assertRefused(write(
                name,
                "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=x\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 5004 RTP/AVP 0\r\n"));
    }

    @Test
    void subtitlesAndPicturesAreRefused() throws IOException {
        assertRefused(write("night.wav", "1\n00:00:01,000 --> 00:00:02,000\nHello\n\n"))
                .hasMessageContaining("subtitle");
        Path picture = folder.resolve("picture.wav");
        Files.copy(DecodedSound.fixture("picture.png"), picture);
        assertRefused(picture).hasMessageContaining("png").hasMessageContaining("not like a recording");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "notes.wav", "notes.mp3", "notes"})
    void aTextIsRefused(String name) throws IOException {
        assertRefused(write(name, "Please call Mr. Wang back. 请回电。\n")).hasMessageContaining("is a text");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertRefused(write("empty.wav", "")).hasMessageContaining("is empty");
        assertRefused(write("empty.ulaw", "")).hasMessageContaining("is empty");
    }

    @Test
    void aHeaderWithoutSoundIsRefused() throws IOException {
        assertRefused(beginningOf("pcm16.wav", 44)).hasMessageContaining("holds no sound");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 12, 20, 30, 36})
    void aWavFileCutOffInItsHeaderIsRefused(int length) throws IOException {
        assertRefused(beginningOf("pcm16.wav", length)).hasMessageContaining("header is cut off or damaged");
    }

    @Test
    void anMp4FileWhoseIndexNeverArrivedIsRefused() throws IOException {
        assertRefused(beginningOf("aac.m4a", 4000)).hasMessageContaining("header is cut off or damaged");
    }

    @Test
    void moreThanTwoChannelsAreRefused() {
        assertRefused(DecodedSound.fixture("four-channels.wav"))
                .hasMessageContaining("has 4 channels")
                .hasMessageContaining("agent on one channel");
    }

    @Test
    void aVideoWithoutSoundIsRefused() {
        assertRefused(DecodedSound.fixture("video-only.mp4")).hasMessageContaining("holds no sound");
    }

    @Test
    void aRateNoPhoneSystemUsesIsRefused() throws IOException {
        byte[] wav = Files.readAllBytes(DecodedSound.fixture("pcm16.wav"));
        Arrays.fill(wav, 25, 28, (byte) 0);
        wav[24] = 7; // samples per second, little-endian at 24
        assertRefused(Files.write(folder.resolve("slow.wav"), wav)).hasMessageContaining("7 samples per second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bare.raw", "bare.pcm", "bare"})
    void bareSamplesWhoseCodingNothingTellsAreRefusedWithTheNamesThatWouldTellIt(String name) throws IOException {
        byte[] bare = Files.readAllBytes(DecodedSound.fixture("raw.ulaw"));
        assertRefused(Files.write(folder.resolve(name), bare)).hasMessageContaining(".ulaw, .alaw, .sln");
    }

    @Test
    void whatIsNotAFileIsRefused() {
        assertRefused(folder).hasMessageContaining("is a folder");
        assertRefused(folder.resolve("gone.wav")).hasMessageContaining("does not exist");
        assertRefused(Path.of("/dev/zero"))
                .hasMessageContaining(Files.exists(Path.of("/dev/zero")) ? "device" : "exist");
    }

    @Test
    void aFileThatMayNotBeReadIsRefused() throws IOException {
        Path locked = write("locked.wav", "RIFF");
        assumeThat(Files.getFileStore(locked).supportsFileAttributeView("posix"))
                .isTrue();
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(locked))
                .as("the superuser reads everything")
                .isFalse();
        assertRefused(locked).hasMessageContaining("right to read");
    }

    @ParameterizedTest
    @CsvSource({"wav", "mp3", "ogg", "flac", "m4a", "amr", "wma", "gsm", "webm", "aiff", "au", "awb", "g722", "vox"})
    void oneByteIsRefused(String extension) throws IOException {
        try {
            DecodedSound one = DecodedSound.of(write("one." + extension, "x"), 8000);
            assertThat(one.durationMs()).as("a headerless byte or two").isLessThan(1);
        } catch (java.io.UncheckedIOException e) {
            assertThat(e).hasCauseInstanceOf(UnreadableAudioException.class);
        }
    }

    @Test
    void aRateThatIsNoneIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> new AudioDecoder().open(DecodedSound.fixture("pcm16.wav"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(Path file) {
        return assertThatThrownBy(() -> new AudioDecoder().open(file, 8000).close())
                .isInstanceOf(UnreadableAudioException.class)
                .hasMessageStartingWith(file.getFileName() + ": ");
    }

    private Path write(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(UTF_8));
    }

    private Path beginningOf(String fixture, int length) throws IOException {
        byte[] whole = Files.readAllBytes(DecodedSound.fixture(fixture));
        return Files.write(folder.resolve(fixture), Arrays.copyOf(whole, length));
    }
}
