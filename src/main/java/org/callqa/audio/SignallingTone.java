package org.callqa.audio;

import org.callqa.call.Span;

/**
 * A sound the network or a machine made; not speech, and not one of the rings before the pick-up.
 *
 * @param kind what it signals
 * @param span from the first burst to the end of the last
 * @param detail the digit, the cadence or the frequency, for people
 */
public record SignallingTone(Kind kind, Span span, String detail) {

    /** What a tone signals. */
    public enum Kind {
        /** Ring-back that did not lead to the pick-up, such as a transfer's. */
        RING_BACK,
        DIAL,
        BUSY,
        CONGESTION,
        SPECIAL_INFORMATION,
        DTMF,
        RECORD_BEEP,
        FAX
    }
}
