package org.callqa.speech.vosk;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Reads the tests' recordings: 8 kHz, one channel. */
final class Wave {

    static final int RATE_HZ = 8000;

    private Wave() {}

    static short[] read(String name) throws Exception {
        try (InputStream resource = Wave.class.getResourceAsStream("/speech/" + name);
                AudioInputStream file = AudioSystem.getAudioInputStream(resource);
                AudioInputStream pcm =
                        AudioSystem.getAudioInputStream(new AudioFormat(RATE_HZ, 16, 1, true, false), file)) {
            ByteBuffer bytes = ByteBuffer.wrap(pcm.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            short[] samples = new short[bytes.remaining() / Short.BYTES];
            bytes.asShortBuffer().get(samples);
            return samples;
        }
    }
}
