package org.callqa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.callqa.report.picture.CallPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One recording inspected as a trainer would, through the real recogniser. */
class InspectCommandIT {

    private static final Path MODEL_CALL = SampleCalls.FOLDER.resolve("en-01-charged-twice.wav");

    @TempDir
    private Path folder;

    @Test
    void aCallIsPrintedAndDrawnWithItsRings() throws Exception {
        Path png = folder.resolve("call.png");
        CommandRun run = CommandRun.of("inspect", MODEL_CALL.toString(), "--png", png.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("pcm_mulaw, 8000 Hz, 2 channels", "2 rings heard", "picked up at 0:08.4")
                .contains("agent     good morning thank you for calling bright water")
                .containsPattern("agent +first heard 1\\.\\d s after the pick-up, last at 1:0\\d\\.\\d")
                .contains("hung up         the customer hung up (by the call list)")
                .contains("Silences over 2 s\n  none", "Overlaps\n  none")
                .containsPattern("agent     3\\d\\.\\d s  7\\d %")
                .containsPattern("MET +greeting-within-two-rings");
        BufferedImage picture = ImageIO.read(png.toFile());
        assertThat(picture.getWidth()).isEqualTo(CallPicture.WIDTH_PX);
        assertThat(ringPixels(picture)).isGreaterThan(1_000);
    }

    @Test
    void silencesAndOverlapsAreNamedWithWhoSpoke() {
        CommandRun hold = inspect("zh-05-unknown-charge.wav");
        assertThat(hold.out()).containsPattern("5\\.\\d s  after the customer, music");
        CommandRun quarrel = inspect("en-04-hung-up.wav");
        assertThat(quarrel.out())
                .containsPattern("Overlaps\n  0:19\\.\\d  1\\.\\d s  the agent speaks into: i just want");
    }

    @Test
    void onOneChannelThePartiesAreToldApartAndOverlapsCannotBeMeasured() throws Exception {
        Path png = folder.resolve("mono.png");
        CommandRun run = CommandRun.of(
                "inspect", SampleCalls.FOLDER.resolve("en-08-meter-reading.wav").toString(), "--png", png.toString());
        assertThat(run.out())
                .containsPattern("told apart with certainty 0\\.9\\d")
                .contains("cannot be measured on one channel");
        assertThat(ringPixels(ImageIO.read(png.toFile()))).isZero();
    }

    @Test
    void withoutACallListTheOptionsTell() throws Exception {
        Path alone = Files.copy(MODEL_CALL, folder.resolve("alone.wav"));
        CommandRun silent = CommandRun.of("inspect", alone.toString());
        assertThat(silent.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(silent.err()).contains("use --language en or zh");
        CommandRun told = CommandRun.of("inspect", alone.toString(), "--language", "en", "--agent-channel", "right");
        assertThat(told.exitCode()).as(told.err()).isZero();
        assertThat(told.out())
                .contains("customer  good morning thank you for calling bright water")
                .contains("SWAPPED_PARTIES  The call list puts the agent on the right channel, but");
    }

    @Test
    void whatCannotBeInspectedIsSaidInOneLine() throws Exception {
        CommandRun missing = CommandRun.of("inspect", folder.resolve("none.wav").toString());
        assertThat(missing.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(missing.err()).contains("no such recording").doesNotContain("\tat ");
        Path text = Files.writeString(folder.resolve("text.wav"), "this is no sound");
        CommandRun damaged = CommandRun.of("inspect", text.toString(), "--language", "en");
        assertThat(damaged.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(damaged.err()).contains("text.wav").doesNotContain("\tat ");
        CommandRun nowhere = CommandRun.of(
                "inspect",
                MODEL_CALL.toString(),
                "--png",
                folder.resolve("no/such/folder/call.png").toString());
        assertThat(nowhere.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(nowhere.err())
                .contains("--png")
                .contains("there is no folder")
                .doesNotContain("\tat ");
    }

    private static CommandRun inspect(String recording) {
        return CommandRun.of("inspect", SampleCalls.FOLDER.resolve(recording).toString());
    }

    private static long ringPixels(BufferedImage picture) {
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                .map(i -> picture.getRGB(i % picture.getWidth(), i / picture.getWidth()) & 0xFFFFFF)
                .filter(rgb -> rgb == CallPicture.RING_RGB)
                .count();
    }
}
