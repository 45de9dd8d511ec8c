package org.callqa.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.callqa.call.Span;

/** Times as people read them in a reason: {@code 15 s}, {@code 12.3 s}. */
final class Seconds {

    private Seconds() {}

    static String of(long ms) {
        return BigDecimal.valueOf(ms, 3)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + " s";
    }

    static String of(Duration duration) {
        return of(duration.toMillis());
    }

    /** {@code at 12.3 s}, counted from the start of the recording. */
    static String at(Span span) {
        return "at " + of(span.startMs());
    }
}
