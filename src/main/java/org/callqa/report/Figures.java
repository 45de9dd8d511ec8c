package org.callqa.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Numbers as reports write them: a decimal point whatever the locale, halves away from zero, nothing for no value. */
final class Figures {

    private Figures() {}

    static String decimal(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).toPlainString();
    }

    static String decimal(OptionalDouble value, int places) {
        return value.isPresent() ? decimal(value.getAsDouble(), places) : "";
    }

    /** Seconds with two decimals. */
    static String seconds(int milliseconds) {
        return decimal(milliseconds / 1000.0, 2);
    }

    /** A number without needless decimals: 4, 2.5. */
    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
