package org.callqa.manifest.cdr;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callqa.manifest.rows.InvalidRowException;
import org.callqa.manifest.rows.LocalTimes;

/** The times of a log: seconds since 1970 as Asterisk writes them to files, dates as it writes them to databases. */
final class EventClock {

    private static final Pattern EPOCH = Pattern.compile("\\d{9,10}(?:\\.\\d+)?");

    private static final Pattern CLOCK = Pattern.compile(".*\\d:\\d\\d.*");

    private static final double NANO = 1e-9;

    private final LocalTimes times;

    /** @param zone of dates without an offset */
    EventClock(ZoneId zone) {
        this.times = new LocalTimes(zone);
    }

    /** Whether a cell looks like a time; Asterisk's unique ids do, too. */
    static boolean isTime(String cell) {
        return EPOCH.matcher(cell).matches() || isDate(cell);
    }

    /** Whether a cell looks like a time that is no number. */
    static boolean isDate(String cell) {
        return CLOCK.matcher(cell).matches();
    }

    /**
     * A time in seconds since 1970.
     *
     * @param uniqueId of the call, which tells the two hours of a clock set back apart
     */
    double second(String text, String uniqueId) throws InvalidRowException {
        if (EPOCH.matcher(text).matches()) {
            return Double.parseDouble(text);
        }
        Matcher id = AsteriskCdr.UNIQUE_ID.matcher(uniqueId);
        OffsetDateTime time = times.parse(
                text,
                Optional.of(id)
                        .filter(Matcher::matches)
                        .map(known -> Instant.ofEpochSecond(Long.parseLong(known.group(1)))));
        return time.toEpochSecond() + time.getNano() * NANO;
    }
}
