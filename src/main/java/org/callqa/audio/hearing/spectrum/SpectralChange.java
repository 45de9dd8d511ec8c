package org.callqa.audio.hearing.spectrum;

/** Compares each spectrum with the one half a second before: a tune moves on, mains hum does not. */
final class SpectralChange {

    /** A slow note. */
    private static final int BACK_FRAMES = FrameClock.frames(500);

    private static final int BINS = Spectrum.LAST_BIN - Spectrum.FIRST_BIN + 1;

    private final double[][] past = new double[BACK_FRAMES][BINS];
    private final double[] pastNorm = new double[BACK_FRAMES];
    private int at;

    /** Takes the next spectrum; 0 when it has the shape of half a second ago, 1 when it has nothing in common with it. */
    double accept(Spectrum spectrum) {
        double[] before = past[at];
        double energy = 0;
        double common = 0;
        for (int i = 0; i < BINS; i++) {
            double power = spectrum.power(Spectrum.FIRST_BIN + i);
            energy += power * power;
            common += power * before[i];
            before[i] = power;
        }
        double norm = Math.sqrt(energy) + Double.MIN_NORMAL;
        double likeness = common == 0 ? 0 : common / norm / pastNorm[at];
        pastNorm[at] = norm;
        at = (at + 1) % BACK_FRAMES;
        return 1 - Math.min(1, likeness);
    }
}
