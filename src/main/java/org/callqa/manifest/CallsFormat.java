package org.callqa.manifest;

import org.callqa.manifest.cdr.AsteriskCdr;
import org.callqa.manifest.cdr.FreeswitchCdr;

/** Who wrote the call list. */
public enum CallsFormat {
    /** callqa's own {@code calls.csv}, with a header. */
    CSV,
    /** Asterisk's {@code cdr-csv/Master.csv}. */
    ASTERISK,
    /** FreeSWITCH's {@code cdr-csv/Master.csv}. */
    FREESWITCH;

    CallListReader reader(Recordings recordings, CallSources sources) {
        return switch (this) {
            case CSV -> new CallsCsv(recordings, sources.zone());
            case ASTERISK ->
                new CdrCsv(new AsteriskCdr(sources.contexts()), sources.logs(), recordings, sources.zone());
            case FREESWITCH ->
                new CdrCsv(new FreeswitchCdr(sources.contexts()), sources.logs(), recordings, sources.zone());
        };
    }
}
