package org.callqa.audio;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.javacpp.Pointer;
import org.callqa.audio.pcm.PcmReader;
import org.callqa.audio.pcm.UnreadableAudioException;

/** Decodes in a process of its own and prints by how many bytes that process grew meanwhile. */
final class LongRecording {

    private LongRecording() {}

    /** Arguments: {@code length} and a long recording, or {@code often} and a short one. */
    public static void main(String[] arguments) throws IOException {
        Path recording = Path.of(arguments[1]);
        AudioDecoder decoder = new AudioDecoder();
        long grown =
                arguments[0].equals("length") ? whileReading(decoder, recording) : whileOpening(decoder, recording);
        System.out.println("grown " + grown);
    }

    private static long whileReading(AudioDecoder decoder, Path recording) throws IOException {
        long before = 0;
        long samples = 0;
        try (PcmReader reader = decoder.open(recording, 16_000)) {
            int settled = 60 * 16_000;
            for (short[][] block = reader.read(); block != null; block = reader.read()) {
                samples += block[0].length;
                if (before == 0 && samples > settled) {
                    before = Pointer.physicalBytes();
                }
            }
        }
        System.out.println("samples " + samples);
        return Pointer.physicalBytes() - before;
    }

    private static long whileOpening(AudioDecoder decoder, Path recording) throws IOException {
        long before = 0;
        for (int i = 0; i < 600; i++) {
            if (i == 100) {
                before = Pointer.physicalBytes();
            }
            try (PcmReader reader = decoder.open(recording, 16_000)) {
                reader.read();
            } catch (UnreadableAudioException e) {
                // refused recordings must not leave anything behind either
            }
        }
        return Pointer.physicalBytes() - before;
    }
}
