package org.callqa.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as the commands print them, whatever the locale. */
final class Figure {

    private Figure() {}

    /** A score with one decimal; a dash without one. */
    static String score(OptionalDouble percent) {
        return percent.isPresent() ? decimal(percent.getAsDouble(), 1) : "-";
    }

    static String decimal(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).toPlainString();
    }

    /** A number without needless decimals: 4, 2.5. */
    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** A moment of a recording: {@code 1:02.3}. */
    static String time(int ms) {
        int tenths = (ms + 50) / 100;
        return String.format(Locale.ROOT, "%d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
    }
}
