package org.callqa.audio.hearing.spectrum;

/** Listens to one channel, window by window. */
public interface WindowListener {

    /** Takes the next window, 20 ms after the one before; the spectrum is valid until the call returns. */
    void accept(Spectrum window);
}
