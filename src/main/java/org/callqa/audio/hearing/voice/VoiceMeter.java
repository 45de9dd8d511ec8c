package org.callqa.audio.hearing.voice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.callqa.audio.Voice;
import org.callqa.audio.hearing.spectrum.ChannelWindows;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.audio.hearing.spectrum.Spectrum;
import org.callqa.call.Span;

/** Measures what the voices of one channel sound like; keeps what is voiced alone, 28 bytes a frame. */
public final class VoiceMeter implements ChannelWindows.Listener {

    /** Long enough to hold a vowel, short enough not to hold two speakers. */
    private static final int PIECE_MS = 200;

    /** A piece with less voiced sound than this says nothing about the speaker. */
    private static final int LEAST_VOICED_MS = 60;

    private static final double VOICED_PERIODICITY = 0.6;

    /** Of each voiced frame: its pitch, its level and its timbre, in fixed point. */
    private static final int NUMBERS = 2 + MelCepstrum.SIZE;

    private static final int PITCH_STEPS_PER_HZ = 80;
    private static final int LEVEL_STEPS_PER_DB = 300;
    private static final int TIMBRE_STEPS = 500;

    /** Half a minute of voiced sound. */
    private static final int CHUNK = 1500;

    private final MelCepstrum cepstrum = new MelCepstrum();
    private final BitSet voiced = new BitSet();
    private final List<short[]> measured = new ArrayList<>();
    private int count;
    private int frames;

    @Override
    public void accept(Spectrum window) {
        if ((float) window.periodicity() >= VOICED_PERIODICITY) {
            voiced.set(frames);
            if (count % CHUNK == 0) {
                measured.add(new short[CHUNK * NUMBERS]);
            }
            short[] chunk = measured.get(count / CHUNK);
            int at = count % CHUNK * NUMBERS;
            chunk[at] = (short) Math.round(window.pitchHz() * PITCH_STEPS_PER_HZ);
            chunk[at + 1] = (short) Math.round(window.levelDb() * LEVEL_STEPS_PER_DB);
            float[] timbre = cepstrum.of(window);
            for (int i = 0; i < timbre.length; i++) {
                chunk[at + 2 + i] = (short) Math.round(timbre[i] * TIMBRE_STEPS);
            }
            count++;
        }
        frames++;
    }

    /**
     * The voices in stretches of speech.
     *
     * @param speech in order
     * @return in order
     */
    public List<Voice> voices(List<Span> speech) {
        List<Voice> voices = new ArrayList<>();
        int frame = voiced.nextSetBit(0);
        int next = 0;
        for (Span span : speech) {
            for (int fromMs = span.startMs(); fromMs < span.endMs(); fromMs += PIECE_MS) {
                Span piece = new Span(fromMs, Math.min(span.endMs(), fromMs + PIECE_MS));
                while (frame >= 0 && frame < fromMs / FrameClock.HOP_MS) {
                    frame = voiced.nextSetBit(frame + 1);
                    next++;
                }
                int from = next;
                while (frame >= 0 && frame < piece.endMs() / FrameClock.HOP_MS) {
                    frame = voiced.nextSetBit(frame + 1);
                    next++;
                }
                if (FrameClock.ms(next - from) >= LEAST_VOICED_MS) {
                    voices.add(voice(piece, from, next));
                }
            }
        }
        return voices;
    }

    private Voice voice(Span piece, int from, int to) {
        // 0 where no period was found
        double[] pitches = IntStream.range(from, to)
                .mapToDouble(i -> number(i, 0) / (double) PITCH_STEPS_PER_HZ)
                .filter(pitch -> pitch > 0)
                .toArray();
        return new Voice(
                piece,
                hundredths(pitches.length == 0 ? 0 : StatUtils.percentile(pitches, 50)),
                hundredths(mean(from, to, 1) / LEVEL_STEPS_PER_DB),
                IntStream.range(0, MelCepstrum.SIZE)
                        .mapToObj(i -> hundredths(mean(from, to, 2 + i) / TIMBRE_STEPS))
                        .toList());
    }

    private double mean(int from, int to, int which) {
        return IntStream.range(from, to).map(i -> number(i, which)).average().orElse(0);
    }

    private short number(int index, int which) {
        return measured.get(index / CHUNK)[index % CHUNK * NUMBERS + which];
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
