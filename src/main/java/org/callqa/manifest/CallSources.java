package org.callqa.manifest;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What tells about recordings beside the recordings themselves.
 *
 * @param format of the call list
 * @param names what the names of the recordings tell
 * @param zone of times without an offset, in the list and in names
 */
public record CallSources(CallsFormat format, Optional<NamePatterns> names, ZoneId zone) {

    /** Only {@code calls.csv}, in this computer's time zone. */
    public static CallSources csv() {
        return new CallSources(CallsFormat.CSV, Optional.empty(), ZoneId.systemDefault());
    }
}
