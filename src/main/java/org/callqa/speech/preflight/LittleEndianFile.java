package org.callqa.speech.preflight;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads numbers from a file and skips the rest; going past the end is an {@link EOFException}. */
final class LittleEndianFile implements Closeable {

    private final FileChannel channel;
    private final long size;
    private final ByteBuffer buffer =
            ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN).flip();

    LittleEndianFile(Path file) throws IOException {
        channel = FileChannel.open(file);
        size = channel.size();
    }

    int readInt() throws IOException {
        fill(Integer.BYTES);
        return buffer.getInt();
    }

    long readLong() throws IOException {
        fill(Long.BYTES);
        return buffer.getLong();
    }

    int readByte() throws IOException {
        fill(1);
        return buffer.get();
    }

    /** A length and so many bytes, as OpenFst writes strings. */
    String readString(int limit) throws IOException {
        int length = readInt();
        if (length < 0 || length > limit) {
            throw new EOFException("a text of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) readByte();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Skips {@code count} entries of {@code bytes} each. */
    void skip(long count, int bytes) throws IOException {
        if (count >= 0 && count <= buffer.remaining() / bytes) {
            buffer.position(buffer.position() + (int) count * bytes);
        } else if (count < 0 || count > (size - position()) / bytes) {
            throw new EOFException("the file ends too early");
        } else {
            channel.position(position() + count * bytes);
            buffer.position(0).limit(0);
        }
    }

    long position() throws IOException {
        return channel.position() - buffer.remaining();
    }

    private void fill(int bytes) throws IOException {
        while (buffer.remaining() < bytes) {
            buffer.compact();
            int read = channel.read(buffer);
            buffer.flip();
            if (read < 0) {
                throw new EOFException("the file ends too early");
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
