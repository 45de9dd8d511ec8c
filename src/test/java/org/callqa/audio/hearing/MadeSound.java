package org.callqa.audio.hearing;

import java.util.Random;
import java.util.stream.Stream;
import org.callqa.audio.hearing.spectrum.FrameClock;
import org.callqa.audio.hearing.tones.CadenceTone;

/** A tape of one channel on which tests lay tones, voices and noise; amplitudes are shares of full scale. */
public final class MadeSound {

    private static final double RATE = FrameClock.SAMPLE_RATE_HZ;

    private final double[] samples;

    public MadeSound(double seconds) {
        samples = new double[(int) Math.round(seconds * RATE)];
    }

    /** A copy to lay more on. */
    MadeSound(MadeSound other) {
        samples = other.samples.clone();
    }

    public static double amplitude(double db) {
        return Math.pow(10, db / 20);
    }

    public double seconds() {
        return samples.length / RATE;
    }

    /** Lays the tone of a table, {@code 440+480} or {@code 400*25}, with an RMS level in dBFS. */
    public MadeSound tone(String hz, double atS, double seconds, double levelDb) {
        String[] modulated = hz.split("\\*");
        double[] mixed = Stream.of(modulated[0].split("\\+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double modulatingHz = modulated.length == 2 ? Double.parseDouble(modulated[1]) : 0;
        double amplitude = amplitude(levelDb);
        int from = (int) Math.round(atS * RATE);
        int to = Math.min(samples.length, from + (int) Math.round(seconds * RATE));
        double rms = Math.sqrt(mixed.length / 2.0);
        // 90 % modulation, as Asterisk's indications
        double modulatedRms = modulated.length == 2 ? Math.sqrt(1 + 0.9 * 0.9 / 2) : 1;
        for (int i = Math.max(0, from); i < to; i++) {
            double t = (i - from) / RATE;
            double value = 0;
            for (double mixedHz : mixed) {
                value += Math.sin(2 * Math.PI * mixedHz * t);
            }
            if (modulated.length == 2) {
                value *= 1 + 0.9 * Math.sin(2 * Math.PI * modulatingHz * t);
            }
            double ramp = Math.min(1, Math.min(i - from, to - i) / (0.003 * RATE));
            samples[i] += amplitude * value * ramp / rms / modulatedRms;
        }
        return this;
    }

    /** Lays a cadence over and over until a moment; bursts are cut there. */
    public MadeSound cadence(CadenceTone cadence, double atS, double untilS, double levelDb) {
        double t = atS;
        for (int i = 0; t < untilS; i = (i + 1) % cadence.pattern().size()) {
            double seconds = cadence.pattern().get(i) / 1000.0;
            if (i % 2 == 0) {
                tone(cadence.hz(), t, Math.min(seconds, untilS - t), levelDb);
            }
            t += seconds;
        }
        return this;
    }

    public MadeSound whiteNoise(double levelDb, long seed) {
        Random random = new Random(seed);
        double amplitude = amplitude(levelDb);
        for (int i = 0; i < samples.length; i++) {
            samples[i] += amplitude * random.nextGaussian();
        }
        return this;
    }

    /** Noise that falls by 6 dB per octave above 200 Hz, as lines and rooms rumble. */
    public MadeSound rumble(double levelDb, long seed) {
        Random random = new Random(seed);
        double amplitude = amplitude(levelDb);
        double low = 0;
        // one pole at 200 Hz: 1 - exp(-2 pi 200 / 8000); its output has 0.28 of the input's RMS
        for (int i = 0; i < samples.length; i++) {
            low += 0.145 * (random.nextGaussian() - low);
            samples[i] += amplitude * low / 0.28;
        }
        return this;
    }

    /** Mains hum with its harmonics. */
    public MadeSound hum(double levelDb) {
        for (int harmonic = 1; harmonic <= 7; harmonic += 2) {
            tone(String.valueOf(50 * harmonic), 0, seconds(), levelDb - 4.0 * harmonic);
        }
        return this;
    }

    /** Comfort noise that comes and goes between stretches of digital silence. */
    public MadeSound comfortNoise(double levelDb, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < samples.length; i++) {
            boolean on = i / 4000 % 2 == 0;
            samples[i] += on ? amplitude(levelDb) * random.nextGaussian() : 0;
        }
        return this;
    }

    /** A breath: noise that swells and fades for 400 ms. */
    public MadeSound breath(double atS, double levelDb, long seed) {
        Random random = new Random(seed);
        int from = (int) (atS * RATE);
        int length = (int) (0.4 * RATE);
        for (int i = from; i < Math.min(samples.length, from + length); i++) {
            samples[i] += amplitude(levelDb) * Math.sin(Math.PI * (i - from) / length) * random.nextGaussian();
        }
        return this;
    }

    public MadeSound add(short[] other, double atS, double gainDb) {
        int from = (int) Math.round(atS * RATE);
        double gain = amplitude(gainDb);
        for (int i = 0; i < other.length && from + i < samples.length; i++) {
            if (from + i >= 0) {
                samples[from + i] += gain * other[i] / 32768;
            }
        }
        return this;
    }

    public short[] pcm() {
        short[] pcm = new short[samples.length];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = (short) Math.max(-32768, Math.min(32767, Math.round(samples[i] * 32768)));
        }
        return pcm;
    }
}
