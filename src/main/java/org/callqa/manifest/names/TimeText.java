package org.callqa.manifest.names;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalField;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time in a file name: {@code epoch}, or the letters of {@link DateTimeFormatter} each as wide as it is written.
 * {@code yy} is of this century; month names are English in every locale; {@code Z} is a zone of ISO 8601; {@code T} and
 * what stands between single quotes is itself.
 */
final class TimeText {

    static final String LETTERS = "yyyy or yy, MM, MMM or M, dd or d, HH or H (hh and a), mm, ss, SSS, Z for a zone,"
            + " EEE or EEEE for a weekday, T, 'text' for itself, or epoch";

    private static final Pattern EPOCH = Pattern.compile("epoch(?:[-_]?(?:s|seconds|ms|millis|us|micros))?");

    /** Seconds, perhaps with a fraction, milliseconds or microseconds. */
    private static final String EPOCH_SHAPE = "\\d{9,10}(?:\\.\\d{1,9})?|\\d{12,13}|\\d{16}";

    private static final int EPOCH_SECONDS_DIGITS = 10;

    private static final int EPOCH_MILLIS_DIGITS = 13;

    private static final int WEEKDAY_LETTERS = 3;

    /** What British English writes for {@code Sep} (CLDR 38, and Java with it). */
    private static final Pattern SEPTEMBER = Pattern.compile("(?i)(?<![A-Za-z])sept(?![A-Za-z])");

    /** With the dots of {@code p.m.} or without. */
    private static final Pattern HALF_OF_DAY = Pattern.compile("([AaPp])\\.?[Mm]\\.?(?![A-Za-z])");

    private static final Pattern TOKEN = Pattern.compile("'((?:[^']|'')*)'|([A-Za-z])\\2*|[^A-Za-z']+|'");

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private final String regex;
    private final Optional<DateTimeFormatter> formatter;
    private final boolean zulu;

    private TimeText(String regex, Optional<DateTimeFormatter> formatter, boolean zulu) {
        this.regex = regex;
        this.formatter = formatter;
        this.zulu = zulu;
    }

    private static Instant sinceEpoch(String text) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        long number = Long.parseLong(whole);
        if (whole.length() > EPOCH_MILLIS_DIGITS) {
            return Instant.EPOCH.plus(number, ChronoUnit.MICROS);
        }
        return whole.length() > EPOCH_SECONDS_DIGITS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    /** @throws IllegalArgumentException with what is wrong with the format, for people */
    static TimeText of(String format) {
        if (EPOCH.matcher(format).matches()) {
            return new TimeText(EPOCH_SHAPE, Optional.empty(), false);
        }
        return parts(format).build();
    }

    /** What a time looks like, or a part of one of which the others stand elsewhere in the name; without groups. */
    static String shape(String format) {
        return EPOCH.matcher(format).matches()
                ? EPOCH_SHAPE
                : parts(format).regex.toString();
    }

    private static Builder parts(String format) {
        Builder builder = new Builder();
        Matcher token = TOKEN.matcher(format);
        while (token.find()) {
            if (token.group(1) != null) {
                builder.literal(token.group(1).isEmpty() ? "'" : token.group(1).replace("''", "'"));
            } else if (token.group(2) != null && !token.group().equals("T")) {
                builder.letters(token.group());
            } else {
                builder.literal(token.group());
            }
        }
        return builder;
    }

    /** What such a time looks like; without groups. */
    String regex() {
        return regex;
    }

    /**
     * The time in ISO 8601, with an offset when the text has one or it is known to be UTC.
     *
     * @throws DateTimeException when there is no such time
     */
    String iso(String text, boolean utc) {
        if (formatter.isEmpty()) {
            return sinceEpoch(text).toString();
        }
        String written = SEPTEMBER.matcher(text).replaceFirst("Sep");
        TemporalAccessor time =
                formatter.get().parse(HALF_OF_DAY.matcher(written).replaceFirst("$1m"));
        LocalDateTime local = LocalDateTime.from(time);
        if (time.isSupported(ChronoField.OFFSET_SECONDS)) {
            return OffsetDateTime.of(local, ZoneOffset.from(time)).toString();
        }
        return utc || zulu ? local.atOffset(ZoneOffset.UTC).toString() : local.toString();
    }

    /** Gathers the parts of a format. */
    private static final class Builder {

        private final DateTimeFormatterBuilder formatter = new DateTimeFormatterBuilder().parseCaseInsensitive();
        private final StringBuilder regex = new StringBuilder();
        private final Set<Character> letters = new HashSet<>();
        private boolean zulu;

        void literal(String text) {
            // as people write ISO 8601 for Java: a Z behind the clock is the zone
            zulu |= text.equals("Z") && (letters.contains('H') || letters.contains('h'));
            formatter.appendLiteral(text);
            regex.append(com.google.re2j.Pattern.quote(text));
        }

        void letters(String run) {
            letters.add(run.charAt(0));
            switch (run) {
                case "yyyy" -> number(ChronoField.YEAR, 4);
                case "yy" -> {
                    formatter.appendValueReduced(ChronoField.YEAR, 2, 2, 2000);
                    regex.append("\\d{2}");
                }
                case "MMM" -> months(3);
                case "MMMM" -> months(9);
                case "MM", "M" -> number(ChronoField.MONTH_OF_YEAR, run.length());
                case "dd", "d" -> number(ChronoField.DAY_OF_MONTH, run.length());
                case "HH", "H" -> number(ChronoField.HOUR_OF_DAY, run.length());
                case "hh", "h" -> number(ChronoField.CLOCK_HOUR_OF_AMPM, run.length());
                case "mm", "m" -> number(ChronoField.MINUTE_OF_HOUR, run.length());
                case "ss", "s" -> number(ChronoField.SECOND_OF_MINUTE, run.length());
                case "SSS", "SSSSSS", "SSSSSSSSS" -> {
                    formatter.appendFraction(ChronoField.NANO_OF_SECOND, run.length(), run.length(), false);
                    regex.append("\\d{").append(run.length()).append('}');
                }
                case "E", "EEE" -> weekdays(WEEKDAY_LETTERS);
                case "EEEE" -> weekdays(Integer.MAX_VALUE);
                case "a" -> {
                    formatter.appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "AM", 1L, "PM"));
                    regex.append("[AaPp]\\.?[Mm]\\.?");
                }
                case "Z", "X", "XX", "XXX" -> {
                    formatter.optionalStart().appendOffset("+HH:MM", "Z").optionalEnd();
                    formatter.optionalStart().appendOffset("+HHmm", "Z").optionalEnd();
                    regex.append("(?:Z|[+-]\\d{2}(?::?\\d{2})?)");
                }
                default -> throw new IllegalArgumentException("'" + run + "' in a time; use " + LETTERS);
            }
        }

        /** One letter is one digit or two, several are as many digits. */
        private void number(TemporalField field, int width) {
            if (width == 1) {
                formatter.appendValue(field, 1, 2, SignStyle.NOT_NEGATIVE);
                regex.append("\\d{1,2}");
            } else {
                formatter.appendValue(field, width);
                regex.append("\\d{").append(width).append('}');
            }
        }

        /** As it is in English; a day that is not this one's makes it no time. */
        private void weekdays(int most) {
            Map<Long, String> names = new HashMap<>();
            for (DayOfWeek day : DayOfWeek.values()) {
                String name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
                names.put((long) day.getValue(), name.substring(0, Math.min(most, name.length())));
            }
            formatter.appendText(ChronoField.DAY_OF_WEEK, names);
            regex.append("[A-Za-z]{3,9}");
        }

        private void months(int most) {
            Map<Long, String> names = new HashMap<>();
            for (int i = 0; i < MONTHS.size(); i++) {
                String name = MONTHS.get(i);
                names.put(i + 1L, name.substring(0, Math.min(most, name.length())));
            }
            formatter.appendText(ChronoField.MONTH_OF_YEAR, names);
            regex.append(most == 3 ? "(?:[A-Za-z]{3}|[Ss][Ee][Pp][Tt])" : "[A-Za-z]{3," + most + "}");
        }

        TimeText build() {
            if (!letters.containsAll(Set.of('y', 'M', 'd'))) {
                throw new IllegalArgumentException("a time needs yyyy, MM and dd; its parts may stand apart, as in"
                        + " {started_at:yyyyMMdd}_{agent_id}_{started_at:HHmmss}");
            }
            if (letters.contains('h') != letters.contains('a')) {
                throw new IllegalArgumentException("hh needs a, and a needs hh: use HH for 24 hours");
            }
            if (!letters.contains('h') && !letters.contains('H')) {
                formatter.parseDefaulting(ChronoField.HOUR_OF_DAY, 0);
            }
            formatter.parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0);
            formatter.parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0);
            return new TimeText(
                    regex.toString(),
                    Optional.of(formatter.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT)),
                    zulu);
        }
    }
}
