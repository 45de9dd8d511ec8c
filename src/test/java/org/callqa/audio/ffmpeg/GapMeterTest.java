package org.callqa.audio.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GapMeterTest {

    private static final long MS = 1_000_000;

    private final GapMeter gaps = new GapMeter();

    @Test
    void whateverTimeTheFirstFrameCarriesIsTheBeginning() {
        assertThat(missingBefore(5000)).isZero();
        assertThat(missingBefore(5020)).isZero();
    }

    @Test
    void lostFramesAreMissing() {
        missingBefore(0);
        assertThat(missingBefore(520)).isEqualTo(500 * MS);
        assertThat(missingBefore(540)).isZero();
    }

    @Test
    void afterADamagedPacketEvenAShortGapIsMissing() {
        missingBefore(0);
        assertThat(gaps.missingBefore(40 * MS, 160, 8000, true)).isEqualTo(20 * MS);
        assertThat(gaps.missingBefore(61 * MS, 160, 8000, true)).isZero();
    }

    @Test
    void smallLossesAddUpUntilTheyAreNoticed() {
        missingBefore(0);
        long missing = 0;
        for (int i = 1; i <= 100; i++) {
            missing += missingBefore(i * 30L);
        }
        assertThat(missing).isBetween(900 * MS, 1000 * MS);
    }

    @Test
    void roundedTimestampsAreNotGaps() {
        missingBefore(0);
        for (int i = 1; i <= 1000; i++) {
            assertThat(missingBefore(i * 20L + i * 7 % 30 - 15)).isZero();
        }
    }

    @Test
    void aClockThatJumpsBackOrFarAheadIsResetAndLeavesNoGap() {
        missingBefore(60_000);
        assertThat(missingBefore(0)).isZero();
        assertThat(missingBefore(20)).isZero();
        assertThat(missingBefore(3_600_000)).isZero();
        assertThat(missingBefore(3_600_220)).isEqualTo(200 * MS);
    }

    @Test
    void framesWithoutATimestampFollowTheOneBefore() {
        missingBefore(0);
        gaps.expect(160, 8000);
        assertThat(missingBefore(40)).isZero();
    }

    /** Frames of 20 ms. */
    private long missingBefore(long startMs) {
        return gaps.missingBefore(startMs * MS, 160, 8000, false);
    }
}
