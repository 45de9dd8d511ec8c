package org.callqa.batch;

/**
 * What a night came to.
 *
 * @param scored calls with a scorecard row
 * @param skipped recordings in {@code skipped.csv}
 */
public record NightSummary(int scored, int skipped) {}
