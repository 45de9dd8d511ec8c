package org.callqa.audio.ffmpeg;

import java.util.List;

/**
 * What of a file is decoded on its own: a header and the sound behind it.
 *
 * @param stretches of the file that it is made of; all but the first are sound alone
 * @param goesOn whether sound goes on behind the end that its header declares
 */
record FilePart(List<Stretch> stretches, boolean goesOn) {

    static final FilePart WHOLE = new FilePart(List.of(new Stretch(0, 0)), false);

    /** @param toByte where it ends; 0 for the end of the file */
    record Stretch(long fromByte, long toByte) {}

    boolean isWholeFile() {
        return stretches.equals(WHOLE.stretches);
    }
}
