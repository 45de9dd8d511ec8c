package org.callqa.audio.hearing;

import java.util.Random;

/** Music made in code: chords and a melody over them, with decaying or sustained notes of three harmonics. */
final class Tune {

    private Tune() {}

    /**
     * A piece of its own for every seed.
     *
     * @param levelDb roughly its loudness, dBFS
     */
    static MadeSound of(double seconds, double levelDb, long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        MadeSound sound = new MadeSound(seconds);
        int[] scale = {0, 2, 4, 5, 7, 9, 11, 12};
        double beatS = 0.25 + 0.35 * random.nextDouble();
        int key = random.nextInt(12);
        for (double t = 0; t < seconds; t += 4 * beatS) {
            int root = scale[random.nextInt(6)];
            for (int third : new int[] {0, 4, 7}) {
                note(sound, key + root + third, t, 4 * beatS, levelDb - 8);
            }
            for (int beat = 0; beat < 4; beat++) {
                // now and then the melody rests
                if (random.nextInt(8) > 0) {
                    note(sound, key + 12 + scale[random.nextInt(8)], t + beat * beatS, beatS, levelDb - 3);
                }
            }
        }
        return sound;
    }

    /** Semitone 0 is 220 Hz, so that 12 is the 440 Hz of ring-back tones. */
    private static void note(MadeSound sound, int semitone, double atS, double seconds, double levelDb) {
        double hz = 220 * Math.pow(2, semitone / 12.0);
        for (int harmonic = 1; harmonic <= 3; harmonic++) {
            sound.tone(String.valueOf(hz * harmonic), atS, seconds, levelDb - 7.0 * (harmonic - 1));
        }
    }
}
