package org.callqa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.callqa.audio.AudioDecoder;
import org.callqa.batch.Night;
import org.callqa.batch.NightApplication;
import org.callqa.batch.NightFailedException;
import org.callqa.batch.NightRunner.NightSummary;
import org.callqa.batch.NightSettings;
import org.callqa.batch.NothingFoundException;
import org.callqa.batch.attempt.EarlierEnd;
import org.callqa.batch.state.OutFolderException;
import org.callqa.batch.state.StateFolderException;
import org.callqa.call.Language;
import org.callqa.call.Reason;
import org.callqa.cli.afterwards.Afterwards;
import org.callqa.cli.options.CallListOptions;
import org.callqa.cli.options.HouseOptions;
import org.callqa.cli.options.ModelOptions;
import org.callqa.cli.options.ReaderOptions;
import org.callqa.cli.options.RubricOption;
import org.callqa.cli.options.SelectionOptions;
import org.callqa.cli.options.StateOption;
import org.callqa.cli.options.Times;
import org.callqa.cli.options.Transcribers;
import org.callqa.cli.options.UsageException;
import org.callqa.cli.print.ProgressPrinter;
import org.callqa.cli.print.ToldWriter;
import org.callqa.cli.supervise.Supervised;
import org.callqa.cli.supervise.SupervisionOptions;
import org.callqa.manifest.CallListException;
import org.callqa.manifest.CallSources;
import org.callqa.manifest.House;
import org.callqa.manifest.Manifest;
import org.callqa.manifest.ManifestReader;
import org.callqa.report.Reports;
import org.callqa.report.words.Figures;
import org.callqa.report.words.Printable;
import org.callqa.report.words.Texts;
import org.callqa.review.ReviewRequest;
import org.callqa.rubric.InvalidRubricException;
import org.callqa.rubric.Rubric;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code callqa score}: the nightly job. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = {
            "Transcribes and scores a folder of recordings and writes the scorecards.",
            "A killed run goes on where it stopped when the same command is given again."
        },
        footer = {
            "",
            "Examples:",
            "  callqa score recordings",
            "  callqa score /data/2026-03-01 --calls list.csv --out /reports/2026-03-01 --state /var/lib/callqa",
            "  callqa score monitor --calls Master.csv --calls-format asterisk --language en",
            "  callqa score recordings --model en=vosk-model-en-us-0.22 --threads 4"
        })
final class ScoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RECORDINGS", description = "Folder with the recordings, and calls.csv if there is one.")
    private Path recordings;

    @Mixin
    private CallListOptions callList;

    @Mixin
    private HouseOptions houseOptions;

    @Mixin
    private RubricOption rubricOption;

    @Mixin
    private StateOption stateOption;

    @Mixin
    private ModelOptions models;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Recordings heard, and calls' pages made, at once. Default: the number of processors.")
    private @Nullable Integer threads;

    @Option(
            names = "--max-audio-minutes",
            paramLabel = "N",
            defaultValue = "120",
            description = "Longer recordings are skipped. Default: ${DEFAULT-VALUE}.")
    private int maxAudioMinutes;

    @Option(
            names = "--language",
            paramLabel = "LANG",
            description = "Language (en, zh) of calls for which the call list gives none.")
    private @Nullable String language;

    @Option(
            names = "--country",
            paramLabel = "CC",
            converter = CallqaCommand.Country.class,
            description = "Country (US, CN, GB ...) whose telephone tones are heard, where the call list gives none."
                    + " Default: recognised from the tones.")
    private @Nullable String country;

    @Option(
            names = {"--retry-skipped", "--retry-set-aside"},
            description =
                    "Try every recording again that an earlier run skipped, or set aside because the program ended"
                            + " while it heard it.")
    private boolean retrySkipped;

    @Mixin
    private SelectionOptions selection;

    @Option(
            names = "--verify",
            description = "Read every recording for its checksum, also where size and time are as they were.")
    private boolean verify;

    @Option(
            names = "--settle",
            paramLabel = "TIME",
            description =
                    "Recordings changed less than that long ago (5m, 90s, 1h) wait for the next run: they may still be"
                            + " written. Default: none do.")
    private @Nullable String settle;

    @Option(
            names = "--min-found",
            paramLabel = "SHARE",
            defaultValue = "10%",
            description =
                    "Nothing is heard or written when less than this share of the recordings that the call list names,"
                            + " or that were there in the last run, is in the folder: then its disk is not mounted. 0%% goes on all"
                            + " the same. Default: 10%%.")
    private String minFound;

    @Mixin
    private ReaderOptions readers;

    @Mixin
    private SupervisionOptions supervision;

    @Mixin
    private Afterwards afterwards;

    @Override
    public Integer call() throws Exception {
        NightSettings settings = settings();
        Optional<String> objection = afterwards.objection();
        if (objection.isPresent()) {
            throw new UsageException(objection.get());
        }
        PrintWriter screen = afterwards.screen(spec.commandLine().getOut());
        ProgressPrinter progress =
                new ProgressPrinter(screen, Supervised.onTerminal(), System::nanoTime, readers.texts());
        try (Afterwards.Run run = afterwards.begin(
                settings.state(),
                readers.out(),
                settings.supervision().earlier().map(EarlierEnd::times).orElse(0),
                settings.supervision()
                        .earlier()
                        .map(end -> Duration.ofMillis(end.tookMs()))
                        .orElse(Duration.ZERO),
                new ToldWriter(spec.commandLine().getOut(), readers.texts()),
                spec.commandLine().getErr(),
                progress)) {
            try {
                return score(settings, run, progress, screen);
            } catch (ParameterException e) {
                throw e;
            } catch (Exception e) {
                run.failed(FailureHandler.exitCode(e), FailureHandler.told(e));
                throw e;
            }
        }
    }

    private int score(NightSettings settings, Afterwards.Run run, ProgressPrinter progress, PrintWriter screen)
            throws UsageException, CommandFailedException, CallListException, InvalidRubricException,
                    NightFailedException, NothingFoundException, IOException {
        int hearing = threads();
        Path out = readers.out();
        Rubric rubric = rubricOption.load();
        requireAnotherFolder(out);
        requireInputsElsewhere(out);
        try {
            Reports.requireUsable(out);
        } catch (IOException e) {
            throw new CommandFailedException("--out " + e.getMessage());
        }
        CallSources sources = callList.sources(selection.zone());
        House house = houseOptions.read(sources.zone(), spec.commandLine().getErr());
        if (!recordings.toString().isBlank() && !Files.isDirectory(recordings)) {
            throw new UsageException(Reason.of("fail.no-folder", recordings.toString()));
        }
        Manifest manifest = new ManifestReader(AudioDecoder::recognises, defaultLanguage(), sources)
                .atMost(settings.longestRecording())
                .read(recordings, callList.calls())
                .completedBy(house);
        if (manifest.account().recordings() == 0 && manifest.account().passedOver() == 0) {
            throw new NothingFoundException(Reason.of("fail.nothing-there", recordings.toString(), out.toString()));
        }
        callList.requireMatched(manifest.account());
        try (Transcribers transcribers = models.open(languages(manifest))) {
            Night night = new Night(
                    Optional.of(new Night.Listed(recordings.toRealPath(), manifest)),
                    rubric,
                    transcribers.byLanguage(),
                    selection.selection(),
                    readers.periods(),
                    selection.zone(),
                    out,
                    hearing);
            NightSummary summary = NightApplication.run(
                    night,
                    settings,
                    run.progress(),
                    runner -> StopSignal.install(runner, spec.commandLine().getErr()));
            progress.end();
            summary = summary.remarking(manifest.account().lines());
            tell(summary.remarking(inShort(house.remarks())), out, screen);
            int exitCode = summary.skipped() > 0 ? ExitCode.SKIPPED : ExitCode.OK;
            // these were told when the list of agents was read
            run.done(exitCode, summary.remarking(house.remarks()));
            return exitCode;
        } catch (StateFolderException e) {
            throw new CommandFailedException(Reason.of("fail.option", "--state", e.reason()));
        } catch (OutFolderException e) {
            throw new CommandFailedException(e.reason());
        }
    }

    /** The reports of a night among its recordings would be taken for recordings, lists and notes of the phone system. */
    private void requireAnotherFolder(Path out) throws UsageException, IOException {
        if (Files.exists(out) && Files.exists(recordings) && Files.isSameFile(out, recordings)) {
            throw new UsageException(Reason.of(
                    "fail.own-folder", out.toString(), out.resolve("scores").toString()));
        }
    }

    /** The reports have names that lists are given, too. */
    private void requireInputsElsewhere(Path out) throws UsageException, IOException {
        for (OptionSpec option : spec.options()) {
            if (option.getValue() instanceof Path input && Reports.wouldReplace(input, out)) {
                throw new UsageException(option.longestName() + " " + input
                        + ": a report of this name would take its place in --out " + out
                        + "; use another --out, or give the file another name");
            }
        }
    }

    private void tell(NightSummary summary, Path out, PrintWriter screen) {
        Texts texts = readers.texts();
        screen.println(texts.say(
                readers.periods().isEmpty() ? "summary.score" : "summary.score-periods",
                summary.scored(),
                summary.skipped(),
                out.toString()));
        if (summary.skipped() > 0) {
            screen.println(
                    texts.say("summary.skipped", out.resolve("skipped.csv").toString()));
        }
        summary.remarks().forEach(line -> screen.println(Printable.of(texts.told(line))));
    }

    /** What was said of the list of agents when it was read stands far above by now. */
    private static List<String> inShort(List<String> ofAgents) {
        return ofAgents.isEmpty()
                ? List.of()
                : List.of(Figures.count(ofAgents.size(), "remark") + " on the list of agents (--agents), such as: "
                        + ofAgents.get(0));
    }

    private Set<Language> languages(Manifest manifest) {
        Set<Language> spoken = EnumSet.noneOf(Language.class);
        manifest.calls().forEach(recorded -> recorded.call().language().ifPresent(spoken::add));
        return spoken;
    }

    private Optional<Language> defaultLanguage() {
        if (language == null) {
            return Optional.empty();
        }
        return Optional.of(Language.of(language)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--language " + language + ": callqa scores en and zh")));
    }

    private int threads() {
        if (threads != null && threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads " + threads + ": at least 1");
        }
        int wanted = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        return Math.min(wanted, Supervised.mostThreads().orElse(wanted));
    }

    private Duration settle() {
        return settle == null ? Duration.ZERO : Times.of(spec, "--settle", settle, "5m");
    }

    private NightSettings settings() {
        if (maxAudioMinutes < 1) {
            throw new ParameterException(spec.commandLine(), "--max-audio-minutes " + maxAudioMinutes + ": at least 1");
        }
        return new NightSettings(
                stateOption.folder(),
                Duration.ofMinutes(maxAudioMinutes),
                Optional.ofNullable(country),
                readers.showNumbers(),
                retrySkipped,
                verify,
                settle(),
                CallListOptions.share(spec, "--min-found", minFound),
                readers.languages(),
                readers.audioUrl(),
                readers.copyAudio(),
                readers.cards(),
                ReviewRequest.DEFAULT,
                false,
                supervision.supervision());
    }
}
