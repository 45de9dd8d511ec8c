package org.callqa.report.html;

import java.io.IOException;
import java.nio.file.Path;

/** Makes small copies of recordings that browsers cannot play. */
public interface PlayableCopies {

    /** Whether the inside of a file is of a kind that browsers do not play, though its name promises it; false when it cannot be read. */
    boolean isUnplayable(Path recording);

    /**
     * Writes a copy that begins and runs as the recording does, second for second, as WAV.
     *
     * @throws NotCopiedException when the recording cannot be heard (any more)
     * @throws IOException when the copy cannot be written
     */
    void copy(Path recording, Path wav) throws IOException;

    /** A recording that cannot be copied: it costs only its sound. */
    final class NotCopiedException extends IOException {

        private static final long serialVersionUID = 1;

        public NotCopiedException(Throwable cause) {
            super(cause);
        }
    }
}
