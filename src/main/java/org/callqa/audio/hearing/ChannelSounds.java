package org.callqa.audio.hearing;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.callqa.audio.hearing.spectrum.Frame;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.audio.hearing.spectrum.Frames;
import org.callqa.audio.hearing.spectrum.SampleMeter;
import org.callqa.audio.hearing.tones.HeardTones;
import org.callqa.audio.hearing.voice.SpeechFinder;
import org.callqa.audio.hearing.voice.VoiceLevel;
import org.callqa.audio.hearing.voice.VoiceMeter;
import org.callqa.call.Span;

/**
 * What one channel sounds like by itself.
 *
 * @param frames its features, not to be changed
 * @param meter what its samples add up to
 * @param voices what it sounds like when somebody speaks
 * @param tones rings and other signalling tones
 * @param music lasting sound that is neither voice nor tone
 * @param speech where a voice is heard
 * @param pauses moments inside the speech in which it is not, too short to end it
 */
record ChannelSounds(
        Frames frames,
        SampleMeter meter,
        VoiceMeter voices,
        HeardTones tones,
        List<Span> music,
        List<Span> speech,
        List<Span> pauses) {

    /** The level speech is brought to for listening tests and for codecs (ITU-T P.830: −26 dBov). */
    private static final double USUAL_DB = -26;

    /** 16 dB below the usual level the quiet sounds drown in G.711's rounding. */
    private static final double FAINT_DB = -42;

    /** The loudest sample stays this far below full scale. */
    private static final double HEADROOM_DB = 1;

    ChannelSounds {
        music = List.copyOf(music);
        speech = List.copyOf(speech);
        pauses = List.copyOf(pauses);
    }

    /** The frames taken up by tones and music. */
    BitSet notSpeech() {
        BitSet taken = tones.frames();
        music.forEach(span -> taken.set(span.startMs() / FrameClock.HOP_MS, span.endMs() / FrameClock.HOP_MS));
        return taken;
    }

    ChannelSounds withSpeech(SpeechFinder.Found found) {
        return new ChannelSounds(frames, meter, voices, tones, music, found.spans(), found.pauses());
    }

    /** The same without frames that hold nothing but the other party's voice. */
    ChannelSounds without(BitSet leaked) {
        return leaked.isEmpty() ? this : withSpeech(new SpeechFinder(frames, notSpeech(), leaked).find());
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

    /** The same to a tenth; empty when nobody speaks. */
    Optional<Double> heardVoiceDb() {
        double voiceDb = voiceDb();
        return voiceDb == Frame.SILENCE_DB ? Optional.empty() : Optional.of(Math.round(10 * voiceDb) / 10.0);
    }

    /** How much louder a faint voice should be made, decibels; 0 when it is loud enough or nobody speaks. */
    double gainDb() {
        double voiceDb = voiceDb();
        return voiceDb == Frame.SILENCE_DB || voiceDb > FAINT_DB
                ? 0
                : Math.max(0, Math.min(USUAL_DB - voiceDb, -HEADROOM_DB - meter.peakDb()));
    }
}
