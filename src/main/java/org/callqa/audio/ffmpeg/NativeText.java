package org.callqa.audio.ffmpeg;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/** Text that goes to FFmpeg and comes back: UTF-8 ending in a zero byte. */
final class NativeText {

    private static final int LONGEST_ERROR = 256;

    private NativeText() {}

    /** Text owned by FFmpeg; empty for a null pointer. */
    static String of(@Nullable BytePointer text) {
        return text == null || text.isNull() ? "" : new String(text.getStringBytes(), UTF_8);
    }

    /** A copy for FFmpeg, to be closed by the caller. */
    static BytePointer copy(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return new BytePointer(Arrays.copyOf(bytes, bytes.length + 1));
    }

    /** FFmpeg's words for an error code. */
    static String error(int code) {
        try (BytePointer text = new BytePointer(LONGEST_ERROR)) {
            Pointer.memset(text, 0, LONGEST_ERROR);
            avutil.av_strerror(code, text, LONGEST_ERROR);
            return of(text.limit(0));
        }
    }
}
