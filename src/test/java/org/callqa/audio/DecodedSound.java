package org.callqa.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.callqa.audio.pcm.DecodeReport;
import org.callqa.audio.pcm.PcmReader;

/** A short recording decoded to its end. */
public record DecodedSound(short[][] channels, int rateHz, DecodeReport report, double unreadShare) {

    static Path fixture(String name) {
        return Path.of("src/test/resources/audio", name);
    }

    static DecodedSound of(Path recording, int rateHz) {
        try (PcmReader reader = new AudioDecoder().open(recording, rateHz)) {
            short[][] all = new short[reader.channels()][0];
            for (short[][] block = reader.read(); block != null; block = reader.read()) {
                for (int c = 0; c < all.length; c++) {
                    int before = all[c].length;
                    all[c] = Arrays.copyOf(all[c], before + block[c].length);
                    System.arraycopy(block[c], 0, all[c], before, block[c].length);
                }
            }
            return new DecodedSound(all, reader.sampleRateHz(), reader.report(), reader.unreadShare());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double durationMs() {
        return channels[0].length * 1000.0 / rateHz;
    }

    /** How much of the energy in the middle half of a channel is one sine of that frequency, 0..1 (Goertzel). */
    double share(int channel, double hz) {
        short[] samples = channels[channel];
        return share(channel, hz, samples.length / 4, samples.length * 3 / 4);
    }

    double share(int channel, double hz, int from, int to) {
        double sine = 0;
        double cosine = 0;
        double energy = 0;
        for (int i = from; i < to; i++) {
            double sample = channels[channel][i];
            double angle = 2 * Math.PI * hz * i / rateHz;
            sine += sample * Math.sin(angle);
            cosine += sample * Math.cos(angle);
            energy += sample * sample;
        }
        return energy == 0 ? 0 : 2 * (sine * sine + cosine * cosine) / ((to - from) * energy);
    }
}
