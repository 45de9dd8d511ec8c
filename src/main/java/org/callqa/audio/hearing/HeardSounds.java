package org.callqa.audio.hearing;

import java.util.BitSet;
import java.util.List;
import org.callqa.call.Span;

/**
 * What one channel sounds like by itself.
 *
 * @param frames its features
 * @param meter what its samples add up to
 * @param tones rings and other signalling tones
 * @param music lasting sound that is neither voice nor tone
 * @param speech where a voice is heard
 */
record HeardSounds(List<Frame> frames, SampleMeter meter, HeardTones tones, List<Span> music, List<Span> speech) {

    HeardSounds {
        frames = List.copyOf(frames);
        music = List.copyOf(music);
        speech = List.copyOf(speech);
    }

    /** The frames taken up by tones and music. */
    BitSet notSpeech() {
        BitSet taken = tones.frames();
        music.forEach(span -> taken.set(span.startMs() / FrameClock.HOP_MS, span.endMs() / FrameClock.HOP_MS));
        return taken;
    }

    HeardSounds withSpeech(List<Span> other) {
        return new HeardSounds(frames, meter, tones, music, other);
    }

    /** Milliseconds of speech before a moment. */
    int speechBeforeMs(int ms) {
        Span before = new Span(0, ms);
        return speech.stream().mapToInt(before::overlapMs).sum();
    }

    /** Level of the voice, dBFS; {@link Frame#SILENCE_DB} when nobody speaks. */
    double voiceDb() {
        return VoiceLevel.of(frames, speech);
    }
}
