package org.callqa.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import org.callqa.report.Interval;

/**
 * A figure on a line from 0 to 100, never cut.
 *
 * @param label the same in words
 * @param at the figure and its interval
 * @param bar whether the figure is the end of a bar, and not a dot
 * @param passMark an upright there, when there is one
 * @param band the interval of the team behind it
 * @param calls single calls, while they are few
 */
record Rail(String label, Interval at, boolean bar, OptionalDouble passMark, Interval band, List<Double> calls) {

    static Rail share(String label, Interval share) {
        return new Rail(label, share, false, OptionalDouble.empty(), Interval.NONE, List.of());
    }

    static Rail missed(String label, Interval share) {
        return new Rail(label, share, true, OptionalDouble.empty(), Interval.NONE, List.of());
    }

    boolean hasInterval() {
        return at.low().isPresent();
    }

    boolean hasBand() {
        return band.low().isPresent();
    }

    double low() {
        return at.low().orElse(0);
    }

    double high() {
        return at.high().orElse(100);
    }

    /** A coordinate of the drawing, per cent of its width. */
    static String x(double percent) {
        return number(percent) + "%";
    }

    /** A coordinate of a drawing, with one decimal. */
    static String number(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
