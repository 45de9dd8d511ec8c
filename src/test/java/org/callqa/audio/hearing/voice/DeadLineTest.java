package org.callqa.audio.hearing.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.callqa.audio.hearing.CallListenerTest;
import org.callqa.audio.hearing.MadeSound;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.junit.jupiter.api.Test;

class DeadLineTest {

    private static final int RATE = FrameClock.SAMPLE_RATE_HZ;

    @Test
    void aLineWhoseNoiseVanishesIsDeadFromThere() throws UnreadableAudioException {
        short[] line = noise();
        Arrays.fill(line, 17 * RATE, line.length, (short) 0);
        assertThat(deadFromMs(line)).hasValueSatisfying(ms -> assertThat(ms).isBetween(16_950, 17_050));
    }

    @Test
    void aLineThatHumsOnIsNot() throws UnreadableAudioException {
        assertThat(deadFromMs(noise())).isEmpty();
    }

    @Test
    void aLineThatSendsNothingInPausesTellsNothingByItsSilence() throws UnreadableAudioException {
        short[] line = noise();
        Arrays.fill(line, 5 * RATE, 7 * RATE, (short) 0);
        Arrays.fill(line, 17 * RATE, line.length, (short) 0);
        assertThat(deadFromMs(line)).isEmpty();
    }

    @Test
    void silenceBeforeTheLineIsThereIsNoHabit() throws UnreadableAudioException {
        short[] line = noise();
        Arrays.fill(line, 0, 6 * RATE, (short) 0);
        Arrays.fill(line, 17 * RATE, line.length, (short) 0);
        assertThat(deadFromMs(line)).isPresent();
    }

    @Test
    void aFewLostPacketsAtTheEndAreNoDeadLine() throws UnreadableAudioException {
        short[] line = noise();
        Arrays.fill(line, line.length - RATE / 5, line.length, (short) 0);
        assertThat(deadFromMs(line)).isEmpty();
    }

    /** 20 s of a faint but living line. */
    private static short[] noise() {
        return new MadeSound(20).whiteNoise(-70, 1).pcm();
    }

    private static Optional<Integer> deadFromMs(short[] line) throws UnreadableAudioException {
        return CallListenerTest.listen(line).channels().get(0).deadFromMs();
    }
}
