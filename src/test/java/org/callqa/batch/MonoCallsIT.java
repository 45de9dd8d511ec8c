package org.callqa.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callqa.audio.AudioDecoder;
import org.callqa.audio.Samples;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.call.Parties.Separation;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.report.words.InEnglish;
import org.callqa.speech.CallTranscriber;
import org.callqa.speech.Transcriber;
import org.callqa.speech.models.BundledModels;
import org.callqa.speech.models.CacheFolder;
import org.callqa.speech.probe.ModelProbe;
import org.callqa.timeline.TimelineBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two-channel sample calls mixed down to one channel, through the real recogniser. */
class MonoCallsIT {

    private static final Path SAMPLES = Path.of("sample-calls");

    /** From here on an answer about one party counts. */
    private static final double STATED_CERTAINTY = 0.7;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "en-01-charged-twice.wav, EN, true",
        "zh-01-broadband-down.wav, ZH, true",
        // two men of one pitch
        "en-03-no-water.wav, EN, false"
    })
    void nineWordsInTenAreWithTheirPartyOrTheCertaintyIsBelowTheStatedOne(
            String recording, Language language, boolean mustBeTold) throws Exception {
        Path mono = write(Samples.read(SAMPLES.resolve(recording), 8_000).mixed());
        Timeline timeline = hear(mono, language);
        double right = right(timeline, recording.substring(0, 5));
        if (mustBeTold) {
            assertThat(timeline.parties().separation()).isEqualTo(Separation.MONO);
            assertThat(timeline.parties().certainty()).isGreaterThanOrEqualTo(STATED_CERTAINTY);
        }
        if (timeline.parties().certainty() >= STATED_CERTAINTY) {
            assertThat(right).as(InEnglish.words(timeline.parties().reason())).isGreaterThanOrEqualTo(0.9);
        }
    }

    @Test
    void oneSpeakerInBothRolesIsNotToldApart() throws Exception {
        short[] one =
                Samples.read(SAMPLES.resolve("en-01-charged-twice.wav"), 8_000).left();
        short[] sameVoice =
                Samples.read(SAMPLES.resolve("en-05-missed-visit.wav"), 8_000).left();
        assertThat(hear(write(alternating(one, sameVoice)), Language.EN)
                        .parties()
                        .separation())
                .isEqualTo(Separation.NONE);
    }

    @Test
    void theSameRecordingOnTwoChannelsIsToldApartLikeOne() throws Exception {
        short[] mixed =
                Samples.read(SAMPLES.resolve("zh-01-broadband-down.wav"), 8_000).mixed();
        Timeline timeline = hear(write(mixed, mixed), Language.ZH);
        assertThat(timeline.parties().separation()).isEqualTo(Separation.MONO);
        assertThat(right(timeline, "zh-01")).isGreaterThanOrEqualTo(0.9);
    }

    private static Timeline hear(Path recording, Language language) throws Exception {
        CacheFolder cache = CacheFolder.find(System.getenv(), Path.of(System.getProperty("user.home")));
        Path model = new BundledModels(cache).folder(language);
        try (Transcriber transcriber = new ModelProbe(cache.path(), BundledModels.identities())
                .inspect(model)
                .open(language)) {
            return new TimelineBuilder()
                    .build(
                            CallRecord.of("mono", "mono.wav"),
                            new CallTranscriber(new AudioDecoder(), Duration.ofMinutes(5))
                                    .transcribe(recording, Optional.empty(), transcriber, () -> {}));
        }
    }

    /** Share of the words that are with the party who said them, of those that anybody said. */
    private static double right(Timeline timeline, String callId) throws IOException {
        List<String[]> truth = Files.readAllLines(SAMPLES.resolve("truth.csv")).stream()
                .map(line -> line.split(",", 6))
                .filter(row -> row[0].equals(callId) && row[1].equals("turn"))
                .toList();
        int all = 0;
        int right = 0;
        for (Turn turn : timeline.turns()) {
            for (Word word : turn.words()) {
                Optional<Party> speaker = speaker(truth, word.span());
                all += speaker.isPresent() ? 1 : 0;
                right += speaker.equals(Optional.of(turn.party())) ? 1 : 0;
            }
        }
        assertThat(all).isGreaterThan(50);
        return (double) right / all;
    }

    private static Optional<Party> speaker(List<String[]> truth, Span word) {
        return truth.stream()
                .filter(row -> span(row).overlapMs(word) > 0)
                .max(Comparator.comparingInt(row -> span(row).overlapMs(word)))
                .map(row -> Party.valueOf(row[2]));
    }

    private static Span span(String[] row) {
        return new Span((int) (Double.parseDouble(row[3]) * 1000), (int) (Double.parseDouble(row[4]) * 1000));
    }

    /** Four seconds of the one, four of the other. */
    private static short[] alternating(short[] one, short[] other) {
        short[] both = new short[Math.min(one.length, other.length)];
        for (int i = 0; i < both.length; i++) {
            both[i] = i / 32_000 % 2 == 0 ? one[i] : other[i];
        }
        return both;
    }

    private Path write(short[]... channels) throws IOException {
        return Samples.of(8_000, channels).write(folder.resolve("mono.wav"));
    }
}
