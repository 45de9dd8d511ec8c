package org.callqa.audio.hearing.spectrum;

import java.util.ArrayList;
import java.util.List;

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

    private List<Peak> peaks = List.of();

    private record Peak(double bornHz, int age) {}

    /** Takes the next spectrum and returns the share of its power in peaks that stood still for 200 ms, 0..1. */
    double accept(Spectrum spectrum) {
        double total = spectrum.power(Spectrum.LOW_HZ, Spectrum.HIGH_HZ);
        List<Peak> now = new ArrayList<>();
        double steady = 0;
        int last = (int) (Spectrum.HIGH_HZ / Spectrum.BIN_HZ);
        for (int k = Spectrum.bin(Spectrum.LOW_HZ); k <= last; k++) {
            double power = spectrum.power(k);
            if (power <= MIN_SHARE * total || power < spectrum.power(k - 1) || power <= spectrum.power(k + 1)) {
                continue;
            }
            Peak peak = follow(interpolatedHz(spectrum, k));
            now.add(peak);
            for (int lobe = k - LOBE_BINS; peak.age >= STEADY_FRAMES && lobe <= k + LOBE_BINS; lobe++) {
                steady += spectrum.power(lobe);
            }
        }
        peaks = now;
        return total <= 0 ? 0 : Math.min(1, steady / total);
    }

    private Peak follow(double hz) {
        Peak best = new Peak(hz, 0);
        for (Peak before : peaks) {
            if (Math.abs(before.bornHz - hz) <= SAME_HZ && before.age >= best.age) {
                best = new Peak(before.bornHz, before.age + 1);
            }
        }
        return best;
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
