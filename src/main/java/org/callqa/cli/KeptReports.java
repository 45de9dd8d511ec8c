package org.callqa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.callqa.batch.Night;
import org.callqa.batch.NightApplication;
import org.callqa.batch.NightFailedException;
import org.callqa.batch.NightRunner.NightSummary;
import org.callqa.batch.NightSettings;
import org.callqa.batch.attempt.Supervision;
import org.callqa.batch.state.OutFolderException;
import org.callqa.batch.state.StateFolderException;
import org.callqa.batch.state.StateReader;
import org.callqa.call.Reason;
import org.callqa.cli.options.ReaderOptions;
import org.callqa.cli.options.RubricOption;
import org.callqa.cli.options.SelectionOptions;
import org.callqa.cli.options.StateOption;
import org.callqa.cli.options.UsageException;
import org.callqa.cli.print.ProgressPrinter;
import org.callqa.report.Reports;
import org.callqa.report.words.Printable;
import org.callqa.review.ReviewRequest;
import org.callqa.rubric.InvalidRubricException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reports of what is kept, without audio: which calls, of which state, and for whom. */
final class KeptReports {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee;

    @Mixin
    private SelectionOptions selection;

    @Mixin
    private StateOption stateOption;

    @Mixin
    private RubricOption rubricOption;

    @Mixin
    private ReaderOptions readers;

    /**
     * Writes them, and tells what came of it.
     *
     * @param review which calls are to be listened to
     * @param handOut whether that is remembered
     */
    void write(ReviewRequest review, boolean handOut)
            throws CommandFailedException, InvalidRubricException, NightFailedException, UsageException {
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
                readers.copyAudio(),
                readers.cards(),
                review,
                handOut,
                Supervision.NONE);
        PrintWriter screen = mixee.commandLine().getOut();
        try {
            try (StateReader kept = StateReader.open(stateOption.folder())) {
                if (kept.calls(night.selection()).isEmpty()) {
                    throw stateOption.noCall(kept, selection.zone());
                }
            } catch (StateFolderException e) {
                throw new UsageException(Reason.of("fail.option", "--state", e.reason()));
            }
            Reports.requireUsable(out);
            ProgressPrinter progress =
                    new ProgressPrinter(screen, System.console() != null, System::nanoTime, readers.texts());
            NightSummary summary = NightApplication.run(
                    night,
                    settings,
                    progress,
                    runner -> StopSignal.install(runner, mixee.commandLine().getErr()));
            progress.end();
            screen.println(readers.texts().say("summary.report", summary.scored(), out.toString()));
            summary.remarks()
                    .forEach(line -> screen.println(Printable.of(readers.texts().told(line))));
        } catch (IOException e) {
            throw new CommandFailedException("--out " + e.getMessage());
        } catch (OutFolderException e) {
            throw new CommandFailedException(e.reason());
        } catch (StateFolderException e) {
            throw new CommandFailedException(Reason.of("fail.option", "--state", e.reason()));
        }
    }
}
