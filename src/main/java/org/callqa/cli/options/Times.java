package org.callqa.cli.options;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Times as people write them in options: {@code 5m}, {@code 90s}, {@code 1h30m}. */
public final class Times {

    private Times() {}

    /**
     * Reads one.
     *
     * @param example said to whoever has written something else
     */
    public static Duration of(CommandSpec spec, String option, String text, String example) {
        try {
            return Duration.parse("PT" + text);
        } catch (DateTimeParseException e) {
            throw wrong(spec, option, text, example);
        }
    }

    /** The complaint about what is no time here. */
    public static ParameterException wrong(CommandSpec spec, String option, String text, String example) {
        return new ParameterException(
                spec.commandLine(), option + " " + text + ": not a time; write it like " + example);
    }
}
