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

/**
 * How long a file says it is, as far as that can be believed.
 *
 * @param duration empty where nothing can be believed
 * @param isClaim whether the file itself says so; else it is what its size makes at the bit rate
 */
record DeclaredLength(Optional<Duration> duration, boolean isClaim) {

    private static final long MICROS_PER_SECOND = 1_000_000;

    static DeclaredLength of(MediaFile file) {
        AVFormatContext container = file.context();
        AVCodecParameters coding = file.stream().codecpar();
        long cutOff = WavParts.declaredBytes(file.path());
        if (cutOff > 0) {
            return new DeclaredLength(duration(atMost(cutOff, coding)), true);
        }
        boolean fixedRate = file.isHeaderless() || avcodec.av_get_bits_per_sample(coding.codec_id()) > 0;
        boolean reckoned = container.duration_estimation_method() == avformat.AVFMT_DURATION_FROM_BITRATE;
        if (reckoned && !fixedRate) {
            return new DeclaredLength(Optional.empty(), false); // guessed from the first packets
        }
        long micros = stated(container, file.stream());
        if (fixedRate || NativeText.of(container.iformat().name()).equals("wav")) {
            micros = Math.min(micros, atMost(avformat.avio_size(container.pb()), coding));
        }
        return new DeclaredLength(duration(micros), !reckoned);
    }

    /** What the file itself says; a length that was reckoned from its size is no claim of its header. */
    Optional<Duration> claimed() {
        return duration.filter(said -> isClaim);
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
