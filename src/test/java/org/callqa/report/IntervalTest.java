package org.callqa.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void aPassRateHasWilsonsInterval() {
        // 17 of 20: 64-95 %
        Interval rate = Interval.ofRate(17, 20);
        assertThat(rate.value()).hasValue(85.0);
        assertThat(rate.low().orElseThrow()).isCloseTo(64.0, within(0.05));
        assertThat(rate.high().orElseThrow()).isCloseTo(94.8, within(0.05));
    }

    @Test
    void aMeanHasStudentsIntervalAndStaysOnTheScale() {
        // mean 90, s = 10, n = 3, t(2; 0.975) = 4.303: 90 +/- 24.8
        Interval mean = Interval.ofMean(new double[] {80, 90, 100});
        assertThat(mean.value()).hasValue(90.0);
        assertThat(mean.low().orElseThrow()).isCloseTo(65.2, within(0.05));
        assertThat(mean.high()).hasValue(100.0);
    }

    @Test
    void anIntervalThatIsTheWholeScaleSaysNothing() {
        Interval mean = Interval.ofMean(new double[] {20, 90});

        assertThat(mean.value()).hasValue(55);
        assertThat(mean.low()).isEmpty();
        assertThat(mean.high()).isEmpty();
    }

    @Test
    void scoresThatAreAllTheSameHaveNoInterval() {
        Interval mean = Interval.ofMean(new double[] {100, 100, 100});

        assertThat(mean.value()).hasValue(100);
        assertThat(mean.low()).isEmpty();
        assertThat(mean.high()).isEmpty();
    }

    @Test
    void oneCallHasNoIntervalAndNoneHasNoFigure() {
        assertThat(Interval.ofMean(new double[] {70}).low()).isEmpty();
        assertThat(Interval.ofMean(new double[] {}).value()).isEmpty();
        assertThat(Interval.ofRate(0, 0).value()).isEmpty();
        assertThat(Interval.ofRate(1, 1).value()).hasValue(100);
        assertThat(Interval.ofRate(1, 1).low()).isEmpty();
    }
}
