package org.callqa.manifest.rows;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Understands the times of call lists; those without an offset are a zone's. */
public final class LocalTimes {

    /**
     * Those with slashes are read where only one of them can be meant: 25/11/2026, 11/25/2026. A year of two digits is one of
     * this century.
     */
    private static final List<String> DATES = List.of(
            "uuuu-M-d",
            "uuuu/M/d",
            "uuuu.M.d",
            "uuuu'年'M'月'd'日'",
            "d.M.uuuu",
            "d-M-uuuu",
            "d/M/uuuu",
            "M/d/uuuu",
            "d/M/uu",
            "M/d/uu",
            "uu/M/d",
            "d MMM uuuu",
            "d-MMM-uuuu",
            "d-MMM-uu",
            "MMM d uuuu",
            "d MMMM uuuu",
            "MMMM d uuuu",
            "uuuuMMdd");

    private static final List<String> CLOCKS = List.of("H:mm", "H:mm:ss", "h:mm a", "h:mm:ss a", "a h:mm", "a h:mm:ss");

    private static final List<DateTimeFormatter> SPREADSHEETS = formats();

    /** {@code date}'s and {@code ctime}'s {@code Feb 17 14:30:05 2026}, and the digits alone. */
    private static final List<DateTimeFormatter> PROGRAMS = Stream.of(
                    "MMM d H:mm:ss uuuu", "uuuuMMddHHmmss", "uuuuMMdd HHmmss", "uuuuMMdd'T'HHmmss")
            .map(LocalTimes::format)
            .toList();

    /** The day of the week tells nothing more. */
    private static final Pattern WEEKDAY =
            Pattern.compile("(?i)^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]*\\s+|(?:星期|周)[一二三四五六日天]\\s*)");

    private static final Pattern HALF_OF_DAY = Pattern.compile("(?i)(?<=[\\d\\s])([ap])\\.?\\s?m\\.?$");

    /** Behind a clock. */
    private static final Pattern OFFSET = Pattern.compile(
            "(?i)(.*\\d:\\d\\d(?:[.,]\\d+)?|\\d{8}T\\d{6})\\s*(?:z|utc|gmt|(?:utc|gmt)?([+-]\\d\\d)(?::?(\\d\\d))?)");

    /** Seconds or milliseconds since 1970, of 2001 to 2033. */
    private static final Pattern EPOCH = Pattern.compile("(1\\d{9})(\\d{3})?(\\.\\d{1,9})?");

    /** Days with a fraction, as a cell that lost its format is saved; five digits are 1954 to 2173, and a number alone is none. */
    private static final Pattern SERIAL = Pattern.compile("[2-9]\\d{4}[.,]\\d{1,12}");

    /** ECMA-376 18.17.4.1, the 1900 date base system, for days after February 1900. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final ZoneId zone;

    public LocalTimes(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Understands a time.
     *
     * @param text ISO 8601, also with a space for the T
     * @param near roughly the same moment if it is known, to tell the two hours of a clock set back apart; else the
     *     first of them is meant
     */
    public OffsetDateTime parse(String text, Optional<Instant> near) throws InvalidRowException {
        String iso = text.replace(' ', 'T');
        try {
            return OffsetDateTime.parse(iso);
        } catch (DateTimeException withoutOffset) {
            try {
                return at(LocalDateTime.parse(iso), near);
            } catch (DateTimeException notIso) {
                return otherwise(text.strip(), near)
                        .orElseThrow(() -> new InvalidRowException(
                                "started_at '" + text + "' is not a time", "write it like 2026-03-01T09:30:00+08:00"));
            }
        }
    }

    private Optional<OffsetDateTime> otherwise(String text, Optional<Instant> near) throws InvalidRowException {
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            long ms = Long.parseLong(epoch.group(1)) * 1000
                    + (epoch.group(2) == null ? 0 : Long.parseLong(epoch.group(2)));
            Instant time = Instant.ofEpochMilli(ms);
            return Optional.of(time.atZone(zone).toOffsetDateTime());
        }
        Matcher offset = OFFSET.matcher(text);
        if (offset.matches()) {
            String hours = Objects.requireNonNullElse(offset.group(2), "+00");
            String minutes = Objects.requireNonNullElse(offset.group(3), "00");
            String clock = Objects.requireNonNullElse(offset.group(1), "");
            try {
                ZoneOffset zoneOffset = ZoneOffset.of(hours + ":" + minutes);
                return local(clock).map(time -> time.atOffset(zoneOffset));
            } catch (DateTimeException noOffset) {
                return Optional.empty();
            }
        }
        Optional<LocalDateTime> local = asSpreadsheetsWrite(text);
        return local.isEmpty() ? Optional.empty() : Optional.of(at(local.get(), near));
    }

    /** Understands a day, with or without a time of day; empty where day and month cannot be told apart. */
    public static Optional<LocalDate> day(String text) {
        return local(text + " 0:00").or(() -> local(text)).map(LocalDateTime::toLocalDate);
    }

    private static Optional<LocalDateTime> local(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')));
        } catch (DateTimeException notIso) {
            return asSpreadsheetsWrite(text);
        }
    }

    /** A time as spreadsheets show or save it; empty where day and month cannot be told apart. */
    private static Optional<LocalDateTime> asSpreadsheetsWrite(String text) {
        if (SERIAL.matcher(text).matches()) {
            double days = Double.parseDouble(text.replace(',', '.'));
            return Optional.of(DAY_ZERO.atStartOfDay()
                    .plusSeconds(Math.round(days * Duration.ofDays(1).toSeconds())));
        }
        String plain = WEEKDAY.matcher(text.replace('\u202F', ' ')).replaceFirst("");
        plain = plain.replace("上午", " AM ").replace("下午", " PM ");
        plain = HALF_OF_DAY
                .matcher(plain)
                .replaceFirst(" $1m")
                .replace(",", " ")
                .replaceAll("\\s+", " ")
                .strip();
        String written = plain;
        List<LocalDateTime> read = Stream.concat(SPREADSHEETS.stream(), PROGRAMS.stream())
                .flatMap(format -> {
                    try {
                        return Stream.of(LocalDateTime.parse(written, format));
                    } catch (DateTimeException another) {
                        return Stream.empty();
                    }
                })
                .distinct()
                .toList();
        return read.size() == 1 ? Optional.of(read.get(0)) : Optional.empty();
    }

    private static List<DateTimeFormatter> formats() {
        return DATES.stream()
                .flatMap(date -> CLOCKS.stream().map(clock -> format(date + "[ ]" + clock)))
                .toList();
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private OffsetDateTime at(LocalDateTime local, Optional<Instant> near) throws InvalidRowException {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new InvalidRowException(
                    "started_at '" + local + "' does not exist in " + zone + ", where the clock was set forward",
                    "name the zone of the phone system's clock with --time-zone; UTC for Asterisk's usegmtime=yes");
        }
        return offsets.stream()
                .map(local::atOffset)
                .min(Comparator.comparing(time ->
                        near.map(known -> Duration.between(known, time).abs()).orElse(Duration.ZERO)))
                .orElseThrow();
    }
}
