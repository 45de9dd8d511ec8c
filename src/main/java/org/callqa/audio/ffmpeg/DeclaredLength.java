package org.callqa.audio.ffmpeg;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/** How long a file says it is, as far as that can be believed. */
final class DeclaredLength {

    private static final long MICROS_PER_SECOND = 1_000_000;

    private DeclaredLength() {}

    static Optional<Duration> of(MediaFile file) {
        AVFormatContext container = file.context();
        AVCodecParameters coding = file.stream().codecpar();
        long cutOff = WavParts.declaredBytes(file.path());
        if (cutOff > 0) {
            return duration(atMost(cutOff, coding));
        }
        boolean fixedRate = file.isHeaderless() || avcodec.av_get_bits_per_sample(coding.codec_id()) > 0;
        if (isReckoned(file) && !fixedRate) {
            return Optional.empty(); // guessed from the first packets
        }
        long micros = stated(container, file.stream());
        if (fixedRate || NativeText.of(container.iformat().name()).equals("wav")) {
            micros = Math.min(micros, atMost(avformat.avio_size(container.pb()), coding));
        }
        return duration(micros);
    }

    /** Whether the length is no claim of the file, but what its size makes at the bit rate. */
    static boolean isReckoned(MediaFile file) {
        return WavParts.declaredBytes(file.path()) == 0
                && file.context().duration_estimation_method() == avformat.AVFMT_DURATION_FROM_BITRATE;
    }

    private static Optional<Duration> duration(long micros) {
        return micros > 0 && micros < Long.MAX_VALUE
                ? Optional.of(Duration.of(micros, ChronoUnit.MICROS))
                : Optional.empty();
    }

    private static long stated(AVFormatContext container, AVStream stream) {
        if (stream.duration() > 0) {
            return avutil.av_rescale_q(stream.duration(), stream.time_base(), avutil.av_get_time_base_q());
        }
        // with several streams, the container is as long as the longest of them
        return container.nb_streams() == 1 ? container.duration() : 0;
    }

    /** Recorders miscount the samples in a WAV file's fact chunk, for example both channels together. */
    private static long atMost(long bytes, AVCodecParameters coding) {
        long bytesPerSecond = coding.bit_rate() / Byte.SIZE;
        return bytesPerSecond > 0 ? Math.multiplyExact(bytes, MICROS_PER_SECOND) / bytesPerSecond : Long.MAX_VALUE;
    }
}
