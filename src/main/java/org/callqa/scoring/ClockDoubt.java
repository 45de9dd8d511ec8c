package org.callqa.scoring;

/**
 * What a {@link org.callqa.call.Finding.Kind#CLOCK_OFFSET} puts in doubt: everything that compares times across the two
 * channels by less than the offset.
 */
final class ClockDoubt {

    /** Real recordings have been seen with channels about two seconds apart; with a margin, in milliseconds. */
    static final int OFFSET_MS = 3_000;

    private ClockDoubt() {}
}
