package org.callqa.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callqa.batch.StateFolderException;
import org.callqa.batch.StateReader;
import org.callqa.call.Timeline;
import org.callqa.cli.print.DiffPrinter;
import org.callqa.rubric.InvalidRubricException;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.read.RubricFile;
import org.callqa.scoring.compare.CallChange;
import org.callqa.scoring.compare.RubricComparison;
import org.callqa.store.KeptCall;
import org.callqa.store.KeptNight;
import org.jspecify.annotations.Nullable;
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
            "Scores the calls of a night again, from their kept transcripts, against two rubrics, and prints which"
                    + " answers, calls and agents change. Nothing is heard again and nothing is written."
        },
        footer = {
            "",
            "Examples:",
            "  callqa rubric diff old/phone-service.yaml scoring-rubric/phone-service.yaml",
            "  callqa rubric diff a.yaml b.yaml --state /var/lib/callqa --night 3f2a --calls 0"
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

    @Option(
            names = "--night",
            paramLabel = "ID",
            description = "A night by its id in run.json, or the beginning of it. Default: the newest.")
    private @Nullable String night;

    @Option(
            names = "--calls",
            paramLabel = "N",
            defaultValue = "50",
            description = "List so many of the changed calls, 0 for all. Default: ${DEFAULT-VALUE}.")
    private int listed;

    @Override
    public Integer call() throws InvalidRubricException, UsageException {
        if (listed < 0) {
            throw new ParameterException(spec.commandLine(), "--calls " + listed + ": 0 or more");
        }
        Rubric before = RubricFile.load(old);
        Rubric after = RubricFile.load(changed);
        RubricComparison comparison = new RubricComparison(before, after);
        try (StateReader state = StateReader.open(stateOption.folder())) {
            KeptNight chosen = chosen(state.nights());
            List<KeptCall> kept = state.calls(chosen);
            // in the order of the list whichever thread is first, so that the same inputs print the same
            List<Optional<CallChange>> changes = kept.parallelStream()
                    .map(call -> change(comparison, call, state.timeline(call)))
                    .toList();
            int gone = (int) changes.stream().filter(Optional::isEmpty).count();
            List<CallChange> compared =
                    changes.stream().flatMap(Optional::stream).toList();
            new DiffPrinter(spec.commandLine(), listed).print(before, after, chosen, comparison.sum(compared), gone);
            return ExitCode.OK;
        } catch (StateFolderException e) {
            throw new UsageException("--state " + e.getMessage());
        }
    }

    private static Optional<CallChange> change(
            RubricComparison comparison, KeptCall call, Optional<Timeline> timeline) {
        return timeline.map(heard -> comparison.compare(call.call(), heard));
    }

    private KeptNight chosen(List<KeptNight> nights) throws UsageException {
        if (nights.isEmpty()) {
            throw new UsageException(
                    "--state " + stateOption.folder() + ": no night is kept here; 'callqa score' makes one");
        }
        if (night == null) {
            return nights.get(0);
        }
        String wanted = night;
        List<KeptNight> named =
                nights.stream().filter(kept -> kept.id().startsWith(wanted)).toList();
        if (named.size() != 1) {
            throw new UsageException("--night " + night + (named.isEmpty() ? ": no such night" : ": several nights")
                    + "; kept are "
                    + String.join(
                            ", ",
                            nights.stream()
                                    .limit(5)
                                    .map(kept -> DiffPrinter.name(kept))
                                    .toList()));
        }
        return named.get(0);
    }
}
