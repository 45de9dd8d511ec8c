package org.callqa.cli;

import java.util.concurrent.Callable;
import org.callqa.batch.NightFailedException;
import org.callqa.cli.options.UsageException;
import org.callqa.review.ReviewRequest;
import org.callqa.rubric.InvalidRubricException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code callqa report}: reports of what is kept, without audio. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Writes reports of calls that are kept, without audio: of the selected ones, or of whole periods.",
            "What another rubric or another callqa answered is answered anew from the kept transcript."
        },
        footer = {
            "",
            "Examples:",
            "  callqa report --date yesterday --out /reports/yesterday",
            "  callqa report --period day,week,month --since 2026-11-01 --out /reports",
            "  callqa report --agent 1001 --since 2026-11-01 --until 2026-11-30 --out talk-with-1001"
        })
final class ReportCommand implements Callable<Integer> {

    @Mixin
    private KeptReports reports;

    @Override
    public Integer call() throws CommandFailedException, InvalidRubricException, NightFailedException, UsageException {
        reports.write(ReviewRequest.DEFAULT, false);
        return ExitCode.OK;
    }
}
