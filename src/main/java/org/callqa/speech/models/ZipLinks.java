package org.callqa.speech.models;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Looks for symbolic links in a zip archive: the Unix mode is in the directory at its end (APPNOTE.TXT 4.3.12, external file
 * attributes), which java.util.zip does not show.
 */
final class ZipLinks {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY_BYTES = 46;
    private static final int FILE_TYPE = 0xf000;
    private static final int LINK = 0xa000;

    private ZipLinks() {}

    /** The name of a link in the archive, if there is one. */
    static Optional<String> find(Path zip) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "r")) {
            ByteBuffer end = read(file, Math.max(0, file.length() - END_BYTES - LONGEST_COMMENT), file.length());
            int at = end.limit() - END_BYTES;
            while (at >= 0 && end.getInt(at) != END_SIGNATURE) {
                at--;
            }
            if (at < 0) {
                throw new IOException("this is not a zip archive");
            }
            long size = Integer.toUnsignedLong(end.getInt(at + 12));
            long offset = Integer.toUnsignedLong(end.getInt(at + 16));
            if (size > Integer.MAX_VALUE || offset + size > file.length()) {
                throw new IOException("the archive's directory is damaged");
            }
            return link(read(file, offset, offset + size));
        }
    }

    private static Optional<String> link(ByteBuffer directory) throws IOException {
        for (int at = 0; at + ENTRY_BYTES <= directory.limit(); ) {
            if (directory.getInt(at) != ENTRY_SIGNATURE) {
                throw new IOException("the archive's directory is damaged");
            }
            int nameBytes = Short.toUnsignedInt(directory.getShort(at + 28));
            int extraBytes = Short.toUnsignedInt(directory.getShort(at + 30));
            int commentBytes = Short.toUnsignedInt(directory.getShort(at + 32));
            int mode = directory.getInt(at + 38) >>> 16;
            if ((mode & FILE_TYPE) == LINK && at + ENTRY_BYTES + nameBytes <= directory.limit()) {
                byte[] name = new byte[nameBytes];
                directory.get(at + ENTRY_BYTES, name);
                return Optional.of(new String(name, StandardCharsets.UTF_8));
            }
            at += ENTRY_BYTES + nameBytes + extraBytes + commentBytes;
        }
        return Optional.empty();
    }

    private static ByteBuffer read(RandomAccessFile file, long from, long to) throws IOException {
        byte[] bytes = new byte[(int) (to - from)];
        file.seek(from);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
