package org.callqa.audio.ffmpeg;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a file without any header is coded, which only its name tells. The endings and rates are those of Asterisk's
 * {@code formats/format_*.c} and SoX's {@code soxformat(7)}; all are mono.
 *
 * @param demuxer FFmpeg's demuxer
 * @param options what that demuxer must be told
 * @param dialogic whether the bytes are Dialogic's ADPCM, two samples each, for which FFmpeg has a decoder but no demuxer
 */
public record HeaderlessFormat(String demuxer, Map<String, String> options, boolean dialogic) {

    private static final int TELEPHONE_RATE_HZ = 8000;
    private static final Map<String, HeaderlessFormat> BY_EXTENSION = Stream.of(
                    named(pcm("mulaw", TELEPHONE_RATE_HZ), "ulaw", "ul", "ulw", "mu", "mulaw"),
                    named(pcm("alaw", TELEPHONE_RATE_HZ), "alaw", "al", "alw"),
                    named(pcm("s16le", TELEPHONE_RATE_HZ), "sln", "slin", "sln8"),
                    IntStream.of(12, 16, 24, 32, 48, 96, 192)
                            .mapToObj(kHz -> Map.entry("sln" + kHz, pcm("s16le", kHz * 1000))),
                    named(pcm("s16le", 44_100), "sln44"),
                    named(pcm("gsm", TELEPHONE_RATE_HZ), "gsm"),
                    named(new HeaderlessFormat("g722", Map.of(), false), "g722"),
                    // RFC 3551 packing, as Asterisk writes it; bits per sample = kbit/s / 8
                    IntStream.of(16, 24, 32, 40).mapToObj(kbits -> Map.entry("g726-" + kbits, g726(kbits / 8))),
                    named(new HeaderlessFormat("g729", Map.of(), false), "g729"),
                    named(new HeaderlessFormat("u8", Map.of("sample_rate", "" + TELEPHONE_RATE_HZ / 2), true), "vox"))
            .flatMap(entries -> entries)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    public HeaderlessFormat {
        options = Map.copyOf(options);
    }

    /** What the ending of the file's name says, if it is one of ours. */
    public static Optional<HeaderlessFormat> named(Path file) {
        return Optional.ofNullable(BY_EXTENSION.get(ending(file)));
    }

    /** What stands behind the last dot of a file's name, in lower case; the whole name when there is none. */
    static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The endings in lower case, without the dot. */
    public static Set<String> extensions() {
        return BY_EXTENSION.keySet();
    }

    private static HeaderlessFormat pcm(String demuxer, int rateHz) {
        return new HeaderlessFormat(demuxer, Map.of("sample_rate", Integer.toString(rateHz)), false);
    }

    private static HeaderlessFormat g726(int bitsPerSample) {
        return new HeaderlessFormat(
                "g726le",
                Map.of("code_size", Integer.toString(bitsPerSample), "sample_rate", "" + TELEPHONE_RATE_HZ),
                false);
    }

    private static Stream<Map.Entry<String, HeaderlessFormat>> named(HeaderlessFormat format, String... extensions) {
        return Stream.of(extensions).map(extension -> Map.entry(extension, format));
    }
}
