package org.callqa.manifest.rows;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Understands the times of call lists; those without an offset are a zone's. */
final class LocalTimes {

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
            } catch (DateTimeException e) {
                throw new InvalidRowException(
                        "started_at '" + text + "' is not a time", "write it like 2026-03-01T09:30:00+08:00");
            }
        }
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
