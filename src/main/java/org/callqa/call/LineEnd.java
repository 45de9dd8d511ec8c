package org.callqa.call;

import java.util.Optional;

/**
 * A sign that a line was released while the recording went on.
 *
 * @param party whose line; empty when one channel holds both
 * @param kind how it showed
 * @param atMs when, milliseconds from the start of the recording
 * @param detail for people: {@code busy tone 425 Hz 0.35/0.35 s}
 */
public record LineEnd(Optional<Party> party, Kind kind, int atMs, Reason detail) {

    /** How a line shows that it was released. */
    public enum Kind {
        /** The exchange sends busy, congestion or dial tone after the last word. */
        TONE,
        /** Not even the noise of the line is heard any more. */
        DEAD
    }
}
