package org.callqa.audio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.callqa.audio.pcm.PcmReader;
import org.callqa.audio.pcm.UnreadableAudioException;

/**
 * A whole recording in memory, for tests that make another out of it.
 *
 * @param rateHz samples per second
 * @param channels one array per channel, all of one length
 */
public record Samples(int rateHz, List<short[]> channels) {

    /** Decodes a file as the program does. */
    public static Samples read(Path recording, int rateHz) throws UnreadableAudioException {
        List<short[][]> blocks = new ArrayList<>();
        try (PcmReader audio = new AudioDecoder().open(recording, rateHz)) {
            for (short[][] block = audio.read(); block != null; block = audio.read()) {
                blocks.add(Arrays.stream(block).map(short[]::clone).toArray(short[][]::new));
            }
            return new Samples(
                    rateHz,
                    IntStream.range(0, audio.channels())
                            .mapToObj(channel -> joined(
                                    blocks.stream().map(block -> block[channel]).toList()))
                            .toList());
        }
    }

    public static Samples of(int rateHz, short[]... channels) {
        return new Samples(rateHz, List.of(channels));
    }

    /** One after the other. */
    public static short[] joined(List<short[]> parts) {
        short[] joined = new short[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (short[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    public short[] left() {
        return channels.get(0);
    }

    public short[] right() {
        return channels.get(1);
    }

    /** Both parties on one channel. */
    public short[] mixed() {
        return each(left().length, i -> left()[i] + right()[i]);
    }

    /** Samples computed one by one; what does not fit into 16 bits is clipped. */
    public static short[] each(int length, IntFunction<Number> sample) {
        short[] made = new short[length];
        for (int i = 0; i < length; i++) {
            long value = Math.round(sample.apply(i).doubleValue());
            made[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value));
        }
        return made;
    }

    /** Writes a WAV file of 16 bit samples. */
    public Path write(Path file) throws IOException {
        return write(file, rateHz);
    }

    /** Writes a WAV file whose header claims a rate, true or not. */
    public Path write(Path file, int claimedRateHz) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(2 * channels.size() * left().length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < left().length; i++) {
            for (short[] channel : channels) {
                bytes.putShort(channel[i]);
            }
        }
        AudioFormat format = new AudioFormat(claimedRateHz, 16, channels.size(), true, false);
        try (AudioInputStream audio =
                new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, left().length)) {
            AudioSystem.write(audio, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }
}
