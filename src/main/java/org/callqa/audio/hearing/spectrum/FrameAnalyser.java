package org.callqa.audio.hearing.spectrum;

import java.util.ArrayList;
import java.util.List;

/** Turns one channel's samples into frames as they arrive; keeps 64 ms of samples and the frames. */
public final class FrameAnalyser {

    /**
     * Where ring-back tones of all countries lie with their side tones: 375 Hz (400*25) to 480 Hz, and the window's main
     * lobe.
     */
    public static final double RING_LOW_HZ = 345;

    public static final double RING_HIGH_HZ = 515;

    private static final int LEAD_SAMPLES = (FrameClock.WINDOW_SAMPLES - FrameClock.HOP_SAMPLES) / 2;

    private final Spectrum spectrum = new Spectrum();
    private final SteadyPeaks peaks = new SteadyPeaks();
    private final SpectralChange change = new SpectralChange();
    private final SignalClassifier signals = new SignalClassifier();
    private final double[] window = new double[FrameClock.WINDOW_SAMPLES];
    private final List<Frame> frames = new ArrayList<>();
    private int missing = FrameClock.WINDOW_SAMPLES - LEAD_SAMPLES;
    private long samples;

    /** Takes the next samples. */
    public void accept(short[] block) {
        for (short sample : block) {
            push(sample);
        }
        samples += block.length;
    }

    private void push(double sample) {
        window[window.length - missing] = sample;
        if (--missing == 0) {
            frames.add(analyse());
            System.arraycopy(window, FrameClock.HOP_SAMPLES, window, 0, window.length - FrameClock.HOP_SAMPLES);
            missing = FrameClock.HOP_SAMPLES;
        }
    }

    /** Fills the last window with silence and hands out all frames. */
    public List<Frame> finish() {
        long wanted = samples / FrameClock.HOP_SAMPLES;
        while (frames.size() < wanted) {
            push(0);
        }
        return List.copyOf(frames);
    }

    private Frame analyse() {
        spectrum.transform(window);
        double total = spectrum.power(Spectrum.LOW_HZ, Spectrum.HIGH_HZ);
        double sum = 0;
        double moment = 0;
        double square = 0;
        for (int k = Spectrum.bin(RING_LOW_HZ); k <= (int) (RING_HIGH_HZ / Spectrum.BIN_HZ); k++) {
            double hz = k * Spectrum.BIN_HZ;
            double power = spectrum.power(k);
            sum += power;
            moment += power * hz;
            square += power * hz * hz;
        }
        double centre = sum > 0 ? moment / sum : 0;
        double variance = sum > 0 ? square / sum - centre * centre : 0;
        return new Frame(
                total > 0 ? (float) Math.max(Frame.SILENCE_DB, 10 * Math.log10(total)) : Frame.SILENCE_DB,
                (float) spectrum.periodicity(),
                total > 0 ? (float) (sum / total) : 0,
                (float) centre,
                (float) Math.sqrt(Math.max(0, variance)),
                (float) peaks.accept(spectrum),
                (float) change.accept(spectrum),
                signals.classify(spectrum));
    }
}
