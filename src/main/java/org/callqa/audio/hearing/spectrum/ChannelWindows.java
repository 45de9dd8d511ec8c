package org.callqa.audio.hearing.spectrum;

import java.util.Arrays;
import java.util.List;

/** Cuts one channel's samples into windows as they arrive, and transforms each once for all who listen. */
public final class ChannelWindows {

    private static final int LEAD_SAMPLES = (FrameClock.WINDOW_SAMPLES - FrameClock.HOP_SAMPLES) / 2;

    /** Listens to one channel, window by window. */
    public interface Listener {

        /** Takes the next window, 20 ms after the one before; the spectrum is valid until the call returns. */
        void accept(Spectrum window);
    }

    private final List<Listener> listeners;
    private final Spectrum spectrum = new Spectrum();
    private final short[] window = new short[FrameClock.WINDOW_SAMPLES];
    private int missing = FrameClock.WINDOW_SAMPLES - LEAD_SAMPLES;
    private long samples;
    private long windows;

    public ChannelWindows(Listener... listeners) {
        this.listeners = List.of(listeners);
    }

    /** Takes the next samples. */
    public void accept(short[] block) {
        for (int from = 0; from < block.length; ) {
            int taken = Math.min(block.length - from, missing);
            System.arraycopy(block, from, window, window.length - missing, taken);
            from += taken;
            taken(taken);
        }
        samples += block.length;
    }

    /** Fills the last windows with silence, so that there is one for every whole 20 ms. */
    public void finish() {
        while (windows < samples / FrameClock.HOP_SAMPLES) {
            Arrays.fill(window, window.length - missing, window.length, (short) 0);
            taken(missing);
        }
    }

    private void taken(int count) {
        missing -= count;
        if (missing == 0) {
            spectrum.transform(window);
            listeners.forEach(listener -> listener.accept(spectrum));
            windows++;
            System.arraycopy(window, FrameClock.HOP_SAMPLES, window, 0, window.length - FrameClock.HOP_SAMPLES);
            missing = FrameClock.HOP_SAMPLES;
        }
    }
}
