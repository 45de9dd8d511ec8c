package org.callqa.cli;

import java.util.List;
import org.callqa.report.Period;
import picocli.CommandLine.Option;

/** Whether reports are of the selected calls, or of whole periods. */
final class PeriodOption {

    @Option(
            names = "--period",
            paramLabel = "KIND",
            split = ",",
            description =
                    "A folder of reports for each day, week, month (or several, with commas between) in which a selected call"
                            + " is, such as 2026-11-25, 2026-W48, 2026-11; each holds all calls of its period that are kept."
                            + " Default: one report of the selected calls.")
    private List<Period.Kind> periods = List.of();

    List<Period.Kind> periods() {
        return periods.stream().distinct().sorted().toList();
    }
}
