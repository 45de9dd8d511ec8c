package org.callqa.manifest.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTimesTest {

    private final LocalTimes times = new LocalTimes(ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-25T09:30:00+08:00",
                "2026-11-25 09:30",
                "2026-11-25 9:30",
                "2026/11/25 9:30:00",
                "2026.11.25 9:30",
                "25.11.2026 09:30",
                "25/11/2026 9:30",
                "11/25/2026 9:30 AM",
                "2026年11月25日 9:30",
                "46351.3958333333",
                "46351,3958333333"
            })
    void aTimeIsReadAsSpreadsheetsWriteIt(String text) throws Exception {
        assertThat(times.parse(text, Optional.empty()).toString()).isEqualTo("2026-11-25T09:30+08:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-25T09:30:00+0800",
                "2026-11-25 01:30:00 UTC",
                "2026-11-25 01:30 GMT",
                "2026-11-25 09:30:00 +08:00",
                "20261125T013000Z",
                "Wed, 25 Nov 2026 01:30:00 GMT",
                "Wed Nov 25 09:30:00 2026",
                "25 November 2026 09:30",
                "25-NOV-26 9:30",
                "Nov 25, 2026 9:30 a.m.",
                "25.11.2026, 09:30:00",
                "11/25/26 9:30",
                "2026/11/25 上午9:30:00",
                "20261125093000",
                "20261125 093000",
                "1795570200",
                "1795570200000"
            })
    void aTimeIsReadAsProgramsWriteIt(String text) throws Exception {
        assertThat(times.parse(text, Optional.empty()).toInstant().toString()).isEqualTo("2026-11-25T01:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2026 9:30", "2026-02-30 9:30", "46351", "yesterday", "25.11.26 9:30", "9:30", ""})
    void whatMayMeanTwoTimesOrNoneIsNotATime(String text) {
        assertThatThrownBy(() -> times.parse(text, Optional.empty()))
                .isInstanceOf(InvalidRowException.class)
                .hasMessage("started_at '" + text + "' is not a time");
    }

    @Test
    void theSameDayAndMonthIsOneTimeEitherWay() throws Exception {
        assertThat(times.parse("04/04/2026 9:30", Optional.empty()).toString()).isEqualTo("2026-04-04T09:30+08:00");
    }
}
