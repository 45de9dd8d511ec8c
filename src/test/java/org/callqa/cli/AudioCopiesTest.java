package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.callqa.call.Agent;
import org.callqa.call.CallRecord;
import org.callqa.report.html.Browser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What browsers cannot play, and what {@code --audio copy} makes of it. */
class AudioCopiesTest {

    private static final Path FIXTURES = Path.of("src/test/resources/audio");
    private static final Agent SARAH = new Agent("A01", "Sarah Carter");

    /** Each of the fixtures is as long. */
    private static final double LENGTH_S = 0.75;

    @TempDir
    private Path folder;

    private SmallRubric rubric;
    private Path recordings;
    private Path out;

    @BeforeEach
    void keepCallsOfManyFormats() throws Exception {
        rubric = SmallRubric.in(folder.resolve("rubric"));
        out = folder.resolve("out");
        recordings = Files.createDirectory(folder.resolve("recordings"));
        for (String file : List.of("raw.gsm", "ima-adpcm.wav", "mulaw.wav", "windows-media.wma")) {
            Files.copy(FIXTURES.resolve(file), recordings.resolve(file));
        }
        Files.writeString(recordings.resolve("broken.amr"), "no sound");
        try (KeptCalls calls = new KeptCalls(
                folder.resolve("state"), Instant.parse("2026-12-01T01:30:00Z"), rubric.rubric(), recordings)) {
            keep(calls, "first-part", "raw.gsm");
            keep(calls, "second-part", "raw.gsm");
            keep(calls, "adpcm", "ima-adpcm.wav");
            keep(calls, "plain", "mulaw.wav");
            keep(calls, "media", "windows-media.wma");
            keep(calls, "broken", "broken.amr");
        }
    }

    private static void keep(KeptCalls calls, String id, String recording) {
        CallRecord call = KeptCalls.call(id, SARAH);
        calls.keep(
                new CallRecord(
                        id,
                        recording,
                        SARAH,
                        call.language(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        call.columns()),
                "0.1|agent|good morning");
    }

    private void report(String... more) {
        CommandRun run = CommandRun.of(Stream.concat(
                        Stream.of(
                                "report",
                                "--state",
                                folder.resolve("state").toString(),
                                "--out",
                                out.toString(),
                                "--rubric",
                                rubric.file(),
                                "--lang",
                                "en,zh"),
                        Stream.of(more))
                .toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private String page(String call) throws Exception {
        return Files.readString(out.resolve(call + ".html"));
    }

    private List<Path> copies() throws Exception {
        if (Files.notExists(out.resolve("audio"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(out.resolve("audio"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void whatBrowsersCannotPlayHasACopyThatTheyPlay() throws Exception {
        report("--audio", "copy");

        assertThat(copies())
                .extracting(file -> file.getFileName().toString().replaceFirst("-[0-9a-f]{8}[.]wav$", ""))
                .containsExactly("ima-adpcm", "raw", "windows-media");
        for (Path copy : copies()) {
            try (AudioInputStream sound = AudioSystem.getAudioInputStream(copy.toFile())) {
                AudioFormat format = sound.getFormat();
                assertThat(format.getEncoding()).isEqualTo(AudioFormat.Encoding.PCM_SIGNED);
                assertThat(format.getSampleRate()).isEqualTo(8000);
                assertThat(format.getSampleSizeInBits()).isEqualTo(16);
                assertThat(format.getChannels()).isEqualTo(copy.toString().contains("raw-") ? 1 : 2);
                assertThat(sound.getFrameLength() / 8000.0).isCloseTo(LENGTH_S, within(0.15));
                assertThat(sound.readAllBytes()).hasSize((int) sound.getFrameLength() * format.getFrameSize());
            }
        }
        String copy = copies().get(1).getFileName().toString();
        assertThat(page("calls/first-part")).contains(" src=\"../audio/" + copy + "\"");
        assertThat(page("calls/second-part")).contains(" src=\"../audio/" + copy + "\"");
        assertThat(page("zh/calls/second-part")).contains(" src=\"../../audio/" + copy + "\"");
        assertThat(page("calls/plain")).contains("/recordings/mulaw.wav\"");
        assertThat(page("calls/broken")).doesNotContain("<audio").contains("could not be read when the report was");
    }

    @Test
    void aCopyStaysAsItIsAndGoesWhenItIsNotAskedForAnyMore() throws Exception {
        report("--audio", "copy");
        Path copy = copies().get(1);
        byte[] bytes = Files.readAllBytes(copy);
        FileTime made = FileTime.from(Instant.parse("2030-01-01T00:00:00Z"));
        Files.setLastModifiedTime(copy, made);

        report("--audio", "copy");
        assertThat(Files.getLastModifiedTime(copy)).isEqualTo(made);
        assertThat(copy).hasBinaryContent(bytes);

        // recordings that cannot be looked at just now cost nothing
        Files.delete(recordings.resolve("raw.gsm"));
        report("--audio", "copy");
        assertThat(copy).exists();
        assertThat(page("calls/first-part")).contains("../audio/" + copy.getFileName());

        report();
        assertThat(copies()).isEmpty();
        assertThat(page("calls/first-part"))
                .doesNotContain("<audio")
                .contains("Browsers cannot play “.gsm”", "--audio copy");
        assertThat(page("zh/calls/first-part")).contains("--audio copy");
    }

    @Test
    void anotherWordForHowIsRefused() {
        CommandRun run =
                CommandRun.of("report", "--state", folder.resolve("state").toString(), "--audio", "mp3");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--audio mp3: link or copy");
    }

    @Test
    void aClickPlaysTheCopy() throws Exception {
        Assumptions.assumeTrue(Browser.program().isPresent(), "no Chromium on this computer");
        report("--audio", "copy");
        try (Browser browser = Browser.start(Files.createDirectory(folder.resolve("profile")))) {
            browser.open(out.resolve("calls/first-part.html"), "");
            assertThat(browser.evaluate("""
                    new Promise(done => { const a = document.querySelector('audio');
                      a.addEventListener('error', () => done('cannot be played'));
                      a.addEventListener('loadedmetadata', () => done(a.duration.toFixed(1))); a.load(); })
                    """)).isEqualTo("0.8");
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
