package org.callqa.rubric.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({"15s, 15000", "500ms, 500", "2m, 120000", "24h, 86400000", "1.5s, 1500", "0.25m, 15000", "0s, 0"})
    void aTimeHasANumberAndAUnit(String text, long ms) {
        assertThat(DurationText.parse(text)).contains(Duration.ofMillis(ms));
    }

    @ParameterizedTest
    @ValueSource(strings = {"15", "s", "-5s", "5 s", "1e3s", "5d", "", "99999999s", "1.2345s", "٣s"})
    void anythingElseIsNone(String text) {
        assertThat(DurationText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"15, 15s", "5 s, 5s", "5 seconds, 5s", "2 min, 2m", "300 msec, 300ms", "10秒, 10s", "1 hour, 1h"})
    void whatWasMeantIsGuessed(String text, String meant) {
        assertThat(DurationText.hint(text)).contains("did you mean '" + meant + "'?");
    }

    @Test
    void whatCannotBeGuessedIsExplained() {
        assertThat(DurationText.hint("soon")).startsWith("write a time with its unit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"15s", "500ms", "2m", "0s", "90s"})
    void aTimeIsWrittenAsItIsRead(String text) {
        assertThat(DurationText.of(DurationText.parse(text).orElseThrow())).isEqualTo(text);
    }
}
