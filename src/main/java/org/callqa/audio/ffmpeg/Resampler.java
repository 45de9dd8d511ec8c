package org.callqa.audio.ffmpeg;

import java.io.Closeable;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.ShortPointer;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.jspecify.annotations.Nullable;

/** Turns decoded frames of any rate and sample format into 16-bit samples per channel at one rate. */
final class Resampler implements Closeable {

    private final Path recording;
    private final int channels;
    private final int targetRateHz;
    private final SwrContext context = new SwrContext(null);
    private final ShortPointer[] planes;
    private final PointerPointer<ShortPointer> planePointers;
    private int capacity;
    private short[][] block;
    private int sourceFormat = avutil.AV_SAMPLE_FMT_NONE;
    private int sourceRateHz;
    private int sourceChannels;

    Resampler(Path recording, int channels, int targetRateHz) {
        this.recording = recording;
        this.channels = channels;
        this.targetRateHz = targetRateHz;
        this.planes = new ShortPointer[channels];
        this.planePointers = new PointerPointer<>(channels);
        this.block = new short[channels][0];
    }

    /** The frame's samples; a few milliseconds are kept back for the next call or {@link #drain}. */
    short[][] convert(AVFrame frame) throws UnreadableAudioException {
        int frameChannels = frame.ch_layout().nb_channels();
        if (frame.format() != sourceFormat || frame.sample_rate() != sourceRateHz || frameChannels != sourceChannels) {
            configure(frame.format(), frame.sample_rate(), frameChannels);
        }
        return convert(frame.extended_data(), frame.nb_samples());
    }

    /** What was kept back. */
    short[][] drain() throws UnreadableAudioException {
        return sourceRateHz == 0 ? new short[channels][0] : convert(null, 0);
    }

    private short[][] convert(@Nullable PointerPointer<?> samples, int count) throws UnreadableAudioException {
        reserve(check(swresample.swr_get_out_samples(context, count)));
        int converted = check(swresample.swr_convert(context, planePointers, capacity, samples, count));
        if (block[0].length != converted) {
            block = new short[channels][converted];
        }
        for (int c = 0; c < channels; c++) {
            planes[c].get(block[c]);
        }
        return block;
    }

    private void configure(int format, int rateHz, int frameChannels) throws UnreadableAudioException {
        swresample.swr_free(context);
        try (AVChannelLayout in = new AVChannelLayout();
                AVChannelLayout out = new AVChannelLayout()) {
            Pointer.memset(in, 0, in.sizeof());
            Pointer.memset(out, 0, out.sizeof());
            avutil.av_channel_layout_default(in, frameChannels);
            avutil.av_channel_layout_default(out, channels);
            check(swresample.swr_alloc_set_opts2(
                    context, out, avutil.AV_SAMPLE_FMT_S16P, targetRateHz, in, format, rateHz, 0, null));
        }
        check(swresample.swr_init(context));
        sourceFormat = format;
        sourceRateHz = rateHz;
        sourceChannels = frameChannels;
    }

    private void reserve(int samples) {
        if (samples <= capacity) {
            return;
        }
        releasePlanes();
        for (int c = 0; c < channels; c++) {
            planes[c] = new ShortPointer(samples);
            planePointers.put(c, planes[c]);
        }
        capacity = samples;
    }

    private int check(int result) throws UnreadableAudioException {
        if (result < 0) {
            throw new UnreadableAudioException(
                    recording,
                    "cannot be brought to " + targetRateHz + " samples per second (" + NativeText.error(result)
                            + "). Convert it to WAV");
        }
        return result;
    }

    private void releasePlanes() {
        for (ShortPointer plane : planes) {
            if (plane != null) {
                plane.close();
            }
        }
    }

    @Override
    public void close() {
        swresample.swr_free(context);
        releasePlanes();
        planePointers.close();
    }
}
