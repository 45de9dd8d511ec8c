package org.callqa.audio.hearing.stereo;

import java.util.Locale;
import org.callqa.call.Finding;

/**
 * One channel was started later than the other, so that everything on the right channel comes too late or too early.
 *
 * @param offsetMs by how much the right channel is late; negative when it is early
 * @param vanishing overlaps of both parties that disappear when the right channel is moved
 * @param against overlaps that stay, and new ones that appear
 */
public record ClockOffset(int offsetMs, int vanishing, int against) {

    /** Share of the overlaps that speak for the offset, 0..1. */
    public double certainty() {
        return (double) vanishing / (vanishing + against);
    }

    /** The offset as a reader of the answers has to know it. */
    public Finding finding() {
        return new Finding(
                Finding.Kind.CLOCK_OFFSET,
                String.format(
                        Locale.ROOT,
                        "The right channel seems %.1f s %s than the left: %d of %d overlaps vanish when it is moved."
                                + " Interruptions, pauses and response times cannot be trusted.",
                        Math.abs(offsetMs) / 1000.0,
                        offsetMs > 0 ? "later" : "earlier",
                        vanishing,
                        vanishing + against));
    }
}
