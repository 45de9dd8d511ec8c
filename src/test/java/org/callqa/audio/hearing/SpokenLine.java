package org.callqa.audio.hearing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.call.Span;

/** A line on which the fixtures speak one after another with pauses between, and the truth about when. */
public final class SpokenLine {

    private static final int STEP_MS = 10;
    private static final int STEP = FrameClock.SAMPLE_RATE_HZ * STEP_MS / 1000;

    private final MadeSound sound;
    private final BitSet spoken = new BitSet();

    /**
     * Lays all fixtures.
     *
     * @param levelDb RMS of the speech, pauses left out, dBFS
     */
    public SpokenLine(double levelDb, long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        sound = new MadeSound(32);
        double at = 1.5;
        for (String name : Voices.ALL) {
            short[] voice = Voices.load(name);
            at = Math.round(at * 100) / 100.0;
            BitSet active = active(voice);
            sound.add(voice, at, levelDb - rmsDb(voice, active));
            int offset = (int) Math.round(at * 1000 / STEP_MS);
            active.stream().forEach(i -> spoken.set(offset + i));
            at += voice.length / (double) FrameClock.SAMPLE_RATE_HZ + 0.6 + 2.4 * random.nextDouble();
        }
    }

    public MadeSound sound() {
        return sound;
    }

    /** Share of the speech that is in none of the spans. */
    public double missed(List<Span> heard) {
        BitSet missed = (BitSet) spoken.clone();
        missed.andNot(steps(heard));
        return (double) missed.cardinality() / spoken.cardinality();
    }

    /** Share of the time without speech that is in a span. */
    public double falselyHeard(List<Span> heard) {
        BitSet wrong = steps(heard);
        wrong.andNot(spoken);
        return wrong.cardinality() / (sound.seconds() * 1000 / STEP_MS - spoken.cardinality());
    }

    private static BitSet steps(List<Span> spans) {
        BitSet steps = new BitSet();
        spans.forEach(span -> steps.set(span.startMs() / STEP_MS, span.endMs() / STEP_MS));
        return steps;
    }

    /** Steps louder than 1/100 of the loudest, and pauses of less than 300 ms between them. */
    private static BitSet active(short[] voice) {
        List<Double> levels = new ArrayList<>();
        for (int i = 0; i + STEP <= voice.length; i += STEP) {
            double square = 0;
            for (int j = i; j < i + STEP; j++) {
                square += (double) voice[j] * voice[j] / STEP;
            }
            levels.add(square);
        }
        double loudest = levels.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        BitSet active = new BitSet();
        int last = -1;
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i) > loudest / 10_000) {
                active.set(last >= 0 && (i - last) * STEP_MS < 300 ? last : i, i + 1);
                last = i;
            }
        }
        return active;
    }

    private static double rmsDb(short[] voice, BitSet active) {
        double square = active.stream()
                .flatMap(step -> java.util.stream.IntStream.range(step * STEP, (step + 1) * STEP))
                .mapToDouble(i -> (double) voice[i] * voice[i])
                .sum();
        return 10 * Math.log10(square / STEP / active.cardinality() / 32768 / 32768);
    }
}
