package org.callqa.audio.hearing;

import java.util.BitSet;
import java.util.List;
import org.callqa.audio.hearing.spectrum.ChannelWindows;
import org.callqa.audio.hearing.spectrum.FrameAnalyser;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.audio.hearing.spectrum.Frames;
import org.callqa.audio.hearing.spectrum.SampleMeter;
import org.callqa.audio.hearing.tones.HeardTones;
import org.callqa.audio.hearing.tones.ToneDetector;
import org.callqa.audio.hearing.voice.MusicFinder;
import org.callqa.audio.hearing.voice.SpeechFinder;
import org.callqa.audio.hearing.voice.VoiceMeter;
import org.callqa.call.Span;

/** Everything that listens to one channel. */
final class ChannelEar {

    private final FrameAnalyser analyser = new FrameAnalyser();
    private final VoiceMeter voices = new VoiceMeter();
    private final ChannelWindows windows = new ChannelWindows(analyser, voices);
    private final SampleMeter meter = new SampleMeter();

    void accept(short[] samples) {
        windows.accept(samples);
        meter.accept(samples);
    }

    int durationMs() {
        return (int) (meter.count() * 1000 / FrameClock.SAMPLE_RATE_HZ);
    }

    ChannelSounds finish(ToneDetector detector) {
        windows.finish();
        Frames frames = analyser.frames();
        HeardTones heard = detector.detect(frames);
        List<Span> music = new MusicFinder(frames, heard.frames()).find();
        HeardTones cadences = heard.withoutSingleRings();
        List<Span> spoken =
                new SpeechFinder(frames, cadences.frames(), new BitSet()).find().spans();
        HeardTones tones = heard.withoutNotesOf(music).withoutVowelsOf(spoken);
        ChannelSounds silent = new ChannelSounds(frames, meter, voices, tones, music, List.of(), List.of());
        return silent.withSpeech(new SpeechFinder(frames, silent.notSpeech(), new BitSet()).find());
    }
}
