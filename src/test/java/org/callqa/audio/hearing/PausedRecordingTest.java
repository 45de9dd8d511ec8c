package org.callqa.audio.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.callqa.call.Finding;
import org.callqa.call.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PausedRecordingTest {

    private static final int RATE_HZ = 8_000;
    private static final double LINE_DB = -57;
    private static final double PAUSE_S = 12;
    private static final int AT_MS = 9_000;

    private static final short[] DIGITAL_SILENCE = new short[(int) (PAUSE_S * RATE_HZ)];

    @Test
    void digitalSilenceOnBothChannelsAtOnceIsAPauseOfTheRecorder() throws UnreadableAudioException {
        assertPaused(pauses(with(DIGITAL_SILENCE, line(1)), with(DIGITAL_SILENCE, line(2))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-78, -70, -46})
    void soIsASteadyNoiseUnlikeTheLines(double db) throws UnreadableAudioException {
        assertPaused(pauses(with(noise(db, 7), line(1)), with(noise(db, 8), line(2))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"350+440", "425"})
    void soIsATone(String hz) throws UnreadableAudioException {
        short[] tone = new MadeSound(PAUSE_S).tone(hz, 0, PAUSE_S, -20).pcm();
        assertPaused(pauses(with(tone, line(1)), with(tone, line(2))));
        assertThat(pauses(with(tone, line(1)), with(noise(LINE_DB, 8), line(2))))
                .as("a dial tone that one party hears")
                .isEmpty();
    }

    @Test
    void aMonoRecordingIsPausedAsWell() throws UnreadableAudioException {
        assertPaused(pauses(with(DIGITAL_SILENCE, line(1))));
    }

    @Test
    void aPartyMissingFromTheRecordingHidesNoPause() throws UnreadableAudioException {
        short[] spoken = with(DIGITAL_SILENCE, line(1));
        assertPaused(pauses(spoken, new short[spoken.length]));
    }

    @Test
    void deadAirHasTheLinesOwnNoise() throws UnreadableAudioException {
        assertThat(pauses(with(noise(LINE_DB, 7), line(1)), with(noise(LINE_DB, 8), line(2))))
                .isEmpty();
        assertThat(pauses(with(noise(LINE_DB - 3, 7), line(1)))).isEmpty();
    }

    @Test
    void oneMutedPartyIsNoPause() throws UnreadableAudioException {
        assertThat(pauses(with(DIGITAL_SILENCE, line(1)), with(noise(LINE_DB, 8), line(2))))
                .isEmpty();
    }

    @Test
    void aPartyThatIsLostWhileTheOtherGoesOnTalkingIsNotRecorded() throws UnreadableAudioException {
        short[] lost = line(1);
        Arrays.fill(lost, 5 * RATE_HZ, lost.length, (short) 0);

        assertThat(pauses(lost, speaking(1, 7, 13, 19))).singleElement().satisfies(pause -> {
            assertThat(pause.startMs()).isBetween(4_900, 5_100);
            assertThat(pause.endMs()).isGreaterThan(31_000);
        });
        assertThat(pauses(lost, speaking(1, 7)))
                .as("hardly anybody talks to it")
                .isEmpty();
    }

    private static short[] speaking(double... atS) {
        MadeSound line = new MadeSound(32).whiteNoise(LINE_DB, 8);
        for (double at : atS) {
            line.add(Voices.load(Voices.ALL.get(0)), at, 0);
        }
        return line.pcm();
    }

    @Test
    void aPartyThatComesLaterIsNotLostBefore() throws UnreadableAudioException {
        short[] late = line(1);
        Arrays.fill(late, 0, 20 * RATE_HZ, (short) 0);

        assertThat(pauses(late, line(2))).isEmpty();
    }

    @Test
    void aCodecThatSendsNothingInAnyPauseIsNotPaused() throws UnreadableAudioException {
        assertThat(pauses(with(DIGITAL_SILENCE, suppressed(1)), with(DIGITAL_SILENCE, suppressed(2))))
                .isEmpty();
        assertThat(pauses(with(DIGITAL_SILENCE, suppressed(1)))).isEmpty();
    }

    @Test
    void aShortHoleIsALostPacket() throws UnreadableAudioException {
        short[] hole = new short[RATE_HZ];
        assertThat(pauses(with(hole, line(1)), with(hole, line(2)))).isEmpty();
    }

    private static void assertPaused(List<Span> pauses) {
        assertThat(pauses).singleElement().satisfies(pause -> {
            assertThat(pause.startMs()).isBetween(AT_MS - 100, AT_MS + 400);
            assertThat(pause.endMs())
                    .isBetween(AT_MS + (int) (1000 * PAUSE_S) - 400, AT_MS + (int) (1000 * PAUSE_S) + 100);
        });
    }

    private static List<Span> pauses(short[]... channels) throws UnreadableAudioException {
        return CallListenerTest.listen(channels).findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.PAUSED)
                .flatMap(finding -> finding.where().stream())
                .toList();
    }

    /** Somebody speaks, with pauses, on a line with noise. */
    private static short[] line(long seed) {
        return new SpokenLine(-24, seed).sound().whiteNoise(LINE_DB, seed).pcm();
    }

    private static short[] suppressed(long seed) {
        return new SpokenLine(-24, seed).sound().pcm();
    }

    private static short[] noise(double db, long seed) {
        return new MadeSound(PAUSE_S).whiteNoise(db, seed).pcm();
    }

    private static short[] with(short[] filler, short[] line) {
        int at = AT_MS * RATE_HZ / 1000;
        short[] all = new short[line.length + filler.length];
        System.arraycopy(line, 0, all, 0, at);
        System.arraycopy(filler, 0, all, at, filler.length);
        System.arraycopy(line, at, all, at + filler.length, line.length - at);
        return all;
    }
}
