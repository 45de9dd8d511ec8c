package org.callqa.scoring.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.callqa.call.Span;

/** Times as people read them in a reason: {@code 15 s}, {@code 12.3 s}. */
public final class Seconds {

    private Seconds() {}

    public static String of(long ms) {
        return BigDecimal.valueOf(ms, 3)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + " s";
    }

    public static String of(Duration duration) {
        return of(duration.toMillis());
    }

    /** {@code at 12.3 s}, counted from the start of the recording. */
    public static String at(Span span) {
        return "at " + of(span.startMs());
    }
}
