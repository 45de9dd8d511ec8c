package org.callqa.scoring.check;

/**
 * What a {@link org.callqa.call.Finding.Kind#CLOCK_OFFSET} puts in doubt: everything that compares times across the two
 * channels by less than the offset.
 */
final class ClockDoubt {

    /** Real recordings have been seen with channels about two seconds apart; up to this is looked for, in milliseconds. */
    static final int OFFSET_MS = 5_000;

    private ClockDoubt() {}
}
