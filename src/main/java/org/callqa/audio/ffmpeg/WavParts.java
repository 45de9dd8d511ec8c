package org.callqa.audio.ffmpeg;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a WAV file holds, header after header. A header tells the length of the sound behind it, but the header of a file that
 * is still being written is old, and parts of a call that were joined with {@code cat} keep theirs: decoders stop at the
 * first declared end, without a word; and of a header with several chunks of sound they give the last alone. Chunks behind the
 * sound that only describe it are no sound.
 */
final class WavParts {

    private static final int ID_BYTES = 4;
    private static final int CHUNK_HEADER_BYTES = 8;
    private static final int RIFF_HEADER_BYTES = 12;
    private static final int BYTES_PER_SECOND_AT = 8;
    private static final long UNKNOWN_SIZE = 0xFFFF_FFFFL;

    /** From here on a length is what programs write that do not know it: 0x7FFF F000 (sox), 0xFFFF FFFF (FFmpeg). */
    private static final long OPEN_SIZE = 0x7FFF_0000L;

    /** Read at once: a header may have a million chunks. */
    private static final int BLOCK_BYTES = 1 << 16;

    private final RandomAccessFile file;
    private final long length;
    private final List<FilePart> parts = new ArrayList<>();
    private final List<FilePart.Stretch> before = new ArrayList<>();
    private long begins;
    private long soundEnds;
    private long bytesPerSecond;

    private ByteBuffer block = ByteBuffer.allocate(0);
    private long blockAt;

    private WavParts(RandomAccessFile file) throws IOException {
        this.file = file;
        this.length = file.length();
    }

    /** The parts of a WAV file, one when it holds no more than it declares; none of a file of any other kind. */
    static List<FilePart> of(Path recording) {
        try (RandomAccessFile file = new RandomAccessFile(recording.toFile(), "r")) {
            WavParts wav = new WavParts(file);
            if (!wav.isHeader(0)) {
                return List.of();
            }
            wav.read();
            return wav.parts.size() == 1 && !wav.parts.get(0).goesOn() ? List.of(FilePart.WHOLE) : wav.parts;
        } catch (IOException e) {
            return List.of(); // whoever decodes it will say so
        }
    }

    /** Whether a recording is a WAV file, whose parts {@link #of} knows; one of over 4 GB (RF64) is none. */
    static boolean isWav(Path recording) {
        try (RandomAccessFile file = new RandomAccessFile(recording.toFile(), "r")) {
            return new WavParts(file).isHeader(0);
        } catch (IOException e) {
            return false; // whoever decodes it will say so
        }
    }

    /**
     * The length that a WAV file has by its header, when the sound in it and the whole agree that it goes on behind the end of
     * the file: then it was cut off. 0 for any other, and for one that was never finished, whose header leaves the length open.
     */
    static long declaredBytes(Path recording) {
        try (RandomAccessFile file = new RandomAccessFile(recording.toFile(), "r")) {
            WavParts wav = new WavParts(file);
            return wav.isHeader(0) ? wav.declared() : 0;
        } catch (IOException e) {
            return 0; // whoever decodes it will say so
        }
    }

    private long declared() throws IOException {
        long whole = number(ID_BYTES) + CHUNK_HEADER_BYTES;
        for (long at = RIFF_HEADER_BYTES; whole < OPEN_SIZE && isChunk(at); at = behind(at, number(at + ID_BYTES))) {
            if (id(at).equals("data")) {
                long soundEnds = at + CHUNK_HEADER_BYTES + number(at + ID_BYTES);
                return soundEnds > length && soundEnds <= whole ? whole : 0;
            }
        }
        return 0;
    }

    private void read() throws IOException {
        long at = RIFF_HEADER_BYTES;
        boolean sound = false;
        while (at < length) {
            if (sound && isHeader(at)) {
                end(at, false);
                at += RIFF_HEADER_BYTES;
                sound = false;
            } else if (isChunk(at)) {
                long size = number(at + ID_BYTES);
                if (id(at).equals("fmt ") && size > BYTES_PER_SECOND_AT + ID_BYTES) {
                    bytesPerSecond = number(at + CHUNK_HEADER_BYTES + BYTES_PER_SECOND_AT);
                }
                if (id(at).equals("data")) {
                    if (sound) {
                        before.add(new FilePart.Stretch(begins, soundEnds));
                        begins = at + CHUNK_HEADER_BYTES;
                    }
                    soundEnds = at + CHUNK_HEADER_BYTES + size;
                    if (size == 0 || size == UNKNOWN_SIZE) {
                        break; // decoders read on to the end of the file
                    }
                    sound = true;
                }
                at = behind(at, size);
            } else {
                end(0, sound && isSound(at));
                return;
            }
        }
        end(0, false);
    }

    private void end(long at, boolean goesOn) throws IOException {
        boolean several = !before.isEmpty();
        boolean toSound = several && !goesOn && soundEnds > begins && soundEnds < length;
        before.add(new FilePart.Stretch(begins, toSound ? soundEnds : at));
        parts.add(new FilePart(List.copyOf(before), goesOn || several));
        before.clear();
        begins = at;
    }

    /** Chunks begin at even offsets, but what was joined with another file need not. */
    private long behind(long chunk, long size) throws IOException {
        long end = chunk + CHUNK_HEADER_BYTES + size;
        return size % 2 == 1 && !isHeader(end) ? end + 1 : end;
    }

    private boolean isHeader(long at) throws IOException {
        return id(at).equals("RIFF") && id(at + CHUNK_HEADER_BYTES).equals("WAVE");
    }

    /** Four printable letters and a length that fits; of the sound itself, too, a file may hold less than it declares. */
    private boolean isChunk(long at) throws IOException {
        String id = id(at);
        return id.equals("data")
                || id.length() == ID_BYTES
                        && id.chars().allMatch(letter -> letter >= ' ' && letter <= '~')
                        && at + CHUNK_HEADER_BYTES + number(at + ID_BYTES) <= length;
    }

    /** A second or more that is not filled with one and the same byte, as files are that are made long in advance. */
    private boolean isSound(long at) throws IOException {
        if (bytesPerSecond == 0 || length - at < bytesPerSecond) {
            return false;
        }
        byte[] second = new byte[(int) Math.min(bytesPerSecond, 1 << 20)];
        file.seek(at);
        file.readFully(second);
        for (byte sample : second) {
            if (sample != second[0]) {
                return true;
            }
        }
        return false;
    }

    /** Empty behind the end of the file. */
    private String id(long at) throws IOException {
        if (at + ID_BYTES > length) {
            return "";
        }
        byte[] id = new byte[ID_BYTES];
        read(at).get(id);
        return new String(id, StandardCharsets.ISO_8859_1);
    }

    private long number(long at) throws IOException {
        if (at + ID_BYTES > length) {
            return 0;
        }
        return Integer.toUnsignedLong(read(at).getInt());
    }

    /** The file from here on, at least {@link #ID_BYTES} of it. */
    private ByteBuffer read(long at) throws IOException {
        if (at < blockAt || at + ID_BYTES > blockAt + block.limit()) {
            byte[] bytes = new byte[(int) Math.min(BLOCK_BYTES, length - at)];
            file.seek(at);
            file.readFully(bytes);
            block = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            blockAt = at;
        }
        return block.position((int) (at - blockAt));
    }
}
