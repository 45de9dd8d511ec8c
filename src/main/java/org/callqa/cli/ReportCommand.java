package org.callqa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callqa.batch.Night;
import org.callqa.batch.NightApplication;
import org.callqa.batch.NightFailedException;
import org.callqa.batch.NightRunner.NightSummary;
import org.callqa.batch.NightSettings;
import org.callqa.batch.NothingFoundException;
import org.callqa.batch.state.StateFolderException;
import org.callqa.batch.state.StateReader;
import org.callqa.cli.options.ReaderOptions;
import org.callqa.cli.options.RubricOption;
import org.callqa.cli.options.SelectionOptions;
import org.callqa.cli.options.StateOption;
import org.callqa.cli.options.UsageException;
import org.callqa.cli.print.ProgressPrinter;
import org.callqa.report.Printable;
import org.callqa.report.Reports;
import org.callqa.rubric.InvalidRubricException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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

    @Spec
    private CommandSpec spec;

    @Mixin
    private SelectionOptions selection;

    @Mixin
    private StateOption stateOption;

    @Mixin
    private RubricOption rubricOption;

    @Mixin
    private ReaderOptions readers;

    @Override
    public Integer call()
            throws UsageException, CommandFailedException, InvalidRubricException, NightFailedException,
                    NothingFoundException {
        Path out = readers.out();
        Night night = new Night(
                Optional.empty(),
                rubricOption.load(),
                Map.of(),
                selection.selection(),
                readers.periods(),
                selection.zone(),
                out,
                Runtime.getRuntime().availableProcessors());
        NightSettings settings = new NightSettings(
                stateOption.folder(),
                Duration.ZERO,
                Optional.empty(),
                readers.showNumbers(),
                false,
                false,
                Duration.ZERO,
                0,
                readers.languages(),
                readers.audioUrl(),
                readers.cards());
        PrintWriter screen = spec.commandLine().getOut();
        try {
            try (StateReader kept = StateReader.open(stateOption.folder())) {
                if (kept.calls(night.selection()).isEmpty()) {
                    throw new NothingFoundException("--state " + stateOption.folder()
                            + ": no call is kept here that is meant; nothing was written");
                }
            }
            Reports.requireUsable(out);
            ProgressPrinter progress =
                    new ProgressPrinter(screen, System.console() != null, Clock.systemUTC(), readers.texts());
            NightSummary summary = NightApplication.run(
                    night,
                    settings,
                    progress,
                    runner -> StopSignal.install(runner, spec.commandLine().getErr()));
            progress.end();
            screen.println(readers.texts().say("summary.report", summary.scored(), out.toString()));
            summary.remarks().forEach(line -> screen.printf("%s%n", Printable.of(line)));
            return ExitCode.OK;
        } catch (IOException e) {
            throw new CommandFailedException("--out " + e.getMessage());
        } catch (StateFolderException e) {
            throw new CommandFailedException("--state " + e.getMessage());
        }
    }
}
