package org.callqa.audio.ffmpeg;

import java.time.Duration;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import org.callqa.audio.pcm.DecodeReport;
import org.callqa.audio.pcm.PcmReader;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.jspecify.annotations.Nullable;

/** One recording, from file to samples. */
final class FfmpegPcmReader implements PcmReader {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final MediaFile file;
    private final FrameDecoder decoder;
    private final Resampler resampler;
    private final AVFrame frame;
    private final AVRational timeBase;
    private final AVRational nanos = avutil.av_make_q(1, (int) NANOS_PER_SECOND);
    private final GapMeter gaps = new GapMeter();
    private final DeclaredLength declared;
    private final int channels;
    private final int sampleRateHz;
    private boolean frameWaiting = true;
    private long silenceWaiting;
    private long samplesRead;
    private long lostBefore;
    private boolean ended;
    private boolean closed;

    /** Takes over the file, the decoder and its first frame. */
    FfmpegPcmReader(MediaFile file, FrameDecoder decoder, AVFrame first, int sampleRateHz) {
        this.file = file;
        this.decoder = decoder;
        this.frame = first;
        this.timeBase = file.stream().time_base();
        this.declared = DeclaredLength.of(file);
        this.channels = first.ch_layout().nb_channels();
        this.sampleRateHz = sampleRateHz;
        this.resampler = new Resampler(file.path(), channels, sampleRateHz);
        noteTime();
    }

    @Override
    public short @Nullable [][] read() throws UnreadableAudioException {
        if (closed) {
            throw new IllegalStateException("reading from a closed recording");
        }
        while (!ended) {
            short[][] block = nextBlock();
            if (block[0].length > 0) {
                samplesRead += block[0].length;
                return block;
            }
        }
        return null;
    }

    private short[][] nextBlock() throws UnreadableAudioException {
        if (silenceWaiting > 0) {
            int length = (int) Math.min(silenceWaiting, sampleRateHz);
            silenceWaiting -= length;
            return new short[channels][length];
        }
        if (frameWaiting) {
            frameWaiting = false;
            short[][] block = resampler.convert(frame);
            avutil.av_frame_unref(frame);
            return block;
        }
        frameWaiting = decoder.next(frame);
        if (frameWaiting) {
            FrameLimits.check(frame, file.path());
            noteTime();
            return new short[channels][0];
        }
        ended = true;
        DamageLimit.check(decoder.report(), decoded(), declared.claimed(), file.path());
        return resampler.drain();
    }

    private Duration decoded() {
        return Duration.ofMillis(samplesRead * 1000 / sampleRateHz);
    }

    private void noteTime() {
        long lost = decoder.report().damagedPackets();
        boolean afterLoss = lost > lostBefore;
        lostBefore = lost;
        long timestamp = frame.best_effort_timestamp();
        if (timestamp == avutil.AV_NOPTS_VALUE) {
            gaps.expect(frame.nb_samples(), frame.sample_rate());
            return;
        }
        long start = avutil.av_rescale_q(timestamp, timeBase, nanos);
        long missing = gaps.missingBefore(start, frame.nb_samples(), frame.sample_rate(), afterLoss);
        silenceWaiting = missing * sampleRateHz / NANOS_PER_SECOND;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public int sampleRateHz() {
        return sampleRateHz;
    }

    @Override
    public Optional<Duration> declaredDuration() {
        return declared.duration();
    }

    @Override
    public DecodeReport report() {
        return decoder.report();
    }

    @Override
    public double unreadShare() {
        return decoder.unreadShare();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            resampler.close();
            avutil.av_frame_free(frame);
            nanos.close();
            decoder.close();
            file.close();
        }
    }
}
