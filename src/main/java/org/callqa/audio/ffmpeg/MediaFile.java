package org.callqa.audio.ffmpeg;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.jspecify.annotations.Nullable;

/** An open file and the one stream of it that is heard. */
final class MediaFile implements Closeable {

    private final Path path;
    private final AVFormatContext context;
    private final AVStream stream;
    private final int audioStreams;
    private final boolean headerless;

    private MediaFile(Path path, AVFormatContext context, boolean headerless) throws UnreadableAudioException {
        this.path = path;
        this.context = context;
        this.headerless = headerless;
        AVStream first = null;
        int count = 0;
        for (int i = 0; i < context.nb_streams(); i++) {
            AVStream candidate = context.streams(i);
            boolean audio = candidate.codecpar().codec_type() == avutil.AVMEDIA_TYPE_AUDIO;
            if (audio && first == null) {
                first = candidate;
            } else {
                candidate.discard(avcodec.AVDISCARD_ALL);
            }
            count += audio ? 1 : 0;
        }
        if (first == null) {
            throw new UnreadableAudioException(
                    path, "holds no sound. Remove it, or export the call again with its sound");
        }
        this.stream = first;
        this.audioStreams = count;
    }

    static MediaFile open(Path path, FilePart part) throws UnreadableAudioException {
        if (part.stretches().size() > 1 && path.toString().contains("|")) {
            throw new UnreadableAudioException(path, "has several chunks of sound, and a | in its name. Rename it");
        }
        FormatProbe probe = FormatProbe.of(path);
        HeaderlessFormat headerless =
                probe.hasHeader() ? null : HeaderlessFormat.named(path).orElse(null);
        AVFormatContext context = new AVFormatContext(null);
        try {
            int opened = open(context, path, part, headerless);
            if (opened < 0) {
                throw new UnreadableAudioException(path, probe.refusal());
            }
            int understood = avformat.avformat_find_stream_info(context, (AVDictionary) null);
            if (understood < 0) {
                throw new UnreadableAudioException(path, probe.refusal());
            }
            MediaFile file = new MediaFile(path, context, headerless != null);
            if (headerless != null && headerless.dialogic()) {
                file.readAsDialogic();
            }
            return file;
        } catch (UnreadableAudioException | RuntimeException | Error e) {
            avformat.avformat_close_input(context);
            throw e;
        }
    }

    private static int open(AVFormatContext context, Path path, FilePart part, @Nullable HeaderlessFormat headerless) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("protocol_whitelist", part.isWholeFile() ? "file" : "file,subfile,concat");
        options.put("format_whitelist", headerless == null ? FormatAllowList.asOption() : headerless.demuxer());
        options.put("codec_whitelist", AudioCodecs.asOption());
        if (headerless != null) {
            options.putAll(headerless.options());
        }
        if (part.goesOn()) {
            options.put("ignore_length", "1");
        }
        AVInputFormat format = headerless == null ? null : avformat.av_find_input_format(headerless.demuxer());
        AVDictionary dictionary = new AVDictionary(null);
        // "file:" keeps a name such as "concat:a" or "-" from meaning anything else than a name
        try (BytePointer url = NativeText.copy(url(path, part))) {
            options.forEach((key, value) -> avutil.av_dict_set(dictionary, key, value, 0));
            return avformat.avformat_open_input(context, url, format, dictionary);
        } finally {
            avutil.av_dict_free(dictionary);
        }
    }

    private static String url(Path path, FilePart part) {
        String file = "file:" + path.toAbsolutePath();
        if (part.isWholeFile()) {
            return file;
        }
        String stretches = part.stretches().stream()
                .map(one -> "subfile,,start," + one.fromByte() + ",end," + one.toByte() + ",,:" + file)
                .collect(Collectors.joining("|"));
        return part.stretches().size() == 1 ? stretches : "concat:" + stretches;
    }

    private void readAsDialogic() {
        AVCodecParameters coding = stream.codecpar();
        coding.codec_id(avcodec.AV_CODEC_ID_ADPCM_IMA_OKI);
        coding.bits_per_coded_sample(4);
        coding.sample_rate(2 * coding.sample_rate());
    }

    Path path() {
        return path;
    }

    AVFormatContext context() {
        return context;
    }

    AVStream stream() {
        return stream;
    }

    boolean isHeaderless() {
        return headerless;
    }

    int otherAudioStreams() {
        return audioStreams - 1;
    }

    @Override
    public void close() {
        avformat.avformat_close_input(context);
    }
}
