package org.callqa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.batch.state.StateFolderException;
import org.callqa.batch.state.StateReader;
import org.callqa.call.Reason;
import org.callqa.cli.options.LanguageOption;
import org.callqa.cli.options.StateOption;
import org.callqa.cli.options.UsageException;
import org.callqa.cli.options.ZoneOption;
import org.callqa.cli.print.TextTable;
import org.callqa.report.words.Figures;
import org.callqa.report.words.Printable;
import org.callqa.report.words.Texts;
import org.callqa.speech.models.BundledModels;
import org.callqa.store.Run;
import org.callqa.store.RunSummary;
import org.callqa.store.SelectedCall;
import org.callqa.store.Selection;
import org.callqa.store.Skip;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code callqa status}: what the state keeps and what the last runs did. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the last runs, what is kept, and how well the models understand this house.",
            "Tells what was skipped or set aside, too, and why."
        },
        footer = {"", "Examples:", "  callqa status", "  callqa status --state /var/lib/callqa --runs 30"})
final class StatusCommand implements Callable<Integer> {

    /** In such a share of doubtful words a larger model is worth its disk; own models on their own voices have under 10 %. */
    private static final double MUCH_DOUBT = 0.25;

    private static final Pattern SHA_256 = Pattern.compile("\\b[0-9a-f]{64}\\b");
    private static final int SHORT = 12;
    private static final int MOST = 10_000;

    /** As a run is kept. */
    private static final Set<String> OUTCOMES = Set.of("done", "failed", "killed", "under way");

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOption stateOption;

    @Mixin
    private LanguageOption languageOption;

    @Mixin
    private ZoneOption zone;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "7",
            description = "So many of the last runs of each command. Default: ${DEFAULT-VALUE}.")
    private int most;

    @Override
    public Integer call() throws UsageException {
        if (most < 1 || most > MOST) {
            throw new ParameterException(spec.commandLine(), "--runs " + most + ": has to be from 1 to " + MOST);
        }
        PrintWriter out = spec.commandLine().getOut();
        int width = spec.usageMessage().width();
        try (StateReader state = StateReader.open(stateOption.folder())) {
            List<Run> runs = state.runs(most);
            Texts texts = languageOption.texts();
            out.println(texts.say("status.runs"));
            print(runs, zone.zone(), texts, out, width);
            out.println();
            out.println(texts.say("status.kept", stateOption.folder().toString(), megabytes(stateOption.folder())));
            kept(state, texts).print(out, width);
            state.inFlight()
                    .forEach(heard -> out.println(Printable.of(texts.say("status.in-flight", heard.recording()))));
            suspects(state, texts).forEach(out::println);
            understood(runs, texts).forEach(out::println);
            return ExitCode.OK;
        } catch (StateFolderException e) {
            throw new UsageException(Reason.of("fail.option", "--state", e.reason()));
        } catch (IOException e) {
            throw new UsageException("--state " + stateOption.folder() + ": cannot be read: " + e.getMessage());
        }
    }

    /** The latest first; what they were scored with is told where it changes, for it seldom does. */
    private static void print(List<Run> runs, ZoneId zone, Texts texts, PrintWriter out, int width) {
        for (int from = 0, to; from < runs.size(); from = to) {
            String by = by(runs.get(from), texts);
            TextTable table = new TextTable(4);
            for (to = from; to < runs.size() && by(runs.get(to), texts).equals(by); to++) {
                Run run = runs.get(to);
                double seconds = run.endedAt()
                        .map(ended -> Duration.between(run.begunAt(), ended).toMillis() / 1000.0)
                        .orElse(0.0);
                table.row(
                        Figures.moment(run.begunAt(), zone),
                        run.command(),
                        OUTCOMES.contains(run.outcome())
                                ? texts.say("status.outcome." + run.outcome().replace(' ', '-'))
                                : run.outcome(),
                        run.endedAt().isEmpty() ? "" : texts.say("sound.seconds", Figures.decimal(seconds, 0)),
                        did(run.summary(), seconds, texts));
            }
            out.println("  " + Printable.of(by));
            table.print(out, width);
        }
    }

    private static String by(Run run, Texts texts) {
        return texts.say("status.by", run.rubric(), run.program());
    }

    private static String did(RunSummary summary, double seconds, Texts texts) {
        String did = texts.say("status.did", summary.heard(), summary.answeredAgain(), summary.skipped());
        if (summary.rejected() > 0) {
            did = texts.say("status.no-call", did, summary.rejected());
        }
        if (summary.waiting() > 0) {
            did = texts.say("status.waiting", did, summary.waiting());
        }
        return seconds > 0 && summary.audioMs() > 0
                ? texts.say("status.pace", did, Figures.decimal(summary.audioMs() / 1000.0 / seconds, 1))
                : did;
    }

    private static TextTable kept(StateReader state, Texts texts) {
        List<SelectedCall> calls = state.calls(Selection.ALL);
        TextTable table = new TextTable(2);
        table.row(texts.say("status.calls"), Integer.toString(calls.size()));
        table.row(
                texts.say("status.answered"), Long.toString(count(calls, call -> call.answered() && !call.skipped())));
        table.row(texts.say("status.gone"), Long.toString(count(calls, SelectedCall::gone)));
        Map<String, Long> reasons = state.skips().values().stream()
                .collect(Collectors.groupingBy(Skip::reason, TreeMap::new, Collectors.counting()));
        reasons.forEach((reason, times) -> table.row(texts.say("status.skipped"), times + "  " + texts.told(reason)));
        return table;
    }

    private static long count(List<SelectedCall> calls, java.util.function.Predicate<SelectedCall> which) {
        return calls.stream().filter(which).count();
    }

    private static List<String> suspects(StateReader state, Texts texts) {
        return state.suspects().stream()
                .map(it -> Printable.of(
                        texts.say(it.ended() > 1 ? "status.suspect.twice" : "status.suspect.once", it.recording())))
                .toList();
    }

    private static List<String> understood(List<Run> runs, Texts texts) {
        Map<String, RunSummary.Words> words = new TreeMap<>();
        Map<String, String> models = new TreeMap<>();
        for (Run run : runs) {
            run.summary().words().forEach((language, said) -> words.merge(language, said, RunSummary.Words::plus));
            run.summary().models().forEach(models::putIfAbsent);
        }
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().heard() > 0)
                .map(entry -> {
                    double doubtful = (double) entry.getValue().doubtful()
                            / entry.getValue().heard();
                    return Printable.of(texts.say(
                            "status.words",
                            entry.getKey(),
                            entry.getValue().heard(),
                            Figures.decimal(100 * doubtful, 0),
                            Optional.ofNullable(models.get(entry.getKey()))
                                    .map(StatusCommand::shortened)
                                    .orElseGet(() -> texts.say("status.unknown-model")),
                            doubtful > MUCH_DOUBT ? texts.say("status.badly") : ""));
                })
                .toList();
    }

    /** A model's checksum in as many digits as name a folder of it, with its name where it came with the program. */
    private static String shortened(String model) {
        Map<String, String> names = BundledModels.names();
        return SHA_256.matcher(model)
                .replaceAll(sum -> (names.containsKey(sum.group()) ? names.get(sum.group()) + " " : "")
                        + sum.group().substring(0, SHORT));
    }

    private static String megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
        }
    }
}
