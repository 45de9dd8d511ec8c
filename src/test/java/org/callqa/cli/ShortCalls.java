package org.callqa.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Recordings of a few seconds, cut out of a sample call, each another one: for tests of what is done with many calls. */
final class ShortCalls {

    private static final Path SAMPLE = SampleCalls.FOLDER.resolve("en-01-charged-twice.wav");

    private ShortCalls() {}

    /**
     * Writes a recording.
     *
     * @param number which piece; the same number is the same bytes
     */
    static void write(Path file, int number, double seconds) throws IOException {
        write(file, SAMPLE, number, seconds);
    }

    /** The same out of another call. */
    static void write(Path file, Path call, int number, double seconds) throws IOException {
        Files.createDirectories(file.getParent());
        try (AudioInputStream sample = AudioSystem.getAudioInputStream(call.toFile())) {
            AudioFormat format = sample.getFormat();
            int frame = format.getFrameSize();
            byte[] all = sample.readAllBytes();
            int frames = (int) (seconds * format.getFrameRate());
            int from = (int) (number * 0.37 * format.getFrameRate()) % (all.length / frame - frames);
            try (InputStream piece = new java.io.ByteArrayInputStream(all, from * frame, frames * frame);
                    AudioInputStream cut = new AudioInputStream(piece, format, frames)) {
                AudioSystem.write(cut, AudioFileFormat.Type.WAVE, file.toFile());
            }
        } catch (UnsupportedAudioFileException e) {
            throw new IOException(call + " cannot be cut", e);
        }
    }
}
