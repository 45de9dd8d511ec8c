package org.callqa.audio.hearing;

import java.util.List;
import java.util.Random;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.audio.hearing.tones.CadenceTone;
import org.callqa.audio.hearing.tones.ToneTable;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the matrix the ring counter is measured on.
 *
 * @param country whose ring-back
 * @param rings rings the exchange sent
 * @param snrDb tone over noise, or 99 for none
 * @param cut whether the recording begins at a random moment of the first ring
 * @param spoken whether somebody speaks right after the pick-up, which comes at a random moment of the last ring
 */
record RingCase(String country, int rings, int snrDb, boolean cut, boolean spoken, long seed) {

    static final List<String> COUNTRIES = List.of("US", "CN", "GB", "DE", "FR", "AU", "IN", "JP", "SG", "TW");

    private static final double TONE_DB = -19;

    /** A shorter rest of a ring is not told from a click. */
    private static final double SHORTEST_S = 0.1;

    /** One and a half frames. */
    private static final double UNDECIDED_S = 0.03;

    /** A line and the number of rings of which at least 100 ms can be heard on it. */
    record Line(short[] pcm, int audibleRings) {}

    Line line(short[] voice) {
        CadenceTone tone = ToneTable.shipped().of(country).orElseThrow().ring();
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        Line line = null;
        while (line == null) {
            line = draw(tone, random, voice);
        }
        return line;
    }

    /** Draws the moments of both cuts; null when a rest is so near 100 ms that nobody could say whether it counts. */
    private @Nullable Line draw(CadenceTone tone, Random random, short[] voice) {
        double onS = tone.onMs() / 1000.0;
        double periodS = onS + tone.offMs() / 1000.0;
        double startS = cut ? -random.nextDouble() * onS : 0.3 + 0.7 * random.nextDouble();
        double pickUpS = startS + (rings - 1) * periodS + (spoken ? random.nextDouble() * onS : onS);
        int audible = 0;
        for (int ring = 0; ring < rings; ring++) {
            double heardS = audibleS(tone, startS + ring * periodS, pickUpS);
            if (Math.abs(heardS - SHORTEST_S) < UNDECIDED_S) {
                return null;
            }
            audible += heardS > SHORTEST_S ? 1 : 0;
        }
        double voiceS = spoken ? voice.length / (double) FrameClock.SAMPLE_RATE_HZ : 0;
        MadeSound sound = new MadeSound(Math.max(0, pickUpS) + voiceS + 2);
        for (int ring = 0; ring < rings; ring++) {
            double at = startS + ring * periodS;
            sound.cadence(tone, at, Math.min(pickUpS, at + onS), TONE_DB);
        }
        if (spoken) {
            sound.add(voice, Math.max(0, pickUpS) + 0.05, -8);
        }
        if (snrDb < 99) {
            sound.whiteNoise(TONE_DB - snrDb, seed);
        }
        return new Line(sound.pcm(), audible);
    }

    /** The longest burst of a ring that is left between the start of the file and the pick-up. */
    private static double audibleS(CadenceTone tone, double ringS, double pickUpS) {
        double heardS = 0;
        double t = ringS;
        for (int i = 0; i < tone.pattern().size(); i++) {
            double end = t + tone.pattern().get(i) / 1000.0;
            if (i % 2 == 0) {
                heardS = Math.max(heardS, Math.min(end, pickUpS) - Math.max(0, t));
            }
            t = end;
        }
        return heardS;
    }
}
