package org.callqa.speech.preflight;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A small matrix in a file of its own, binary or text (kaldi-matrix.cc).
 *
 * @param rows how many rows
 * @param columns how many columns
 * @param endOfFirstRow the last number of the first row; in statistics the count of frames
 */
record KaldiMatrix(int rows, int columns, double endOfFirstRow) {

    private static final long LARGEST = 64 << 20;
    private static final int BINARY_HEADER = 15;

    /** Reads a file; empty when it does not hold one whole matrix. */
    static Optional<KaldiMatrix> read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        boolean binary = bytes.length > 2 && bytes[0] == 0 && bytes[1] == 'B';
        return binary ? binary(bytes) : text(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static Optional<KaldiMatrix> binary(byte[] bytes) {
        if (bytes.length < BINARY_HEADER) {
            return Optional.empty();
        }
        boolean wide = bytes[2] == 'D';
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int rows = in.getInt(6);
        int columns = in.getInt(11);
        int width = wide ? Double.BYTES : Float.BYTES;
        if ((!wide && bytes[2] != 'F')
                || bytes[3] != 'M'
                || rows < 1
                || columns < 1
                || BINARY_HEADER + (long) rows * columns * width > bytes.length) {
            return Optional.empty();
        }
        int last = BINARY_HEADER + (columns - 1) * width;
        return Optional.of(new KaldiMatrix(rows, columns, wide ? in.getDouble(last) : in.getFloat(last)));
    }

    private static Optional<KaldiMatrix> text(String text) {
        String whole = text.strip();
        if (!whole.startsWith("[") || !whole.endsWith("]")) {
            return Optional.empty();
        }
        String[] rows = whole.substring(1, whole.length() - 1).strip().split("\\s*\n\\s*", -1);
        String[] first = rows[0].split("\\s+", -1);
        try {
            return Optional.of(new KaldiMatrix(rows.length, first.length, Double.parseDouble(first[first.length - 1])));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
