package org.callqa.audio.ffmpeg;

/**
 * Measures what is missing between two frames, by their timestamps: where a packet was damaged, or a recorder left silence
 * out. Without it everything after the gap would be reported at too early a second.
 */
final class GapMeter {

    /** Recorders round their timestamps; a smaller gap is left alone and, added up, never exceeds this. */
    private static final long TOLERATED_NANOS = 100_000_000L;

    /** After a packet was lost, less than any packet of a telephone codec is enough. */
    private static final long TOLERATED_AFTER_LOSS_NANOS = 9_000_000L;

    /** A longer jump is a clock that was reset, not a pause in a call. */
    private static final long LONGEST_NANOS = 600_000_000_000L;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private boolean started;
    private long expectedNanos;

    /**
     * Takes note of a frame.
     *
     * @param afterLoss whether a packet was damaged since the frame before
     * @return nanoseconds missing before it, 0 for none
     */
    long missingBefore(long startNanos, int samples, int rateHz, boolean afterLoss) {
        long gap = started ? startNanos - expectedNanos : 0;
        long tolerated = afterLoss ? TOLERATED_AFTER_LOSS_NANOS : TOLERATED_NANOS;
        boolean jumped = gap > tolerated || gap < -TOLERATED_NANOS;
        if (!started || jumped) {
            expectedNanos = startNanos;
            started = true;
        }
        expect(samples, rateHz);
        return gap > tolerated && gap <= LONGEST_NANOS ? gap : 0;
    }

    /** Takes note of a frame without a timestamp. */
    void expect(int samples, int rateHz) {
        expectedNanos += samples * NANOS_PER_SECOND / rateHz;
    }
}
