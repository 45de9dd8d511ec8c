package org.callqa.rubric.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file of a rubric as text, with plain line ends and without a byte order mark.
 *
 * @param name relative to the rubric's folder, with forward slashes
 */
public record SourceText(String name, String text) {

    /** No file of a rubric is larger; the largest of the shipped ones is a few dozen kilobytes. */
    public static final int MAX_BYTES = 1_000_000;

    private static final String SAVE_AS_UTF_8 = "save the file as UTF-8 (not GBK, Windows-1252 or UTF-16)";

    /** The bytes as UTF-8 text, or empty and a problem when they are not. */
    public static Optional<SourceText> decode(String name, byte[] bytes, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        chars.flip();
        if (result.isError() || chars.toString().indexOf('\0') >= 0) {
            int line = 1 + (int) chars.chars().filter(c -> c == '\n').count();
            problems.error(Place.line(name, result.isError() ? line : 1, 1), "is not UTF-8 text", SAVE_AS_UTF_8);
            return Optional.empty();
        }
        String text = chars.toString();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        text = text.replace("\r\n", "\n").replace('\r', '\n');
        if (text.isBlank()) {
            problems.error(Place.wholeFile(name), "is empty", "");
            return Optional.empty();
        }
        return Optional.of(new SourceText(name, text));
    }
}
