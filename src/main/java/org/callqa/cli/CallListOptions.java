package org.callqa.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.callqa.manifest.CallSources;
import org.callqa.manifest.CallsFormat;
import org.callqa.manifest.NamePatterns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where it is written whose calls the recordings are. */
final class CallListOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee;

    @Option(
            names = "--calls",
            paramLabel = "FILE",
            description = "The phone system's call list. Default: calls.csv in the folder of the recordings.")
    private @Nullable Path calls;

    @Option(
            names = "--calls-format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description =
                    "Who wrote the call list: csv (columns by name: recording, call_id, agent_id ...), asterisk or"
                            + " freeswitch (their cdr-csv/Master.csv; a record finds its recording by the unique id in the"
                            + " file's name). Default: ${DEFAULT-VALUE}.")
    private CallsFormat format;

    @Option(
            names = "--name-pattern",
            paramLabel = "PATTERN",
            description = "What the names of the recordings tell: asterisk-mixmonitor, freeswitch-record-session, or"
                    + " columns of the call list in braces, such as"
                    + " {agent_id}_{started_at:yyyyMMdd-HHmmss}_{call_id}.wav; * is anything. The call list overrides.")
    private @Nullable String namePattern;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            description = "Zone of times without an offset, such as Asia/Shanghai; UTC for an Asterisk with usegmtime."
                    + " Default: this computer's.")
    private @Nullable String timeZone;

    Optional<Path> calls() {
        return Optional.ofNullable(calls);
    }

    CallSources sources() {
        if (format != CallsFormat.CSV && calls == null) {
            throw new ParameterException(
                    mixee.commandLine(),
                    "--calls-format " + format + ": name the phone system's Master.csv with --calls");
        }
        return new CallSources(format, Optional.ofNullable(namePattern).map(this::patterns), zone());
    }

    private NamePatterns patterns(String text) {
        try {
            return NamePatterns.of(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(mixee.commandLine(), "--name-pattern " + e.getMessage(), e);
        }
    }

    private ZoneId zone() {
        try {
            return timeZone == null ? ZoneId.systemDefault() : ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw new ParameterException(
                    mixee.commandLine(), "--time-zone " + timeZone + ": not a zone; write it like Asia/Shanghai", e);
        }
    }
}
