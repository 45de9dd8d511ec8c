package org.callqa.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callqa.batch.state.StateFolderException;
import org.callqa.batch.state.StateReader;
import org.callqa.call.Reason;
import org.callqa.call.Timeline;
import org.callqa.cli.options.LanguageOption;
import org.callqa.cli.options.SelectionOptions;
import org.callqa.cli.options.StateOption;
import org.callqa.cli.options.UsageException;
import org.callqa.cli.print.DiffPrinter;
import org.callqa.rubric.InvalidRubricException;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.read.RubricFile;
import org.callqa.scoring.compare.CallChange;
import org.callqa.scoring.compare.RubricComparison;
import org.callqa.store.KeptCall;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code callqa rubric diff}: what a changed rubric changes in calls that are already heard. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Scores the calls that are kept again, from their kept transcripts, against two rubrics, and prints which"
                    + " answers, calls and agents change. Nothing is heard again and nothing is written."
        },
        footer = {
            "",
            "Examples:",
            "  callqa rubric diff old/phone-service.yaml scoring-rubric/phone-service.yaml",
            "  callqa rubric diff a.yaml b.yaml --state /var/lib/callqa --since 2026-11-01 --calls 0"
        })
final class RubricDiffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "The rubric as it was.")
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The rubric as it is to be.")
    private Path changed;

    @Mixin
    private StateOption stateOption;

    @Mixin
    private SelectionOptions selection;

    @Mixin
    private LanguageOption languageOption;

    @Option(
            names = "--calls",
            paramLabel = "N",
            defaultValue = "50",
            description = "List so many of the changed calls, 0 for all. Default: ${DEFAULT-VALUE}.")
    private int listed;

    @Override
    public Integer call() throws InvalidRubricException, UsageException {
        if (listed < 0) {
            throw new ParameterException(spec.commandLine(), "--calls " + listed + ": at least 0");
        }
        Rubric before = RubricFile.load(old);
        Rubric after = RubricFile.load(changed);
        RubricComparison comparison = new RubricComparison(before, after);
        try (StateReader state = StateReader.open(stateOption.folder())) {
            List<KeptCall> kept = state.calls(selection.selection()).stream()
                    .map(state::answers)
                    .flatMap(Optional::stream)
                    .toList();
            if (kept.isEmpty()) {
                throw stateOption.noCall(state, selection.zone());
            }
            // in the order of the list whichever thread is first, so that the same inputs print the same
            List<Optional<CallChange>> changes = kept.parallelStream()
                    .map(call -> change(comparison, call, state.timeline(call)))
                    .toList();
            int gone = (int) changes.stream().filter(Optional::isEmpty).count();
            List<CallChange> compared =
                    changes.stream().flatMap(Optional::stream).toList();
            new DiffPrinter(spec.commandLine(), listed, languageOption.texts())
                    .print(before, after, comparison.sum(compared), gone);
            return ExitCode.OK;
        } catch (StateFolderException e) {
            throw new UsageException(Reason.of("fail.option", "--state", e.reason()));
        }
    }

    private static Optional<CallChange> change(
            RubricComparison comparison, KeptCall call, Optional<Timeline> timeline) {
        return timeline.map(heard -> comparison.compare(call.call(), heard));
    }
}
