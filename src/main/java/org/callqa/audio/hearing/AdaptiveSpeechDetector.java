package org.callqa.audio.hearing;

import java.util.BitSet;
import java.util.List;
import org.callqa.call.Span;

/** Hears a voice as what is louder than the line and periodic, wherever line and voice lie. */
public final class AdaptiveSpeechDetector implements SpeechDetector {

    private final FrameAnalyser analyser = new FrameAnalyser();

    @Override
    public void accept(short[] samples) {
        analyser.accept(samples);
    }

    @Override
    public List<Span> finish() {
        return new SpeechFinder(analyser.finish(), new BitSet(), new BitSet()).find();
    }
}
