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
