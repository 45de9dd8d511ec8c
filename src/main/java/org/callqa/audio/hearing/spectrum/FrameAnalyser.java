package org.callqa.audio.hearing.spectrum;

/** Turns the windows of one channel into frames. */
public final class FrameAnalyser implements ChannelWindows.Listener {

    /**
     * Where ring-back tones of all countries lie with their side tones: 375 Hz (400*25) to 480 Hz, and the window's main
     * lobe.
     */
    public static final double RING_LOW_HZ = 345;

    public static final double RING_HIGH_HZ = 515;

    private static final int FIRST_RING_BIN = Spectrum.bin(RING_LOW_HZ);
    private static final int LAST_RING_BIN = (int) (RING_HIGH_HZ / Spectrum.BIN_HZ);

    private final SteadyPeaks peaks = new SteadyPeaks();
    private final SpectralChange change = new SpectralChange();
    private final Frames frames = new Frames();

    @Override
    public void accept(Spectrum spectrum) {
        double total = spectrum.total();
        double sum = 0;
        double moment = 0;
        for (int k = FIRST_RING_BIN; k <= LAST_RING_BIN; k++) {
            double power = spectrum.power(k);
            sum += power;
            moment += power * k * Spectrum.BIN_HZ;
        }
        frames.add(new Frame(
                (float) spectrum.levelDb(),
                (float) spectrum.periodicity(),
                total > 0 ? (float) (sum / total) : 0,
                sum > 0 ? (float) (moment / sum) : 0,
                (float) peaks.accept(spectrum),
                (float) change.accept(spectrum),
                Signal.in(spectrum)));
    }

    /** The frames so far. */
    public Frames frames() {
        return frames;
    }
}
