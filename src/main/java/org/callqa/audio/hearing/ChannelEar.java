package org.callqa.audio.hearing;

import java.util.BitSet;
import java.util.List;
import org.callqa.call.Span;

/** Everything that listens to one channel. */
final class ChannelEar {

    /** The window smears a tone's ends into the next frames. */
    private static final int TONE_MARGIN_FRAMES = 2;

    private final FrameAnalyser analyser = new FrameAnalyser();
    private final SampleMeter meter = new SampleMeter();

    void accept(short[] samples) {
        analyser.accept(samples);
        meter.accept(samples);
    }

    int durationMs() {
        return (int) (meter.count() * 1000 / FrameClock.SAMPLE_RATE_HZ);
    }

    HeardSounds finish(RingCadences cadences) {
        List<Frame> frames = analyser.finish();
        List<RingTrain> trains = new RingCounter(frames, cadences).trains(new RingBandRuns(frames).find());
        BitSet tones = new BitSet(frames.size());
        trains.stream().flatMap(train -> train.rings().stream()).forEach(ring -> mark(ring, tones));
        List<Span> speech = new SpeechFinder(frames, tones).find();
        return new HeardSounds(trains, speech, meter);
    }

    private static void mark(Ring ring, BitSet tones) {
        tones.set(
                Math.max(0, ring.first().start() - TONE_MARGIN_FRAMES),
                ring.last().end() + TONE_MARGIN_FRAMES);
    }
}
