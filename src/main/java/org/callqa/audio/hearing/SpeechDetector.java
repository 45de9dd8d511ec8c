package org.callqa.audio.hearing;

import java.util.List;
import org.callqa.call.Span;

/**
 * Finds where somebody speaks on one channel; takes the samples as they arrive. Libraries were measured against our own:
 * the figures are with {@link AdaptiveSpeechDetector}.
 */
public interface SpeechDetector {

    /** Takes the next samples: signed 16 bit, 8000 per second, any number. */
    void accept(short[] samples);

    /**
     * Ends the listening.
     *
     * @return where a voice was heard, in order, without padding; pauses shorter than 300 ms are part of the speech
     */
    List<Span> finish();
}
