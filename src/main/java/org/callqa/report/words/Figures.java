package org.callqa.report.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as people read them: a decimal point whatever the locale, halves away from zero, nothing for no value. */
public final class Figures {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    private static final int EXAMPLES = 3;

    private Figures() {}

    public static String decimal(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).toPlainString();
    }

    public static String decimal(OptionalDouble value, int places) {
        return value.isPresent() ? decimal(value.getAsDouble(), places) : "";
    }

    /** Seconds with two decimals. */
    public static String seconds(int milliseconds) {
        return decimal(milliseconds / 1000.0, 2);
    }

    /** A number without needless decimals: 4, 2.5. */
    public static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** A count as sentences have it: {@code 13,906}. */
    public static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A score with one decimal; a dash without one. */
    public static String score(OptionalDouble percent) {
        return percent.isPresent() ? decimal(percent.getAsDouble(), 1) : "-";
    }

    /** When something happened, as people of the house read it: {@code 2026-11-25T09:12:40+08:00}. */
    public static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }

    /** The same of a moment that is told in the zone of the house already. */
    public static String moment(OffsetDateTime at) {
        return MOMENT.format(at);
    }

    /** A moment of a recording: {@code 1:02.3}. */
    public static String time(int ms) {
        int tenths = (ms + 50) / 100;
        int seconds = tenths / 10 % 60;
        return tenths / 600 + (seconds < 10 ? ":0" : ":") + seconds + "." + tenths % 10;
    }

    /** How long something takes: {@code 1:05} for 65 seconds. */
    public static String minutes(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    /** The same with hours: {@code 0:01:05}. */
    public static String hours(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** The first three of some names, for an operator to look up. */
    public static String some(List<String> names) {
        return some(names, EXAMPLES);
    }

    /** The first of some names. */
    public static String some(List<String> names, int most) {
        return String.join(", ", names.subList(0, Math.min(most, names.size()))) + (names.size() > most ? " ..." : "");
    }

    /**
     * So many of something, in words.
     *
     * @param one what one of them is called; the plural takes an s
     */
    public static String count(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
