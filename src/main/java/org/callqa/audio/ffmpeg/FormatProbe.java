package org.callqa.audio.ffmpeg;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVProbeData;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.javacpp.BytePointer;
import org.callqa.audio.pcm.UnreadableAudioException;

/** The first bytes of a file, and what they look like. */
final class FormatProbe {

    private static final int LENGTH = 1 << 16;

    /** AVPROBE_SCORE_EXTENSION: what FFmpeg gives a format for the file's name alone. */
    private static final int SURER_THAN_BY_NAME = 50;

    private static final int MAGIC_LENGTH = 8;
    private static final int FIRST_PRINTABLE = 0x20;
    private static final List<String> MAGIC =
            List.of("RIFF", "RF64", "FORM", "OggS", "fLaC", "#!AMR", "ID3", ".snd", "caff");

    private final Path file;
    private final byte[] bytes;

    private FormatProbe(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    static FormatProbe of(Path file) throws UnreadableAudioException {
        return read(file, LENGTH);
    }

    /** Whether a file has a header: read as bare samples, a WAV file named {@code .ulaw} would be loud noise. */
    static boolean hasHeader(Path file) throws UnreadableAudioException {
        return read(file, MAGIC_LENGTH).hasHeader();
    }

    private static FormatProbe read(Path file, int length) throws UnreadableAudioException {
        try (InputStream in = Files.newInputStream(file)) {
            return new FormatProbe(file, in.readNBytes(length));
        } catch (IOException e) {
            throw new UnreadableAudioException(file, "cannot be read: " + e.getMessage());
        }
    }

    boolean hasHeader() {
        String start = new String(bytes, 0, Math.min(bytes.length, MAGIC_LENGTH), ISO_8859_1);
        return MAGIC.stream().anyMatch(start::startsWith);
    }

    /** Why FFmpeg, asked to open a container, would not, and what to do about it. */
    String refusal() {
        Guess guess = guess();
        if (FormatAllowList.allows(guess.demuxer()) || guess.demuxer().isEmpty() && hasHeader()) {
            return "begins like a recording, but its header is cut off or damaged. Export it again";
        }
        if (guess.demuxer().isEmpty() && isText()) {
            return "is a text, not a recording; playlists are not opened. Put the sound file itself into the folder";
        }
        if (guess.demuxer().isEmpty()) {
            return "is no sound in any format that FFmpeg knows. Export it again, or convert it to WAV; a file without a"
                    + " header needs a name ending in .ulaw, .alaw, .sln, .gsm or .g722";
        }
        return "looks like " + guess.words()
                + ", not like a recording; playlists, streams, pictures and subtitles are not"
                + " opened. Put the sound file itself into the folder";
    }

    private boolean isText() {
        for (byte b : bytes) {
            // UTF-8 beyond ASCII is negative
            if (b >= 0 && b < FIRST_PRINTABLE && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    /** A demuxer's name, empty for none, and the same in words. */
    private record Guess(String demuxer, String words) {}

    private Guess guess() {
        // FFmpeg's probes may read this far beyond the end (AVPROBE_PADDING_SIZE)
        byte[] padded = Arrays.copyOf(bytes, bytes.length + avformat.AVPROBE_PADDING_SIZE);
        try (AVProbeData probe = new AVProbeData();
                BytePointer name = NativeText.copy(String.valueOf(file.getFileName()));
                BytePointer buffer = new BytePointer(padded)) {
            probe.filename(name).buf(buffer).buf_size(bytes.length);
            AVInputFormat found = avformat.av_probe_input_format2(probe, 1, new int[] {SURER_THAN_BY_NAME});
            return found == null
                    ? new Guess("", "")
                    : new Guess(NativeText.of(found.name()), NativeText.of(found.long_name()));
        }
    }
}
