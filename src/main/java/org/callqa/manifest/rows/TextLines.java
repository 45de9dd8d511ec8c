package org.callqa.manifest.rows;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The lines of a text file that others write, perhaps at this very moment, in an encoding it does not tell: UTF-8 unless
 * there is no doubt about another one. A line that cannot be read says why and takes nothing from the next.
 */
final class TextLines implements Closeable {

    /** What tells the encoding and the line ends. */
    private static final int SAMPLE_BYTES = 1 << 20;

    /** A longer line is no row of a list, and must not fill the memory. */
    private static final int LONGEST_LINE_BYTES = 1 << 20;

    /** Before an LF; programs that end lines for several systems at once write two. */
    private static final int MOST_CRS = 8;

    private static final String NULS = "there are NUL bytes in it, as after a crash of what writes it";

    private final BufferedInputStream bytes;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final byte lineEnd;
    private long number;

    /**
     * @param number from 1
     * @param damage why the text cannot be used, if it cannot; NULs before a text leave it to its reader whether it is whole
     * @param ended whether the line has its end; only the last one of a file may lack it
     */
    record Line(long number, String text, Optional<String> damage, boolean ended) {}

    private TextLines(BufferedInputStream bytes, Charset charset, byte lineEnd) {
        this.bytes = bytes;
        this.charset = charset;
        this.decoder = charset.newDecoder();
        this.lineEnd = lineEnd;
    }

    static TextLines open(Path file) throws IOException {
        BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            byte[] sample = sample(raw);
            Optional<Charset> wide = Encoding.utf16(sample);
            BufferedInputStream bytes = wide.isEmpty()
                    ? raw
                    : new BufferedInputStream(new Utf8Bytes(new InputStreamReader(raw, wide.get())));
            byte[] text = wide.isEmpty() ? sample : sample(bytes);
            boolean mark =
                    text.length >= 3 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF;
            if (mark) {
                bytes.skipNBytes(3);
            }
            return new TextLines(bytes, mark ? StandardCharsets.UTF_8 : Encoding.of(text), lineEnd(text));
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    /** The encoding, when it is another one than UTF-8. */
    Optional<String> otherEncoding() {
        return charset.equals(StandardCharsets.UTF_8) ? Optional.empty() : Optional.of(charset.name());
    }

    Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        boolean any = false;
        boolean quoted = false;
        int read = bytes.read();
        while (read >= 0 && !ends(read, quoted)) {
            any = true;
            quoted ^= read == '"';
            if (line.size() < LONGEST_LINE_BYTES) {
                line.write(read);
            } else {
                tooLong = true;
            }
            read = bytes.read();
        }
        if (read < 0 && !any) {
            return Optional.empty();
        }
        if (read == '\r') {
            takeRestOfEnd();
        }
        number++;
        if (tooLong) {
            return Optional.of(damaged("the line is longer than " + LONGEST_LINE_BYTES / 1024 + " KiB", read >= 0));
        }
        return Optional.of(line(line.toByteArray(), read >= 0));
    }

    /** What ends most lines ends each; the other one, which lists have that were joined or edited, only outside of quotes. */
    private boolean ends(int letter, boolean quoted) {
        return letter == lineEnd || !quoted && (letter == '\r' || letter == '\n');
    }

    /** The LF behind a CR, perhaps behind several. */
    private void takeRestOfEnd() throws IOException {
        bytes.mark(MOST_CRS + 1);
        int crs = 0;
        int read = bytes.read();
        while (read == '\r' && crs < MOST_CRS) {
            crs++;
            read = bytes.read();
        }
        if (read != '\n') {
            bytes.reset();
        }
    }

    private Line line(byte[] line, boolean ended) {
        int end = line.length;
        while (end > 0 && line[end - 1] == '\r') {
            end--;
        }
        int start = 0;
        while (start < end && line[start] == 0) {
            start++;
        }
        for (int i = start; i < end; i++) {
            if (line[i] == 0) {
                return damaged(NULS, ended);
            }
        }
        try {
            String text =
                    decoder.decode(ByteBuffer.wrap(line, start, end - start)).toString();
            // lists that are put one behind the other have a byte-order mark in their middle
            text = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return new Line(number, text, start > 0 ? Optional.of(NULS) : Optional.empty(), ended);
        } catch (CharacterCodingException e) {
            String readable = new String(line, start, end - start, charset);
            return damaged("it is not " + charset + " after '" + before(readable) + "'", ended);
        }
    }

    private Line damaged(String why, boolean ended) {
        return new Line(number, "", Optional.of(why), ended);
    }

    private static String before(String text) {
        int end = Math.max(0, text.indexOf('\uFFFD'));
        return text.substring(Math.max(0, end - 20), end);
    }

    private static byte[] sample(BufferedInputStream stream) throws IOException {
        stream.mark(SAMPLE_BYTES + 1);
        byte[] sample = stream.readNBytes(SAMPLE_BYTES);
        stream.reset();
        return sample;
    }

    /** What most lines end with: LF, also after CRs, or a CR alone. A quoted cell may have the other one in it. */
    private static byte lineEnd(byte[] sample) {
        int cr = 0;
        int lf = 0;
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] == '\n') {
                lf++;
            } else if (sample[i] == '\r'
                    && (i + 1 == sample.length || sample[i + 1] != '\n' && sample[i + 1] != '\r')) {
                cr++;
            }
        }
        return (byte) (cr > lf ? '\r' : '\n');
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** Text as bytes of UTF-8, so that there is one way to cut it into lines. */
    private static final class Utf8Bytes extends InputStream {

        private final Reader text;
        private byte[] ready = new byte[0];
        private int at;

        Utf8Bytes(Reader text) {
            this.text = text;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (at == ready.length && !fill()) {
                return -1;
            }
            int count = Math.min(length, ready.length - at);
            System.arraycopy(ready, at, to, offset, count);
            at += count;
            return count;
        }

        private boolean fill() throws IOException {
            char[] chars = new char[8192];
            int count = text.read(chars, 0, chars.length - 1);
            if (count < 0) {
                return false;
            }
            if (Character.isHighSurrogate(chars[count - 1])) {
                int low = text.read();
                if (low >= 0) {
                    chars[count++] = (char) low;
                }
            }
            ready = new String(Arrays.copyOf(chars, count)).getBytes(StandardCharsets.UTF_8);
            at = 0;
            return true;
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
