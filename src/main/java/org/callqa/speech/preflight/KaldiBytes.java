package org.callqa.speech.preflight;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A piece of a Kaldi file as bytes; finds tokens and the shapes of matrices in it, binary or text. */
final class KaldiBytes {

    private static final int INT_WITH_ITS_SIZE = 5;

    private final byte[] bytes;
    private final String latin1;

    private KaldiBytes(byte[] bytes) {
        this.bytes = bytes;
        this.latin1 = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Rows and columns of a matrix; 1 row for a vector. */
    record Shape(int rows, int columns) {}

    static KaldiBytes head(Path file, int limit) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new KaldiBytes(in.readNBytes(limit));
        }
    }

    static KaldiBytes tail(Path file, int limit) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(limit, in.length())];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            return new KaldiBytes(tail);
        }
    }

    /** The bytes as text, one character each. */
    String text() {
        return latin1;
    }

    boolean binary() {
        return latin1.startsWith("\0B");
    }

    /** Where the bytes after the last occurrence of a token begin, or −1. */
    int afterLast(String token) {
        int at = latin1.lastIndexOf(token);
        return at < 0 ? -1 : at + token.length();
    }

    /** The shape of the first binary float or double matrix after a token. */
    Optional<Shape> matrixAfter(String token) {
        int from = latin1.indexOf(token);
        if (from < 0) {
            return Optional.empty();
        }
        int single = latin1.indexOf("FM \4", from);
        int wide = latin1.indexOf("DM \4", from);
        int at = single < 0 || (wide >= 0 && wide < single) ? wide : single;
        if (at < 0 || at + 3 + 2 * INT_WITH_ITS_SIZE > bytes.length) {
            return Optional.empty();
        }
        return Optional.of(new Shape(intAt(at + 4), intAt(at + 4 + INT_WITH_ITS_SIZE)));
    }

    /** Whether exactly one float or double vector lies between a position and the end. */
    boolean vectorFillsRest(int at) {
        boolean wide = latin1.startsWith("DV \4", at);
        if ((!wide && !latin1.startsWith("FV \4", at)) || at + 3 + INT_WITH_ITS_SIZE > bytes.length) {
            return false;
        }
        long size = intAt(at + 4);
        return size >= 0 && at + 3 + INT_WITH_ITS_SIZE + size * (wide ? 8 : 4) == bytes.length;
    }

    int length() {
        return bytes.length;
    }

    /** The number at a position; 0 beyond the end. */
    int intAt(int at) {
        if (at < 0 || at + Integer.BYTES > bytes.length) {
            return 0;
        }
        return ByteBuffer.wrap(bytes, at, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }
}
