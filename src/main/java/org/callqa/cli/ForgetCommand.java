package org.callqa.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.callqa.batch.state.StateFolderException;
import org.callqa.batch.state.StateKeeper;
import org.callqa.batch.state.StateReader;
import org.callqa.call.Reason;
import org.callqa.cli.afterwards.Afterwards;
import org.callqa.cli.options.LanguageOption;
import org.callqa.cli.options.NamedCalls;
import org.callqa.cli.options.StateOption;
import org.callqa.cli.options.Times;
import org.callqa.cli.options.UsageException;
import org.callqa.cli.options.ZoneOption;
import org.callqa.report.words.Figures;
import org.callqa.report.words.Printable;
import org.callqa.report.words.Texts;
import org.callqa.store.SelectedCall;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code callqa forget}: deletes what was said in calls. */
@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        description = {
            "Deletes transcripts, quotes, reasons and scores of calls for good.",
            "The state's file is written anew. Recordings of forgotten calls are left alone by later runs; delete them yourself,"
                    + " and reports that are written, too."
        },
        footer = {
            "",
            "Examples:",
            "  callqa forget --before 90d --keep-scores",
            "  callqa forget --before 2026-08-01 --dry-run",
            "  callqa forget --call 1773130360.18 --state /var/lib/callqa"
        })
final class ForgetCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private LanguageOption languageOption;

    @Option(
            names = "--before",
            paramLabel = "WHEN",
            description = "Calls from before this day (2026-08-01), or of more than so many days ago (90d).")
    private @Nullable String before;

    @Mixin
    private NamedCalls named;

    @Option(names = "--keep-scores", description = "Keep verdicts and scores; words and quotes go all the same.")
    private boolean keepScores;

    @Option(names = "--dry-run", description = "Only say which calls that would be.")
    private boolean dryRun;

    @Mixin
    private ZoneOption zone;

    @Mixin
    private StateOption stateOption;

    @Override
    public Integer call() throws UsageException, CommandFailedException {
        if (before == null && named.areNone()) {
            throw new ParameterException(spec.commandLine(), "say which calls: --before 90d, --call ID or --agent ID");
        }
        Optional<Instant> until = Optional.ofNullable(before).map(this::moment);
        Texts texts = languageOption.texts();
        List<SelectedCall> calls;
        try (StateReader state = StateReader.open(stateOption.folder())) {
            calls = named.in(state, stateOption, until);
            named.tellMissing(state, stateOption, spec.commandLine().getErr(), texts);
        } catch (StateFolderException e) {
            throw new UsageException(Reason.of("fail.option", "--state", e.reason()));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (dryRun) {
            calls.forEach(
                    call -> out.println(Printable.of(call.callId() + "  " + call.agentId() + "  " + call.recording())));
            out.println(texts.told(Figures.count(calls.size(), "call") + " would be forgotten"));
            return ExitCode.OK;
        }
        if (calls.isEmpty()) {
            out.println(texts.told("no call is that old; nothing was forgotten"));
            return ExitCode.OK;
        }
        try {
            Set<String> recordings = calls.stream().map(SelectedCall::recording).collect(Collectors.toSet());
            StateKeeper.forget(
                    stateOption.folder(), calls, keepScores, () -> Afterwards.forget(stateOption.folder(), recordings));
        } catch (StateFolderException e) {
            throw new CommandFailedException(Reason.of("fail.option", "--state", e.reason()));
        }
        out.println(texts.told(
                Figures.count(calls.size(), "call") + " forgotten" + (keepScores ? ", their scores kept" : "")
                        + "; reports that are written, and recordings, are yours to delete"));
        return ExitCode.OK;
    }

    private Instant moment(String text) {
        LocalDate today = LocalDate.now(Clock.system(zone.zone()));
        try {
            LocalDate day = text.matches("\\d{1,5}d")
                    ? today.minusDays(Long.parseLong(text.substring(0, text.length() - 1)))
                    : Times.day(text);
            return day.atStartOfDay(zone.zone()).toInstant();
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(), "--before " + text + ": neither a day nor a count; write 2026-08-01 or 90d", e);
        }
    }
}
