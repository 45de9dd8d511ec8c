package org.callqa.batch;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.callqa.audio.AudioDecoder;
import org.callqa.audio.pcm.PcmReader;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.callqa.report.html.PlayableCopies;
import org.jspecify.annotations.Nullable;

/** Copies in 16-bit PCM at telephone bandwidth, made by the decoder that scoring hears through. */
final class WavCopies implements PlayableCopies {

    private static final int SAMPLE_RATE_HZ = 8000;

    /** Codings of a WAV file (RFC 2361) that browsers play: PCM, float, A-law, mu-law, and the extensible form of these. */
    private static final Set<Integer> PLAYED = Set.of(0x1, 0x3, 0x6, 0x7, 0xFFFE);

    private static final int FILE_HEADER_BYTES = 12;
    private static final int CHUNK_HEADER_BYTES = 8;

    @Override
    public boolean isUnplayable(Path recording) {
        try (FileChannel file = FileChannel.open(recording)) {
            if (!text(bytes(file, 0, FILE_HEADER_BYTES), 0).equals("RIFF")) {
                return false;
            }
            long at = FILE_HEADER_BYTES;
            while (at + CHUNK_HEADER_BYTES + 2 <= file.size()) {
                ByteBuffer chunk = bytes(file, at, CHUNK_HEADER_BYTES + 2);
                if (text(chunk, 0).equals("fmt ")) {
                    return !PLAYED.contains(Short.toUnsignedInt(chunk.getShort(CHUNK_HEADER_BYTES)));
                }
                long length = Integer.toUnsignedLong(chunk.getInt(4));
                at += CHUNK_HEADER_BYTES + length + length % 2;
            }
        } catch (IOException notThereNow) {
            // whoever clicks is told
        }
        return false;
    }

    private static ByteBuffer bytes(FileChannel file, long at, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {
            // until all are there
        }
        return bytes;
    }

    private static String text(ByteBuffer bytes, int at) {
        return new String(bytes.array(), at, 4, US_ASCII);
    }

    @Override
    public void copy(Path recording, Path wav) throws IOException {
        try (PcmReader reader = new AudioDecoder().open(recording, SAMPLE_RATE_HZ)) {
            AudioFormat format = new AudioFormat(SAMPLE_RATE_HZ, Short.SIZE, reader.channels(), true, false);
            AudioSystem.write(
                    new AudioInputStream(new Samples(reader), format, AudioSystem.NOT_SPECIFIED),
                    AudioFileFormat.Type.WAVE,
                    wav.toFile());
        } catch (UnreadableAudioException e) {
            throw new NotCopiedException(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What is decoded, as the bytes of a WAV file. */
    private static final class Samples extends InputStream {

        private final PcmReader reader;
        private ByteBuffer block = ByteBuffer.allocate(0);

        Samples(PcmReader reader) {
            this.reader = reader;
        }

        @Override
        public int read() throws IOException {
            return filled() ? Byte.toUnsignedInt(block.get()) : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!filled()) {
                return -1;
            }
            int count = Math.min(length, block.remaining());
            block.get(into, offset, count);
            return count;
        }

        private boolean filled() throws IOException {
            while (!block.hasRemaining()) {
                short @Nullable [][] next = next();
                if (next == null) {
                    return false;
                }
                block = ByteBuffer.allocate(next.length * next[0].length * Short.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN);
                for (int i = 0; i < next[0].length; i++) {
                    for (short[] channel : next) {
                        block.putShort(channel[i]);
                    }
                }
                block.flip();
            }
            return true;
        }

        private short @Nullable [][] next() throws IOException {
            try {
                return reader.read();
            } catch (UnreadableAudioException e) {
                throw new NotCopiedException(e);
            }
        }
    }
}
