package org.callqa.manifest;

import java.time.ZoneId;

/** Who wrote the call list. */
public enum CallsFormat {
    /** callqa's own {@code calls.csv}, with a header. */
    CSV,
    /** Asterisk's {@code cdr-csv/Master.csv}. */
    ASTERISK,
    /** FreeSWITCH's {@code cdr-csv/Master.csv}. */
    FREESWITCH;

    CallListReader reader(RecordingNames names, ZoneId zone) {
        return switch (this) {
            case CSV -> new CallsCsv(names, zone);
            case ASTERISK -> new CdrCsv(new AsteriskCdr(), names, zone);
            case FREESWITCH -> new CdrCsv(new FreeswitchCdr(), names, zone);
        };
    }
}
