package org.callqa.audio.hearing.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.callqa.audio.Voice;
import org.callqa.audio.hearing.spectrum.ChannelWindows;
import org.callqa.call.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceMeterTest {

    private static final Span SECOND = new Span(0, 1_000);

    @ParameterizedTest
    @ValueSource(doubles = {80, 100, 125, 160, 210, 260, 330})
    void aPitchIsMeasuredWithinThreePercentThoughTheTelephoneLacksItsFundamental(double pitchHz) {
        List<Voice> voices = hear(voiced(pitchHz, 800));
        assertThat(voices).hasSize(5);
        assertThat(voices).allSatisfy(voice -> assertThat(voice.pitchHz()).isCloseTo(pitchHz, within(0.03 * pitchHz)));
    }

    @Test
    void noiseIsNoVoice() {
        Random random = new Random(1);
        short[] noise = new short[8_000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (short) (2_000 * random.nextGaussian());
        }
        assertThat(hear(noise)).isEmpty();
    }

    @Test
    void whatIsOutsideSpeechIsNotMeasured() {
        VoiceMeter meter = new VoiceMeter();
        ChannelWindows meterWindows = new ChannelWindows(meter);
        meterWindows.accept(voiced(120, 800));
        assertThat(meter.voices(List.of(new Span(200, 600))))
                .extracting(Voice::span)
                .containsExactly(new Span(200, 400), new Span(400, 600));
    }

    @Test
    void twoThroatsOfOnePitchDifferInTimbre() {
        Voice one = hear(voiced(120, 600)).get(2);
        Voice other = hear(voiced(120, 1_500)).get(2);
        double distance = 0;
        double drift = 0;
        Voice later = hear(voiced(120, 600)).get(3);
        for (int i = 0; i < one.timbre().size(); i++) {
            distance += Math.abs(one.timbre().get(i) - other.timbre().get(i));
            drift += Math.abs(one.timbre().get(i) - later.timbre().get(i));
        }
        assertThat(distance).isGreaterThan(10 * drift);
    }

    @Test
    void theBlocksInWhichARecordingArrivesDoNotMatter() {
        short[] sound = voiced(150, 900);
        VoiceMeter meter = new VoiceMeter();
        ChannelWindows meterWindows = new ChannelWindows(meter);
        for (int from = 0; from < sound.length; from += 77) {
            meterWindows.accept(java.util.Arrays.copyOfRange(sound, from, Math.min(sound.length, from + 77)));
        }
        assertThat(meter.voices(List.of(SECOND))).isEqualTo(hear(sound));
    }

    private static List<Voice> hear(short[] sound) {
        VoiceMeter meter = new VoiceMeter();
        ChannelWindows meterWindows = new ChannelWindows(meter);
        meterWindows.accept(sound);
        return meter.voices(List.of(SECOND));
    }

    /** One second of harmonics between 300 and 3400 Hz with a resonance. */
    private static short[] voiced(double pitchHz, double resonanceHz) {
        short[] sound = new short[8_000];
        for (int i = 0; i < sound.length; i++) {
            double sum = 0;
            for (int k = (int) Math.ceil(300 / pitchHz); k * pitchHz < 3_400; k++) {
                double gain = 1 / (1 + Math.pow((k * pitchHz - resonanceHz) / 300, 2));
                sum += gain * Math.cos(2 * Math.PI * k * pitchHz * i / 8_000 + k * k);
            }
            sound[i] = (short) (3_000 * sum);
        }
        return sound;
    }
}
