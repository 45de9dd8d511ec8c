package org.callqa.audio.ffmpeg;

import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;

/** Every use of FFmpeg's classes comes after this class has been initialised: it sets what they read when they load. */
final class FfmpegLibrary {

    static {
        // JavaCPP counts the memory of the whole process, speech models included, and would refuse to allocate.
        setUnlessGiven("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        avutil.av_log_set_level(avutil.AV_LOG_FATAL);
    }

    private FfmpegLibrary() {}

    /** FFmpeg and the versions of the libraries that make samples of files. */
    static String version() {
        return "FFmpeg " + NativeText.of(avutil.av_version_info()) + " (libavformat "
                + dotted(avformat.avformat_version()) + ", libavcodec " + dotted(avcodec.avcodec_version())
                + ", libswresample " + dotted(swresample.swresample_version()) + ")";
    }

    /** FFmpeg packs major, minor and micro as 16, 8 and 8 bits. */
    private static String dotted(int version) {
        return (version >>> 16) + "." + (version >>> 8 & 0xFF) + "." + (version & 0xFF);
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
