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
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Understands the times of call lists; those without an offset are a zone's. */
final class LocalTimes {

    /** The two with slashes are read where only one of them can be meant: 25/11/2026, 11/25/2026. */
    private static final List<String> DATES = List.of(
            "uuuu-M-d", "uuuu/M/d", "uuuu.M.d", "uuuu'年'M'月'd'日'", "d.M.uuuu", "d-M-uuuu", "d/M/uuuu", "M/d/uuuu");

    private static final List<String> CLOCKS = List.of("H:mm", "H:mm:ss", "h:mm a", "h:mm:ss a");

    private static final List<DateTimeFormatter> SPREADSHEETS = formats();

    /** Days with a fraction, as a cell that lost its format is saved; five digits are 1954 to 2173, and a number alone is none. */
    private static final Pattern SERIAL = Pattern.compile("[2-9]\\d{4}[.,]\\d{1,12}");

    /** ECMA-376 18.17.4.1, the 1900 date base system, for days after February 1900. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final ZoneId zone;

    LocalTimes(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Understands a time.
     *
     * @param text ISO 8601, also with a space for the T
     * @param near roughly the same moment if it is known, to tell the two hours of a clock set back apart; else the
     *     first of them is meant
     */
    OffsetDateTime parse(String text, Optional<Instant> near) throws InvalidRowException {
        String iso = text.replace(' ', 'T');
        try {
            return OffsetDateTime.parse(iso);
        } catch (DateTimeException withoutOffset) {
            try {
                return at(LocalDateTime.parse(iso), near);
            } catch (DateTimeException notIso) {
                Optional<LocalDateTime> time = asSpreadsheetsWrite(text.strip());
                if (time.isEmpty()) {
                    throw new InvalidRowException(
                            "started_at '" + text + "' is not a time", "write it like 2026-03-01T09:30:00+08:00");
                }
                return at(time.get(), near);
            }
        }
    }

    /** A time as spreadsheets show or save it; empty where day and month cannot be told apart. */
    private static Optional<LocalDateTime> asSpreadsheetsWrite(String text) {
        if (SERIAL.matcher(text).matches()) {
            double days = Double.parseDouble(text.replace(',', '.'));
            return Optional.of(DAY_ZERO.atStartOfDay()
                    .plusSeconds(Math.round(days * Duration.ofDays(1).toSeconds())));
        }
        List<LocalDateTime> read = SPREADSHEETS.stream()
                .flatMap(format -> {
                    try {
                        return Stream.of(LocalDateTime.parse(text, format));
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
                .flatMap(date -> CLOCKS.stream()
                        .map(clock -> new DateTimeFormatterBuilder()
                                .parseCaseInsensitive()
                                .appendPattern(date + "[ ]" + clock)
                                .toFormatter(Locale.ENGLISH)
                                .withResolverStyle(ResolverStyle.STRICT)))
                .toList();
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
