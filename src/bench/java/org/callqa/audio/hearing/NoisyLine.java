package org.callqa.audio.hearing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.callqa.audio.Samples;
import org.callqa.audio.UnreadableAudioException;
import org.callqa.call.Span;

/**
 * One channel of a sample call from the pick-up on, and in which frames somebody speaks there: by the script, and within
 * a scripted sentence what is less than 40 dB below its loudest 10 ms.
 */
final class NoisyLine {

    private static final double BELOW_LOUDEST_DB = 40;

    private final short[] clean;
    private final BitSet speech = new BitSet();

    /**
     * @param sentences when this party speaks, on the clock of the recording
     */
    NoisyLine(Path recording, int channel, int pickUpMs, List<Span> sentences) throws UnreadableAudioException {
        short[] whole =
                Samples.read(recording, FrameClock.SAMPLE_RATE_HZ).channels().get(channel);
        clean = Arrays.copyOfRange(whole, pickUpMs * 8, whole.length);
        for (Span sentence : sentences) {
            int from = (sentence.startMs() - pickUpMs) / FrameDetector.FRAME_MS;
            int to = Math.min(frames(), (sentence.endMs() - pickUpMs) / FrameDetector.FRAME_MS);
            double loudest =
                    IntStream.range(from, to).mapToDouble(this::frameDb).max().orElse(0);
            IntStream.range(from, to)
                    .filter(frame -> frameDb(frame) > loudest - BELOW_LOUDEST_DB)
                    .forEach(speech::set);
        }
    }

    BitSet speech() {
        return speech;
    }

    int frames() {
        return clean.length / FrameDetector.SAMPLES;
    }

    /** Nothing but the speech, one word after the other. */
    short[] withoutPauses() {
        return Samples.joined(speech.stream().mapToObj(this::frame).toList());
    }

    /** The channel with noise laid over it, at a signal-to-noise ratio over the speech alone. */
    short[] with(Noise noise, double snrDb, List<short[]> voices, long seed) {
        double seconds = clean.length / (double) FrameClock.SAMPLE_RATE_HZ;
        short[] laid = noise.over(seconds, voices, seed).pcm();
        double gainDb = rmsDb(withoutPauses()) - snrDb - rmsDb(laid);
        return new Sound(seconds).add(clean, 0, 0).add(laid, 0, gainDb).pcm();
    }

    static double rmsDb(short[] samples) {
        double power = IntStream.range(0, samples.length)
                .mapToDouble(i -> (double) samples[i] * samples[i])
                .average()
                .orElse(0);
        return 10 * Math.log10(Math.max(power, 0.1) / 32768 / 32768);
    }

    private double frameDb(int frame) {
        return rmsDb(frame(frame));
    }

    private short[] frame(int frame) {
        return Arrays.copyOfRange(clean, frame * FrameDetector.SAMPLES, (frame + 1) * FrameDetector.SAMPLES);
    }
}
