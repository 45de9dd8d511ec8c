package org.callqa.cli.options;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The time zone of the house. */
public final class ZoneOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            description = "Zone of the house, such as Asia/Shanghai: of days, of times that people read, and of times"
                    + " without an offset in the call list (UTC for an Asterisk with usegmtime). Default: this"
                    + " computer's.")
    private @Nullable String timeZone;

    public ZoneId zone() {
        try {
            return timeZone == null ? ZoneId.systemDefault() : ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw new ParameterException(
                    mixee.commandLine(), "--time-zone " + timeZone + ": not a zone; write it like Asia/Shanghai", e);
        }
    }
}
