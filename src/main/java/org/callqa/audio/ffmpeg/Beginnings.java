package org.callqa.audio.ffmpeg;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Where a file begins once more: parts of a call that were joined with {@code cat}. Decoders of these containers stop at the end
 * of the first part, without a word; they go on in those that are not here (AU, MP3, Ogg, FLAC ...). Of WAV files
 * {@link WavParts} knows more.
 */
final class Beginnings {

    /** So many bytes are alike where a file of the same kind begins: no sound has them by chance. */
    private static final int LENGTH = 12;

    private static final int ID_BYTES = 4;

    private static final int BLOCK_BYTES = 1 << 20;

    /** AIFF, RF64 and BW64, Wave64, CAF, ASF (WMA), VOC, TTA. */
    private static final Set<String> IDS = Set.of("FORM", "RF64", "BW64", "riff", "caff", "0&²u", "Crea", "TTA1");

    /** MP4 and its kin begin with the length of this box. */
    private static final String MP4_ID = "ftyp";

    private final byte[] head;
    private final boolean[] compared = new boolean[LENGTH];

    private Beginnings(byte[] head) {
        this.head = head;
        Arrays.fill(compared, true);
    }

    /** The parts of a recording; the whole file when it begins but once. */
    static List<FilePart> of(Path recording) {
        try (RandomAccessFile file = new RandomAccessFile(recording.toFile(), "r")) {
            if (file.length() > LENGTH) {
                byte[] head = new byte[LENGTH];
                file.readFully(head);
                Beginnings beginnings = new Beginnings(head);
                return beginnings.areOfInterest() ? parts(beginnings.in(file)) : List.of(FilePart.WHOLE);
            }
        } catch (IOException e) {
            // whoever decodes it will say so
        }
        return List.of(FilePart.WHOLE);
    }

    private boolean areOfInterest() {
        if (id(ID_BYTES).equals(MP4_ID)) {
            Arrays.fill(compared, 0, ID_BYTES, false);
            return true;
        }
        if (id(0).equals("FORM")) {
            Arrays.fill(compared, ID_BYTES, 2 * ID_BYTES, false); // its length
        }
        return IDS.contains(id(0));
    }

    private String id(int at) {
        return new String(head, at, ID_BYTES, StandardCharsets.ISO_8859_1);
    }

    private List<Long> in(RandomAccessFile file) throws IOException {
        List<Long> begins = new ArrayList<>();
        byte[] block = new byte[BLOCK_BYTES];
        for (long from = 0; from + LENGTH <= file.length(); from += BLOCK_BYTES - LENGTH + 1) {
            int length = (int) Math.min(BLOCK_BYTES, file.length() - from);
            file.seek(from);
            file.readFully(block, 0, length);
            for (int at = 0; at + LENGTH <= length; at++) {
                if (begins(block, at)) {
                    begins.add(from + at);
                }
            }
        }
        return begins;
    }

    private boolean begins(byte[] block, int at) {
        for (int i = LENGTH - 1; i >= 0; i--) {
            if (compared[i] && block[at + i] != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static List<FilePart> parts(List<Long> begins) {
        if (begins.size() == 1) {
            return List.of(FilePart.WHOLE);
        }
        List<FilePart> parts = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            long end = i + 1 < begins.size() ? begins.get(i + 1) : 0;
            parts.add(new FilePart(List.of(new FilePart.Stretch(begins.get(i), end)), false));
        }
        return parts;
    }
}
