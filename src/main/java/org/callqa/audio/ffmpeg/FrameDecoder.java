package org.callqa.audio.ffmpeg;

import java.io.Closeable;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.callqa.audio.pcm.DecodeReport;
import org.callqa.audio.pcm.UnreadableAudioException;

/** Reads packets and decodes them, counting and passing over the damaged ones. */
final class FrameDecoder implements Closeable {

    /** A demuxer that fails this often in a row has lost its way and will not find the rest of the file. */
    private static final int FAILED_READS_IN_A_ROW = 50;

    /** Tables and tags behind the sound, which are large beside a short recording. */
    private static final int TABLES_BYTES = 32_768;

    /** The tables of an M4A file of the lowest rate are a quarter of it; behind so much there is something else. */
    private static final double MP4_TABLES_SHARE = 1 / 3.0;

    private final MediaFile file;
    private final AVFormatContext container;
    private final int streamIndex;
    private final AVCodecContext codec;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final String codecName;
    private final int sourceRateHz;
    private boolean drained;
    private boolean packetCounted;
    private long packets;
    private long damaged;
    private long soundEnds;

    FrameDecoder(MediaFile file) throws UnreadableAudioException {
        this.file = file;
        this.container = file.context();
        this.streamIndex = file.stream().index();
        AVCodecParameters coding = file.stream().codecpar();
        this.codecName = AudioCodecs.name(coding.codec_id());
        AVCodec decoder = AudioCodecs.decoder(coding.codec_id());
        if (decoder == null) {
            avcodec.av_packet_free(packet);
            throw undecodable();
        }
        this.codec = avcodec.avcodec_alloc_context3(decoder);
        avcodec.avcodec_parameters_to_context(codec, coding);
        codec.pkt_timebase(file.stream().time_base());
        codec.thread_count(1);
        codec.flags(codec.flags() | avcodec.AV_CODEC_FLAG_BITEXACT);
        if (avcodec.avcodec_open2(codec, decoder, (AVDictionary) null) < 0) {
            close();
            throw undecodable();
        }
        this.sourceRateHz = codec.sample_rate();
    }

    private UnreadableAudioException undecodable() {
        return new UnreadableAudioException(
                file.path(), "is coded as " + codecName + ", which cannot be decoded here. Convert it to WAV");
    }

    /** Decodes into the frame; false at the end of the recording. */
    boolean next(AVFrame frame) throws UnreadableAudioException {
        while (true) {
            int received = avcodec.avcodec_receive_frame(codec, frame);
            if (received >= 0) {
                return true;
            }
            if (received != avutil.AVERROR_EAGAIN() && received != avutil.AVERROR_EOF()) {
                countDamage();
            }
            if (drained) {
                return false;
            }
            feed();
        }
    }

    private void feed() throws UnreadableAudioException {
        if (!readPacket()) {
            drained = true;
            avcodec.avcodec_send_packet(codec, (AVPacket) null);
            return;
        }
        packets++;
        packetCounted = false;
        if (avcodec.avcodec_send_packet(codec, packet) < 0) {
            countDamage();
        }
        avcodec.av_packet_unref(packet);
    }

    private boolean readPacket() throws UnreadableAudioException {
        int failures = 0;
        while (failures < FAILED_READS_IN_A_ROW) {
            int read = avformat.av_read_frame(container, packet);
            if (read >= 0 && packet.stream_index() == streamIndex) {
                // not every demuxer says where in the file a packet stood
                soundEnds = packet.pos() < 0 ? soundEnds : Math.max(soundEnds, packet.pos() + packet.size());
                return true;
            }
            if (read >= 0) {
                avcodec.av_packet_unref(packet);
                continue;
            }
            checkDisk();
            if (read == avutil.AVERROR_EOF()) {
                return false;
            }
            failures++;
            packets++;
            damaged++;
        }
        return false;
    }

    private void checkDisk() throws UnreadableAudioException {
        int error = container.pb() == null ? 0 : container.pb().error();
        if (error < 0 && error != avutil.AVERROR_EOF()) {
            throw new UnreadableAudioException(
                    file.path(),
                    "could not be read to its end (" + NativeText.error(error) + "). Check the disk or share");
        }
    }

    private void countDamage() {
        damaged += packetCounted ? 0 : 1;
        packetCounted = true;
    }

    /** The chunks behind the sound of a WAV file are known one by one: {@link WavParts}. */
    double unreadShare() {
        long size = avformat.avio_size(container.pb());
        if (soundEnds == 0 || size - soundEnds <= TABLES_BYTES || WavParts.isWav(file.path())) {
            return 0;
        }
        double share = 1 - (double) soundEnds / size;
        boolean mp4 = NativeText.of(container.iformat().name()).contains("mp4");
        return share < (mp4 ? MP4_TABLES_SHARE : DamageLimit.HIGHEST_SHARE) ? 0 : share;
    }

    DecodeReport report() {
        return new DecodeReport(codecName, sourceRateHz, packets, damaged, file.otherAudioStreams());
    }

    @Override
    public void close() {
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(codec);
    }
}
