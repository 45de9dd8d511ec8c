package org.callqa.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.call.Parties;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Ringing;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.report.words.Texts;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallPictureTest {

    private static final int DURATION_MS = 20_000;

    @TempDir
    private Path folder;

    @Test
    void eachRingIsMarkedWhereItRang() throws Exception {
        BufferedImage picture = draw(List.of(new Span(1_000, 3_000), new Span(7_000, 9_000)));
        List<int[]> marks = marks(picture);
        assertThat(marks).hasSize(2);
        double pixelsPerSecond = (marks.get(1)[0] - marks.get(0)[0]) / 6.0;
        assertThat((double) (marks.get(0)[1] - marks.get(0)[0])).isCloseTo(2 * pixelsPerSecond, within(3.0));
        assertThat(pixelsPerSecond * DURATION_MS / 1000).isBetween(1_200.0, 1_600.0);
    }

    @Test
    void withoutARingNothingHasItsColour() throws Exception {
        assertThat(marks(draw(List.of()))).isEmpty();
    }

    @Test
    void thePictureIsAsWideAsAScreenAndAsHighAsItsChannelsAndLanesAndNothingElseIsLeftBehind() throws Exception {
        BufferedImage picture = draw(List.of());
        assertThat(picture.getWidth()).isEqualTo(CallPicture.WIDTH_PX);
        assertThat(picture.getHeight()).isEqualTo(CallPicture.heightPx(2, 6));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("call.png"));
        }
    }

    @ParameterizedTest
    @CsvSource({"'\u202Egnp.wav', '\uFFFDgnp.wav'", "'a\nb\u001b.wav', 'a b\uFFFD.wav'", "'half\uD83D', 'half\uFFFD'"})
    void aTitleIsOneLineThatReadsAsItIsWritten(String recording, String shown) throws Exception {
        draw(recording, List.of());
        byte[] picture = Files.readAllBytes(folder.resolve("call.png"));
        draw(shown, List.of());
        assertThat(Files.readAllBytes(folder.resolve("call.png"))).isEqualTo(picture);
    }

    @Test
    void aLongTitleLeavesRoomForThePicture() throws Exception {
        assertThat(marks(draw("W".repeat(250), List.of(new Span(1_000, 3_000)))))
                .hasSize(1);
    }

    private BufferedImage draw(List<Span> rings) throws Exception {
        return draw("录音.wav", rings);
    }

    private BufferedImage draw(String recording, List<Span> rings) throws Exception {
        Timeline timeline = new Timeline(
                Language.EN,
                DURATION_MS,
                Optional.of(new Ringing(
                        rings.size(), Ringing.Source.RECORDING, rings, false, Reason.literal("US 2.0/4.0 s"))),
                9_000,
                List.of(turn(Party.AGENT, "hello", 10_000, 11_000), turn(Party.CUSTOMER, "hi", 14_000, 15_000)),
                Map.of(),
                List.of(),
                Parties.BY_CHANNEL,
                List.of());
        CallScore score = new CallScore(
                CallRecord.of("c1", recording),
                Language.EN,
                DURATION_MS,
                List.of(),
                List.of(),
                Score.of(List.of(), 50),
                List.of());
        List<Double> level = Collections.nCopies(DURATION_MS / 50, -30.0);
        Path file = folder.resolve("call.png");
        CallPicture.write(score, timeline, List.of(level, level), 50, file, Texts.of(Language.EN));
        return ImageIO.read(file.toFile());
    }

    private static Turn turn(Party party, String word, int startMs, int endMs) {
        return new Turn(party, List.of(new Word(word, new Span(startMs, endMs), 0.9)));
    }

    /** Start and end of each run of ring colour in the row that has most of it. */
    private static List<int[]> marks(BufferedImage picture) {
        List<int[]> best = List.of();
        int most = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            List<int[]> runs = new ArrayList<>();
            int count = 0;
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xFFFFFF) == CallPicture.RING_RGB) {
                    if (runs.isEmpty() || runs.get(runs.size() - 1)[1] != x) {
                        runs.add(new int[] {x, x});
                    }
                    runs.get(runs.size() - 1)[1] = x + 1;
                    count++;
                }
            }
            if (count > most) {
                most = count;
                best = runs;
            }
        }
        return best;
    }
}
