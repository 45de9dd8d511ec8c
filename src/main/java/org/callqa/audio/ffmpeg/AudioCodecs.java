package org.callqa.audio.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** FFmpeg's decoders of sound. */
final class AudioCodecs {

    private static final String ALL = String.join(",", names());

    private AudioCodecs() {}

    /** Every decoder of sound, as the value of {@code codec_whitelist}: no decoder of pictures ever sees a file. */
    static String asOption() {
        return ALL;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        try (PointerPointer<Pointer> position = new PointerPointer<>(1)) {
            position.put(0, (Pointer) null);
            AVCodec codec = avcodec.av_codec_iterate(position);
            while (codec != null) {
                if (avcodec.av_codec_is_decoder(codec) != 0 && codec.type() == avutil.AVMEDIA_TYPE_AUDIO) {
                    names.add(NativeText.of(codec.name()));
                }
                codec = avcodec.av_codec_iterate(position);
            }
        }
        return names;
    }

    /** The decoder for a codec; null when FFmpeg has none. */
    static @Nullable AVCodec decoder(int codecId) {
        AVCodec preferred = null;
        // FFmpeg's own AMR decoders refuse the comfort noise ("SID") of a silent party as not yet implemented
        if (codecId == avcodec.AV_CODEC_ID_AMR_NB) {
            preferred = avcodec.avcodec_find_decoder_by_name("libopencore_amrnb");
        } else if (codecId == avcodec.AV_CODEC_ID_AMR_WB) {
            preferred = avcodec.avcodec_find_decoder_by_name("libopencore_amrwb");
        }
        return preferred != null ? preferred : avcodec.avcodec_find_decoder(codecId);
    }

    static String name(int codecId) {
        return NativeText.of(avcodec.avcodec_get_name(codecId));
    }
}
