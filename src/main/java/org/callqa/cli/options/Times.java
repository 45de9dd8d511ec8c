package org.callqa.cli.options;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Times as people write them in options: {@code 5m}, {@code 90s}, {@code 1h30m}. */
public final class Times {

    /** No time between two nights; counts of its seconds and nanoseconds are numbers that can be added to. */
    private static final Duration LONGEST = Duration.ofDays(3660);

    private Times() {}

    /**
     * Reads one, from nothing to ten years.
     *
     * @param example said to whoever has written something else
     */
    public static Duration of(CommandSpec spec, String option, String text, String example) {
        try {
            Duration time = Duration.parse("PT" + text);
            if (time.isNegative() || time.compareTo(LONGEST) > 0) {
                throw wrong(spec, option, text, example);
            }
            return time;
        } catch (DateTimeParseException e) {
            throw wrong(spec, option, text, example);
        }
    }

    /**
     * Reads a day, of a year of four digits: of others not all moments are numbers that a database takes.
     *
     * @throws DateTimeException when it is none
     */
    public static LocalDate day(String text) {
        if (text.length() != "2026-11-25".length()) {
            throw new DateTimeException(text);
        }
        return LocalDate.parse(text);
    }

    /** The complaint about what is no time here. */
    public static ParameterException wrong(CommandSpec spec, String option, String text, String example) {
        return new ParameterException(
                spec.commandLine(), option + " " + text + ": not a time; write it like " + example);
    }
}
