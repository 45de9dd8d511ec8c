package org.callqa.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NightPlannerTest {

    private static final Instant NOW = Instant.parse("2026-11-28T01:30:00Z");
    private static final Duration SETTLE = Duration.ofMinutes(5);

    @Test
    void whatWasWrittenLatelyWaitsAlsoByAClockThatIsAZoneAhead() {
        for (String lately : new String[] {"PT-4M", "PT0S", "PT14H"}) {
            assertThat(isUnsettled(lately, SETTLE)).as(lately).isTrue();
        }
        assertThat(isUnsettled("PT-6M", SETTLE)).isFalse();
        assertThat(isUnsettled("PT0S", Duration.ZERO)).isFalse();
    }

    @Test
    void aRecordingThatAWrongClockDatesYearsAheadIsNotWaitedFor() {
        assertThat(isUnsettled("P3000D", SETTLE)).isFalse();
    }

    private static boolean isUnsettled(String fromNow, Duration settle) {
        return NightPlanner.isUnsettled(NOW.plus(Duration.parse(fromNow)), NOW, settle);
    }
}
