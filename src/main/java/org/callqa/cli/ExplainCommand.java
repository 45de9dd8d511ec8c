package org.callqa.cli;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callqa.batch.state.StateFolderException;
import org.callqa.batch.state.StateReader;
import org.callqa.call.Reason;
import org.callqa.call.Timeline;
import org.callqa.cli.options.LanguageOption;
import org.callqa.cli.options.RubricOption;
import org.callqa.cli.options.StateOption;
import org.callqa.cli.options.UsageException;
import org.callqa.cli.options.ZoneOption;
import org.callqa.cli.print.AnswerPrinter;
import org.callqa.cli.print.CallPrinter;
import org.callqa.report.words.NumberMask;
import org.callqa.report.words.Printable;
import org.callqa.rubric.InvalidRubricException;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.Scorer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.speech.models.NearNames;
import org.callqa.store.KeptCall;
import org.callqa.store.Run;
import org.callqa.store.SelectedCall;
import org.callqa.store.Selection;
import org.callqa.store.Skip;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code callqa explain}: one call with all that was heard, and why each answer is what it is. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Prints one call: what the call list says, what was heard and when, and each answer with what it rests on.",
            "The call is answered again from its kept transcript; nothing is written."
        },
        footer = {
            "",
            "Examples:",
            "  callqa explain en-03",
            "  callqa explain en-03 --state /var/lib/callqa --rubric my-rubric.yaml --show-numbers"
        })
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "CALL_ID",
            description = "The call's id, or its recording, as the scorecards name it; of several the newest.")
    private String wanted;

    @Mixin
    private StateOption stateOption;

    @Mixin
    private ZoneOption zoneOption;

    @Mixin
    private LanguageOption languageOption;

    @Mixin
    private RubricOption rubricOption;

    @Option(
            names = "--show-numbers",
            description = "Leave card, identity and telephone numbers in quotes as they were said.")
    private boolean showNumbers;

    @Override
    public Integer call() throws InvalidRubricException, UsageException {
        Rubric rubric = rubricOption.load();
        try (StateReader state = StateReader.open(stateOption.folder())) {
            boolean told = false;
            for (SelectedCall call : newestFirst(state)) {
                Optional<Skip> skipped = state.skip(call);
                if (skipped.isPresent()) {
                    spec.commandLine()
                            .getOut()
                            .println(Printable.of(languageOption
                                    .texts()
                                    .told("Call " + wanted + " was not scored: "
                                            + skipped.get().reason() + "; "
                                            + skipped.get().remedy())));
                    return ExitCode.OK;
                }
                Optional<KeptCall> kept = state.answers(call);
                if (kept.isPresent() && (!told || isPart(kept.get()))) {
                    if (told) {
                        spec.commandLine().getOut().println();
                    }
                    if (state.isForgotten(call)) {
                        throw new UsageException(Reason.of("fail.forgotten", wanted));
                    }
                    explain(state, state.madeBy(call), kept.get(), rubric);
                    told = true;
                    if (!isPart(kept.get())) {
                        return ExitCode.OK;
                    }
                }
            }
            if (told) {
                return ExitCode.OK;
            }
            if (state.calls(Selection.ALL).isEmpty()) {
                throw stateOption.noCall(state);
            }
            List<String> near = NearNames.of(wanted, state.names().toList());
            Reason none =
                    Reason.of("fail.no-such-call", wanted, stateOption.folder().toString());
            throw new UsageException(near.isEmpty() ? none : Reason.of("fail.nearest", none, String.join(", ", near)));
        } catch (StateFolderException e) {
            throw new UsageException(Reason.of("fail.option", "--state", e.reason()));
        }
    }

    /** Of a recording in which several agents talked, every agent's part is told. */
    private boolean isPart(KeptCall kept) {
        return kept.call().part().isPresent() && !wanted.equals(kept.call().callId());
    }

    private void explain(StateReader state, Optional<Run> run, KeptCall kept, Rubric rubric) throws UsageException {
        Timeline timeline =
                state.timeline(kept).orElseThrow(() -> new UsageException(Reason.of("fail.no-transcript", wanted)));
        CallScore score = Scorer.explaining(rubric).score(kept.call(), timeline);
        NumberMask mask = new NumberMask(!showNumbers).of(score);
        CallPrinter printer = new CallPrinter(spec.commandLine(), mask, languageOption.texts(), timeline.language());
        printer.header(kept, zoneOption.zone(), run, score, rubric);
        printer.heard(timeline);
        printer.ends(kept.call(), timeline);
        new AnswerPrinter(spec.commandLine(), mask, languageOption.texts(), rubric).print(score, kept);
    }

    private List<SelectedCall> newestFirst(StateReader state) {
        return state.calls(Selection.ALL).stream()
                .filter(call -> wanted.equals(call.callId()) || wanted.equals(call.recording()))
                .sorted(Comparator.comparing(
                                (SelectedCall call) -> call.startedAt().orElse(Instant.MIN))
                        .reversed()
                        .thenComparing(SelectedCall::callId))
                .toList();
    }
}
