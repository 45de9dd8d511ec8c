package org.callqa.audio.hearing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** The spoken fixtures in src/test/resources/hearing, made by make-fixtures there. */
public final class Voices {

    static final List<String> ALL = List.of("english-woman", "english-man", "mandarin", "english-robot");

    private Voices() {}

    /** One fixture as 16 bit samples, 8000 per second. */
    public static short[] load(String name) {
        try (InputStream file = Objects.requireNonNull(Voices.class.getResourceAsStream("/hearing/" + name + ".wav"));
                AudioInputStream coded = AudioSystem.getAudioInputStream(new java.io.BufferedInputStream(file));
                AudioInputStream pcm = AudioSystem.getAudioInputStream(AudioFormat.Encoding.PCM_SIGNED, coded)) {
            return samples(pcm.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnsupportedAudioFileException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Little-endian 16 bit samples. */
    static short[] samples(byte[] bytes) {
        short[] samples = new short[bytes.length / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) ((bytes[2 * i] & 0xff) | (bytes[2 * i + 1] << 8));
        }
        return samples;
    }

    /** The reverse of {@link #samples}. */
    static byte[] bytes(short[] samples) {
        byte[] bytes = new byte[2 * samples.length];
        for (int i = 0; i < samples.length; i++) {
            bytes[2 * i] = (byte) samples[i];
            bytes[2 * i + 1] = (byte) (samples[i] >> 8);
        }
        return bytes;
    }
}
