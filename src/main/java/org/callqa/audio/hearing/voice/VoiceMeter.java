package org.callqa.audio.hearing.voice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.callqa.audio.Voice;
import org.callqa.audio.hearing.spectrum.Frame;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.audio.hearing.spectrum.Spectrum;
import org.callqa.audio.hearing.spectrum.WindowListener;
import org.callqa.call.Span;

/** Measures what the voices of one channel sound like; keeps what is voiced alone. */
public final class VoiceMeter implements WindowListener {

    /** Long enough to hold a vowel, short enough not to hold two speakers. */
    private static final int PIECE_MS = 200;

    /** A piece with less voiced sound than this says nothing about the speaker. */
    private static final int LEAST_VOICED_MS = 60;

    private static final double VOICED_PERIODICITY = 0.6;

    private final MelCepstrum cepstrum = new MelCepstrum();
    private final List<Voiced> voiced = new ArrayList<>();
    private int frames;

    /** A frame in which the vocal cords swing. */
    private record Voiced(int frame, float pitchHz, float levelDb, float[] timbre) {}

    @Override
    public void accept(Spectrum window) {
        if ((float) window.periodicity() >= VOICED_PERIODICITY) {
            voiced.add(new Voiced(frames, (float) window.pitchHz(), (float) window.levelDb(), cepstrum.of(window)));
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
        int next = 0;
        for (Span span : speech) {
            for (int fromMs = span.startMs(); fromMs < span.endMs(); fromMs += PIECE_MS) {
                Span piece = new Span(fromMs, Math.min(span.endMs(), fromMs + PIECE_MS));
                while (next < voiced.size() && voiced.get(next).frame < fromMs / FrameClock.HOP_MS) {
                    next++;
                }
                int from = next;
                while (next < voiced.size() && voiced.get(next).frame < piece.endMs() / FrameClock.HOP_MS) {
                    next++;
                }
                if (FrameClock.ms(next - from) >= LEAST_VOICED_MS) {
                    voices.add(voice(piece, voiced.subList(from, next)));
                }
            }
        }
        return voices;
    }

    private static Voice voice(Span piece, List<Voiced> voiced) {
        double[] timbre = new double[MelCepstrum.SIZE];
        voiced.forEach(sound -> Arrays.setAll(timbre, i -> timbre[i] + sound.timbre()[i] / voiced.size()));
        double pitch = StatUtils.percentile(
                voiced.stream().mapToDouble(Voiced::pitchHz).toArray(), 50);
        double level = voiced.stream().mapToDouble(Voiced::levelDb).average().orElse(Frame.SILENCE_DB);
        return new Voice(
                piece,
                hundredths(pitch),
                hundredths(level),
                Arrays.stream(timbre).mapToObj(VoiceMeter::hundredths).toList());
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
