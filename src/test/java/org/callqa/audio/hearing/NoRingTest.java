package org.callqa.audio.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.callqa.audio.Hearing;
import org.callqa.audio.Hearing.HeardChannel;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.callqa.call.Finding;
import org.junit.jupiter.api.Test;

/** What is no ring is not counted as one: 20 s pieces, so that many beginnings are heard. */
class NoRingTest {

    private static final int PIECES = 24;

    @Test
    void voicesAreNotRings() throws UnreadableAudioException {
        for (int piece = 0; piece < PIECES; piece++) {
            Random random = new Random(piece * 0x9E3779B97F4A7C15L);
            MadeSound sound = new MadeSound(20).whiteNoise(-40 - 20 * random.nextDouble(), piece);
            for (double at = 2 * random.nextDouble(); at < 15; at += 5 + random.nextDouble()) {
                sound.add(Voices.load(Voices.ALL.get(random.nextInt(4))), at, -12 * random.nextDouble());
            }
            assertThat(RingCountingTest.listen(sound.pcm()).rings())
                    .as("piece %d", piece)
                    .isEmpty();
        }
    }

    @Test
    void tunesAreMusicAndNotRings() throws UnreadableAudioException {
        for (int piece = 0; piece < PIECES; piece++) {
            MadeSound sound = Tune.of(20, -18, piece).whiteNoise(-50, piece);

            HeardChannel heard = RingCountingTest.listen(sound.pcm());

            assertThat(heard.rings()).as("piece %d", piece).isEmpty();
            assertThat(heard.music().stream()
                            .mapToInt(span -> span.durationMs())
                            .sum())
                    .as("music in piece %d", piece)
                    .isGreaterThan(15_000);
            assertThat(heard.speech().stream()
                            .mapToInt(span -> span.durationMs())
                            .sum())
                    .as("speech in piece %d", piece)
                    .isLessThan(3_000);
        }
    }

    @Test
    void aVowelThatStandsStillInMidConversationIsSpeech() throws UnreadableAudioException {
        MadeSound sound = new MadeSound(14)
                .whiteNoise(-55, 1)
                .add(Voices.load("english-man"), 1, -10)
                .tone("430", 6, 0.2, -20)
                .add(Voices.load("english-man"), 6.25, -10);

        HeardChannel heard = RingCountingTest.listen(sound.pcm());

        assertThat(heard.tones()).isEmpty();
        assertThat(heard.speech()).anyMatch(span -> span.contains(6_100));
    }

    @Test
    void silenceAndNoiseAreNothing() throws UnreadableAudioException {
        for (MadeSound sound : new MadeSound[] {
            new MadeSound(60),
            new MadeSound(60).whiteNoise(-30, 1),
            new MadeSound(60).rumble(-30, 1),
            new MadeSound(60).hum(-30)
        }) {
            HeardChannel heard = RingCountingTest.listen(sound.pcm());

            assertThat(heard.rings()).isEmpty();
            assertThat(heard.speech()).isEmpty();
            assertThat(heard.music()).isEmpty();
            assertThat(heard.tones()).isEmpty();
        }
    }

    @Test
    void musicInsteadOfRingingIsSaidAndThePickUpIsItsEnd() throws UnreadableAudioException {
        MadeSound sound = new MadeSound(30)
                .whiteNoise(-55, 1)
                .add(Tune.of(12, -18, 3).pcm(), 0.5, 0)
                .add(Voices.load("mandarin"), 13.5, -10);

        Hearing hearing =
                CallListenerTest.listen(new MadeSound(30).whiteNoise(-60, 2).pcm(), sound.pcm());

        assertThat(hearing.channels().get(1).rings()).isEmpty();
        assertThat(hearing.findings()).extracting(Finding::kind).contains(Finding.Kind.MUSIC);
        assertThat(hearing.answeredAtMs()).isBetween(11_500, 13_600);
        assertThat(hearing.channels().get(1).speech().get(0).startMs()).isBetween(13_300, 13_600);
    }

    @Test
    void holdMusicBetweenWordsIsMusicAndTheWordsAreSpeech() throws UnreadableAudioException {
        short[] voice = Voices.load("english-woman");
        MadeSound sound = new MadeSound(30)
                .whiteNoise(-55, 1)
                .add(voice, 1, -10)
                .add(Tune.of(12, -18, 5).pcm(), 7, 0)
                .add(voice, 20, -10);

        Hearing hearing = CallListenerTest.listen(sound.pcm());

        assertThat(hearing.channels().get(0).music()).hasSize(1);
        assertThat(hearing.channels().get(0).music().get(0).startMs()).isBetween(5_500, 7_500);
        assertThat(hearing.channels().get(0).music().get(0).endMs()).isBetween(18_500, 20_000);
        assertThat(hearing.channels().get(0).speech())
                .allMatch(span -> span.endMs() <= 7_500 || span.startMs() >= 18_500);
        assertThat(hearing.findings()).extracting(Finding::kind).doesNotContain(Finding.Kind.MUSIC);
    }
}
