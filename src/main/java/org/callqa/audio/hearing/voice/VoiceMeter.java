package org.callqa.audio.hearing.voice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.callqa.audio.Voice;
import org.callqa.audio.hearing.spectrum.Frame;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.audio.hearing.spectrum.MelCepstrum;
import org.callqa.audio.hearing.spectrum.Spectrum;
import org.callqa.call.Span;

/** Measures what the voices of one channel sound like, as its samples arrive; keeps one {@link Sound} per 20 ms. */
public final class VoiceMeter {

    /** Long enough to hold a vowel, short enough not to hold two speakers. */
    private static final int PIECE_MS = 200;

    /** A piece with less voiced sound than this says nothing about the speaker. */
    private static final int LEAST_VOICED_MS = 60;

    private static final double VOICED_PERIODICITY = 0.6;

    private static final int LEAD_SAMPLES = (FrameClock.WINDOW_SAMPLES - FrameClock.HOP_SAMPLES) / 2;

    private final Spectrum spectrum = new Spectrum();
    private final MelCepstrum cepstrum = new MelCepstrum();
    private final double[] window = new double[FrameClock.WINDOW_SAMPLES];
    private final List<Sound> sounds = new ArrayList<>();
    private int missing = FrameClock.WINDOW_SAMPLES - LEAD_SAMPLES;

    /** Takes the next samples. */
    public void accept(short[] block) {
        for (short sample : block) {
            window[window.length - missing] = sample;
            if (--missing == 0) {
                sounds.add(sound());
                System.arraycopy(window, FrameClock.HOP_SAMPLES, window, 0, window.length - FrameClock.HOP_SAMPLES);
                missing = FrameClock.HOP_SAMPLES;
            }
        }
    }

    /** The voices in stretches of speech, in order. */
    public List<Voice> voices(List<Span> speech) {
        List<Voice> voices = new ArrayList<>();
        for (Span span : speech) {
            for (int from = span.startMs(); from < span.endMs(); from += PIECE_MS) {
                add(new Span(from, Math.min(span.endMs(), from + PIECE_MS)), voices);
            }
        }
        return voices;
    }

    private void add(Span piece, List<Voice> voices) {
        List<Sound> voiced = sounds
                .subList(
                        Math.min(sounds.size(), piece.startMs() / FrameClock.HOP_MS),
                        Math.min(sounds.size(), piece.endMs() / FrameClock.HOP_MS))
                .stream()
                .filter(sound -> sound.periodicity() >= VOICED_PERIODICITY)
                .toList();
        if (FrameClock.ms(voiced.size()) < LEAST_VOICED_MS) {
            return;
        }
        double[] timbre = new double[MelCepstrum.SIZE];
        voiced.forEach(sound -> Arrays.setAll(timbre, i -> timbre[i] + sound.timbre()[i] / voiced.size()));
        double pitch =
                StatUtils.percentile(voiced.stream().mapToDouble(Sound::pitchHz).toArray(), 50);
        double level = voiced.stream().mapToDouble(Sound::levelDb).average().orElse(Frame.SILENCE_DB);
        voices.add(new Voice(
                piece,
                hundredths(pitch),
                hundredths(level),
                Arrays.stream(timbre).mapToObj(VoiceMeter::hundredths).toList()));
    }

    private Sound sound() {
        spectrum.transform(window);
        double level = 10 * Math.log10(Math.max(1e-10, spectrum.power(Spectrum.LOW_HZ, Spectrum.HIGH_HZ)));
        float[] timbre = cepstrum.of(spectrum);
        double periodicity = spectrum.periodicity();
        return new Sound((float) periodicity, (float) spectrum.pitchHz(), (float) level, timbre);
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** 20 ms of a voice. */
    private record Sound(float periodicity, float pitchHz, float levelDb, float[] timbre) {}
}
