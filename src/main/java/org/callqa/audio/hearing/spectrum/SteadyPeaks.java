package org.callqa.audio.hearing.spectrum;

/**
 * Follows the peaks of the spectrum from frame to frame and says how much of the sound stands still. The notes of an
 * instrument do; the harmonics of a speaking voice glide.
 */
final class SteadyPeaks {

    /** Peaks weaker than this share of the frame are not followed. */
    private static final double MIN_SHARE = 0.01;

    /** Half a bin: what interpolation between bins can tell apart in noise. */
    private static final double SAME_HZ = 8;

    /** Longer than a vowel at one pitch, shorter than a note. */
    private static final int STEADY_FRAMES = FrameClock.frames(200);

    /** The window's main lobe, in bins to each side. */
    private static final int LOBE_BINS = 2;

    private Peaks before = new Peaks();
    private Peaks now = new Peaks();

    /** The peaks of one frame: the frequency at which each was first met, and for how many frames it has stood there. */
    private static final class Peaks {

        private final double[] bornHz = new double[Spectrum.BINS];
        private final int[] age = new int[Spectrum.BINS];
        private int count;
    }

    /** Takes the next spectrum and returns the share of its power in peaks that stood still for 200 ms, 0..1. */
    double accept(Spectrum spectrum) {
        double total = spectrum.total();
        double steady = 0;
        double least = MIN_SHARE * total;
        now.count = 0;
        for (int k = Spectrum.FIRST_BIN; k <= Spectrum.LAST_BIN; k++) {
            double power = spectrum.power(k);
            if (power <= least || power < spectrum.power(k - 1) || power <= spectrum.power(k + 1)) {
                continue;
            }
            if (follow(interpolatedHz(spectrum, k)) >= STEADY_FRAMES) {
                steady += spectrum.power(k - LOBE_BINS, k + LOBE_BINS);
            }
        }
        Peaks past = before;
        before = now;
        now = past;
        return total <= 0 ? 0 : Math.min(1, steady / total);
    }

    /** Adds a peak and says for how many frames it has stood still. */
    private int follow(double hz) {
        double bornHz = hz;
        int age = 0;
        for (int i = 0; i < before.count; i++) {
            if (Math.abs(before.bornHz[i] - hz) <= SAME_HZ && before.age[i] + 1 > age) {
                bornHz = before.bornHz[i];
                age = before.age[i] + 1;
            }
        }
        now.bornHz[now.count] = bornHz;
        now.age[now.count++] = age;
        return age;
    }

    /** The top of the parabola through the logarithms of three bins. */
    private static double interpolatedHz(Spectrum spectrum, int bin) {
        double below = Math.log(spectrum.power(bin - 1) + Double.MIN_NORMAL);
        double at = Math.log(spectrum.power(bin) + Double.MIN_NORMAL);
        double above = Math.log(spectrum.power(bin + 1) + Double.MIN_NORMAL);
        double curve = below - 2 * at + above;
        double shift = curve == 0 ? 0 : 0.5 * (below - above) / curve;
        return (bin + shift) * Spectrum.BIN_HZ;
    }
}
