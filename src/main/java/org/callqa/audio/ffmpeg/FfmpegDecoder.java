package org.callqa.audio.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.callqa.audio.pcm.PcmReader;
import org.callqa.audio.pcm.UnreadableAudioException;

/** FFmpeg, loaded and ready to open recordings. */
public final class FfmpegDecoder {

    private final String version;

    /** @throws LinkageError when FFmpeg does not load on this machine */
    public FfmpegDecoder() {
        this.version = FfmpegLibrary.version();
    }

    /** FFmpeg and the versions of the libraries that make samples of files. */
    public String version() {
        return version;
    }

    /**
     * What the name of a recording says about its coding, where nothing in the file does: its ending in lower case, and
     * nothing for a file with a header.
     */
    public static String codingByName(Path recording) throws UnreadableAudioException {
        return FormatProbe.hasHeader(recording) ? "" : HeaderlessFormat.ending(recording);
    }

    /**
     * Opens a recording and decodes its first frame, so that what cannot be heard at all is refused here.
     *
     * @param sampleRateHz samples per second of what the reader hands out
     */
    public PcmReader open(Path recording, int sampleRateHz) throws UnreadableAudioException {
        List<FilePart> wav = WavParts.of(recording);
        List<FilePart> parts = wav.isEmpty() ? Beginnings.of(recording) : wav;
        return parts.size() == 1
                ? open(recording, parts.get(0), sampleRateHz)
                : new JoinedPcmReader(recording, parts, part -> open(recording, part, sampleRateHz));
    }

    private static PcmReader open(Path recording, FilePart part, int sampleRateHz) throws UnreadableAudioException {
        MediaFile file = MediaFile.open(recording, part);
        FrameDecoder decoder = null;
        AVFrame frame = avutil.av_frame_alloc();
        try {
            decoder = new FrameDecoder(file);
            if (!decoder.next(frame)) {
                DamageLimit.check(decoder.report(), Duration.ZERO, Optional.empty(), recording);
                throw new UnreadableAudioException(
                        recording,
                        "holds no sound; nothing was recorded, or the file was cut off. Export it again or remove it");
            }
            FrameLimits.check(frame, recording);
            return new FfmpegPcmReader(file, decoder, frame, sampleRateHz);
        } catch (UnreadableAudioException | RuntimeException | Error e) {
            avutil.av_frame_free(frame);
            if (decoder != null) {
                decoder.close();
            }
            file.close();
            throw e;
        }
    }
}
