package org.callqa.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.callqa.audio.ffmpeg.FfmpegDecoder;
import org.callqa.audio.pcm.PcmReader;
import org.callqa.audio.pcm.UnreadableAudioException;

/**
 * Opens recordings of any format for reading as samples. One decoder may serve many threads; each {@link PcmReader} belongs
 * to one thread at a time.
 */
public final class AudioDecoder {

    private final FfmpegDecoder ffmpeg;

    /**
     * Loads the decoder library. A caller that wants its files unpacked into a folder of its own sets the system property
     * {@code org.bytedeco.javacpp.cachedir} before.
     *
     * @throws AudioLibraryException when the library does not load on this machine
     */
    public AudioDecoder() {
        this.ffmpeg = load();
    }

    /**
     * Opens a recording and decodes its beginning.
     *
     * @param recording a file with one or two channels of sound
     * @param sampleRateHz samples per second wanted, normally the rate of the model that will hear it
     * @throws UnreadableAudioException when it cannot be heard; the message says why and what to do
     */
    public PcmReader open(Path recording, int sampleRateHz) throws UnreadableAudioException {
        if (sampleRateHz <= 0) {
            throw new IllegalArgumentException("samples per second: " + sampleRateHz);
        }
        check(recording);
        return ffmpeg.open(recording, sampleRateHz);
    }

    /** The decoder library and its versions: the same recording may decode differently under another. */
    public static String version() {
        return load().version();
    }

    /**
     * What decides, beside the bytes of a recording, which samples are made of them: nothing for a file with a header, and
     * the ending of its name for one without.
     *
     * @throws UnreadableAudioException when the file cannot be read
     */
    public static String codingByName(Path recording) throws UnreadableAudioException {
        check(recording);
        return FfmpegDecoder.codingByName(recording);
    }

    /** Whether a walk through a folder should take the file for a recording, judged by its name alone. */
    public static boolean recognises(Path file) {
        return RecordingFormats.recognises(file);
    }

    private static FfmpegDecoder load() {
        try {
            return new FfmpegDecoder();
        } catch (LinkageError e) {
            throw new AudioLibraryException(e);
        }
    }

    private static void check(Path recording) throws UnreadableAudioException {
        if (Files.isDirectory(recording)) {
            throw new UnreadableAudioException(recording, "is a folder, not a recording");
        }
        if (!Files.exists(recording)) {
            throw new UnreadableAudioException(recording, "does not exist (any more); check its name in the call list");
        }
        if (!Files.isRegularFile(recording)) {
            throw new UnreadableAudioException(
                    recording, "is a device or a pipe, not a file; copy the recording to a file");
        }
        if (!Files.isReadable(recording)) {
            throw new UnreadableAudioException(
                    recording, "may not be read by this user; give the user who runs callqa the right to read it");
        }
        if (size(recording) == 0) {
            throw new UnreadableAudioException(
                    recording, "is empty; the phone system wrote nothing into it. Export it again or remove it");
        }
    }

    private static long size(Path recording) throws UnreadableAudioException {
        try {
            return Files.size(recording);
        } catch (IOException e) {
            throw new UnreadableAudioException(recording, "cannot be read: " + e.getMessage());
        }
    }
}
