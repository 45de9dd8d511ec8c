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

    /** A ring-back tone. */
    public static SignallingTone ringBack(Span span, int rings, String cadence) {
        return new SignallingTone(Kind.RING_BACK, span, rings + " rings, " + cadence);
    }

    /** How often it rings; 0 of any other tone. */
    public int rings() {
        return kind == Kind.RING_BACK ? Integer.parseInt(detail.substring(0, detail.indexOf(' '))) : 0;
    }

    /** The cadence of a ring-back tone, for people. */
    public String cadence() {
        return detail.substring(detail.indexOf(' ') + " rings".length()).replaceFirst("^, ", "");
    }

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
