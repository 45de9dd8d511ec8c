package org.callqa.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A day, week or month of calls, by when they reached the centre.
 *
 * @param kind how long it is
 * @param name of its folder: {@code 2026-11-25}, {@code 2026-W48}, {@code 2026-11}
 * @param from its first moment
 * @param until the first moment after it
 */
public record Period(Kind kind, String name, Instant from, Instant until) implements Comparable<Period> {

    /** The folder of calls without a time. */
    public static final String UNDATED = "undated";

    private static final Pattern NAME = Pattern.compile("[0-9]{4}-(?:[0-9]{2}(?:-[0-9]{2})?|W[0-9]{2})|" + UNDATED);

    /** How long a period is. */
    public enum Kind {
        DAY,
        /** From Monday, numbered as ISO 8601 does. */
        WEEK,
        MONTH
    }

    private static final Comparator<Period> SHORTEST_FIRST =
            Comparator.comparing(Period::kind).thenComparing(Period::name);

    /** The period in which a moment lies. */
    public static Period of(Kind kind, Instant moment, ZoneId zone) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        return switch (kind) {
            case DAY -> between(kind, day.toString(), day, day.plusDays(1), zone);
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                String name = String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        day.get(IsoFields.WEEK_BASED_YEAR),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
                yield between(kind, name, monday, monday.plusWeeks(1), zone);
            }
            case MONTH -> {
                LocalDate first = day.withDayOfMonth(1);
                yield between(
                        kind,
                        first.format(DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT)),
                        first,
                        first.plusMonths(1),
                        zone);
            }
        };
    }

    /** Whether a folder is called as one of a period, or of calls without a time, is. */
    static boolean isName(String folder) {
        return NAME.matcher(folder).matches();
    }

    private static Period between(Kind kind, String name, LocalDate from, LocalDate until, ZoneId zone) {
        return new Period(
                kind,
                name,
                from.atStartOfDay(zone).toInstant(),
                until.atStartOfDay(zone).toInstant());
    }

    /** The shortest first: of what days have handed out to be heard, a week and a month have the rest. */
    @Override
    public int compareTo(Period other) {
        return SHORTEST_FIRST.compare(this, other);
    }
}
