package org.callqa.audio.hearing;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.callqa.audio.UnreadableAudioException;
import org.callqa.call.Span;

/** A candidate: says for every 10 ms of one channel whether somebody speaks; its name is its {@code toString}. */
interface FrameDetector {

    int FRAME_MS = 10;

    int SAMPLES = FrameClock.SAMPLE_RATE_HZ * FRAME_MS / 1000;

    /** Frames with speech in a channel of 8000 samples per second. */
    BitSet speech(short[] samples);

    /** Our detector by itself. */
    static FrameDetector own() {
        return named("AdaptiveSpeechDetector", samples -> {
            SpeechDetector detector = new AdaptiveSpeechDetector();
            detector.accept(samples);
            return frames(detector.finish());
        });
    }

    /** Our detector as the program uses it: what is a tone or music is no speech. */
    static FrameDetector ownWithoutTonesAndMusic() {
        return named("the same, without tones and music", samples -> {
            try {
                return frames(new CallListener(Optional.empty())
                        .listen(new PcmOf(samples))
                        .channels()
                        .get(0)
                        .speech());
            } catch (UnreadableAudioException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static FrameDetector named(String name, FrameDetector detector) {
        return new FrameDetector() {
            @Override
            public BitSet speech(short[] samples) {
                return detector.speech(samples);
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }

    private static BitSet frames(List<Span> spans) {
        BitSet frames = new BitSet();
        spans.forEach(span -> frames.set(span.startMs() / FRAME_MS, span.endMs() / FRAME_MS));
        return frames;
    }
}
