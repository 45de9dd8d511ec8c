package org.callqa.audio.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.callqa.audio.hearing.tones.CadenceTone;
import org.callqa.audio.hearing.tones.ToneTable;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody talks, or something beeps, while it rings: that is no pick-up, and the rings after it are counted too. */
class DisturbedRingingTest {

    private static final double TONE_DB = -20;

    /** The lines on which nothing is heard but ringing, by country. */
    private static final Map<String, MadeSound> UNDISTURBED = new ConcurrentHashMap<>();

    /** What is heard while it rings. */
    enum Sound {
        MAN,
        WOMAN,
        MANDARIN,
        BEEP_440,
        BEEP_1000,
        BEEP_1400,
        CLICKS,
        NOISE
    }

    /**
     * A line that rings four times, 0.5 s after the recording begins.
     *
     * @param ring after, or at, which ring of the four the sound is heard
     * @param over whether it is heard over the next ring too, and not only in the pause
     */
    record Disturbed(String country, Sound sound, int ring, boolean over) {

        short[] line() {
            CadenceTone tone = ToneTable.shipped().of(country).orElseThrow().ring();
            double periodS = (tone.onMs() + tone.offMs()) / 1000.0;
            double pickUpS = 0.5 + 3 * periodS + tone.onMs() / 1000.0;
            MadeSound line = new MadeSound(UNDISTURBED.computeIfAbsent(
                    country,
                    any -> new MadeSound(pickUpS + 8)
                            .whiteNoise(-55, 1)
                            .cadence(tone, 0.5, pickUpS, TONE_DB)
                            .add(Voices.load("english-woman"), pickUpS + 0.8, -8)));
            double pauseS = 0.5 + (ring - 1) * periodS + tone.onMs() / 1000.0;
            double atS = over ? 0.5 + ring * periodS - 0.6 : pauseS + 0.3;
            double longestS = over ? 3 : tone.offMs() / 1000.0 - 0.5;
            switch (sound) {
                case MAN -> line.add(cut("english-man", longestS), atS, -2);
                case WOMAN -> line.add(cut("english-woman", longestS), atS, -2);
                case MANDARIN -> line.add(cut("mandarin", longestS), atS, -2);
                case BEEP_440 -> line.tone("440", atS + 0.3, 0.4, -18);
                case BEEP_1000 -> line.tone("1000", atS + 0.3, 0.5, -18);
                case BEEP_1400 -> line.tone("1400", atS + 0.3, 0.5, -18);
                case CLICKS -> {
                    line.tone("1800", atS, 0.03, -10);
                    line.tone("700", atS + 0.6, 0.03, -10);
                }
                case NOISE ->
                    line.add(new MadeSound(longestS).whiteNoise(-15, 3).pcm(), atS, 0);
            }
            return line.pcm();
        }

        private static short[] cut(String voice, double longestS) {
            short[] all = Voices.load(voice);
            return Arrays.copyOf(all, Math.min(all.length, (int) (longestS * 8_000)));
        }
    }

    static Stream<Disturbed> inAPause() {
        return RingCase.COUNTRIES.stream()
                .flatMap(country -> Stream.of(Sound.values())
                        .flatMap(sound -> Stream.of(1, 2, 3).map(ring -> new Disturbed(country, sound, ring, false))));
    }

    static Stream<Disturbed> overARing() {
        return inAPause()
                .filter(pause -> pause.ring < 3)
                .map(pause -> new Disturbed(pause.country, pause.sound, pause.ring, true));
    }

    @ParameterizedTest
    @MethodSource("inAPause")
    void whatIsHeardBetweenTwoRingsDoesNotEndTheCount(Disturbed ringing) throws UnreadableAudioException {
        assertThat(RingCountingTest.listen(ringing.line()).rings()).hasSize(4);
    }

    /** One of the four may be lost where a voice lies over a tone that is modulated. */
    @ParameterizedTest
    @MethodSource("overARing")
    void aRingThatIsDrownedIsCountedIfItRingsOn(Disturbed ringing) throws UnreadableAudioException {
        assertThat(RingCountingTest.listen(ringing.line()).rings())
                .hasSizeBetween(ringing.country.equals("JP") ? 3 : 4, 4);
    }
}
