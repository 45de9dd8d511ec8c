package org.callqa.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callqa.batch.NightProgress;
import org.callqa.batch.state.StateFolderException;
import org.callqa.batch.state.StateReader;
import org.callqa.call.Language;
import org.callqa.cli.afterwards.Afterwards;
import org.callqa.cli.config.Configuration;
import org.callqa.cli.config.ConfigurationException;
import org.callqa.cli.config.ReaderLanguage;
import org.callqa.cli.options.InheritedProperties;
import org.callqa.cli.options.NativeSettings;
import org.callqa.cli.options.ReaderOptions;
import org.callqa.cli.options.StateOption;
import org.callqa.cli.print.SignOfLife;
import org.callqa.cli.print.ToldWriter;
import org.callqa.cli.supervise.Supervised;
import org.callqa.cli.supervise.SupervisionOptions;
import org.callqa.cli.supervise.Supervisor;
import org.callqa.report.words.Printable;
import org.callqa.report.words.Texts;
import org.callqa.speech.probe.ProbeChild;
import org.callqa.store.RunSummary;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program's entry: does what has to be heard in a child of its own, and the rest at once. */
public final class Main {

    /** A sign within three seconds of the start, of which Java takes about one. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private static final String SCORE = "score";

    /** What native code does in them may end the process. */
    private static final Set<String> HEARING = Set.of(SCORE, "inspect");

    private static final Set<String> HELP = Set.of("-h", "--help", "-V", "--version");

    /** Commands that read and load for a while before they have anything to tell. */
    private static final Set<String> BUSY_FIRST = Set.of(SCORE, "report", "review", "inspect");

    private Main() {}

    public static void main(String[] args) throws Exception {
        InheritedProperties.forget();
        NativeSettings.apply();
        if (args.length > 0 && args[0].equals(ProbeChild.ARGUMENT)) {
            ProbeChild.main(args);
        }
        if (Supervised.isChild()) {
            Supervised.endWithTheParent();
            Supervised.exit(run(args));
        }
        System.exit(isSupervised(args) ? supervise(args) : run(args));
    }

    /** Has the work done by a child, and watches it. */
    private static int supervise(String... args) {
        boolean scores = verb(List.of(args)).filter(SCORE::equals).isPresent();
        Function<String, Optional<String>> values = values(args);
        PrintWriter err = new ToldWriter(
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Texts.of(ReaderLanguage.asked(values.apply("lang"), args)));
        return Supervisor.run(
                Main.class,
                args,
                scores ? SupervisionOptions.settings(values) : Supervisor.Settings.NONE,
                (failure, ended, took) -> {
                    if (scores) {
                        lastWord(failure, ended, took, values, err);
                    }
                },
                err);
    }

    private static int run(String... args) {
        return run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args);
    }

    /** Whether a child is to do the work. */
    private static boolean isSupervised(String... args) {
        List<String> given = List.of(args);
        boolean hears = verb(given)
                .filter(HEARING::contains)
                .filter(verb -> given.stream().noneMatch(HELP::contains))
                .isPresent();
        return (hears || Supervisor.neededForLocale()) && !Supervisor.isOff();
    }

    private static Optional<String> verb(List<String> args) {
        return IntStream.range(0, args.size())
                .filter(i -> !args.get(i).startsWith("-")
                        && (i == 0 || !args.get(i - 1).equals("--config")))
                .mapToObj(args::get)
                .findFirst();
    }

    /** The values of options, as far as they can be read: the child reads them again, and complains of what is wrong. */
    private static Function<String, Optional<String>> values(String... args) {
        Function<String, Optional<String>> given = option -> Configuration.valueOf("--" + option, args);
        try {
            if (Configuration.isThere(args)) {
                CommandLine callqa = new CommandLine(new CallqaCommand());
                callqa.getCommandSpec().addOption(Configuration.option());
                Configuration configuration = Configuration.find(args, callqa.getCommandSpec());
                return option -> given.apply(option).or(() -> configuration.value(option));
            }
        } catch (ConfigurationException | RuntimeException toBeToldByTheChild) {
            // it reads the same file
        }
        return given;
    }

    /** When no child is left that could, tells those who wait for word of a run. */
    private static void lastWord(
            String failure, int ended, Duration took, Function<String, Optional<String>> values, PrintWriter err) {
        try {
            Path state = Path.of(values.apply("state").orElse(StateOption.DEFAULT));
            Path out = Path.of(values.apply("out").orElse(ReaderOptions.DEFAULT_OUT));
            try (Afterwards.Run run =
                    Afterwards.of(values).begin(state, out, ended, took, err, err, NightProgress.NONE)) {
                run.failed(ExitCode.FAILED, failure, done(state, ended));
            }
        } catch (InvalidPathException e) {
            err.println("callqa: " + Printable.of(String.valueOf(e.getMessage())));
        }
    }

    /** What the processes that died have kept. */
    private static RunSummary done(Path state, int processes) {
        try (StateReader kept = StateReader.open(state)) {
            return kept.unfinished(processes);
        } catch (StateFolderException | RuntimeException notKnown) {
            return RunSummary.NONE;
        }
    }

    /**
     * Runs one command.
     *
     * @return the exit code
     */
    static int run(PrintWriter out, PrintWriter err, String... given) {
        String[] args = helpAsOption(given);
        SignOfLife life = new SignOfLife(out, PATIENCE);
        // of quotes in values it warns in its own words, with all of the values
        CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF);
        CommandLine callqa = new CommandLine(new CallqaCommand())
                .setOut(life.writer())
                .setCaseInsensitiveEnumValuesAllowed(true)
                // a folder may be called @today, and what lies in a file of that name is no command line
                .setExpandAtFiles(false)
                .registerConverter(Path.class, Main::path)
                .setUsageHelpWidth(100);
        callqa.getCommandSpec().addOption(Configuration.option());
        Configuration configuration;
        try {
            configuration = Configuration.find(args, callqa.getCommandSpec());
        } catch (ConfigurationException e) {
            PrintWriter told = new ToldWriter(err, Texts.of(ReaderLanguage.asked(Optional.empty(), args)));
            e.problems().forEach(problem -> told.println("callqa: " + Printable.of(problem)));
            return ExitCode.USAGE;
        }
        Texts texts = Texts.of(ReaderLanguage.asked(configuration.value("lang"), args));
        callqa.setErr(new ToldWriter(err, texts));
        speak(callqa, texts.language());
        FailureHandler failures = new FailureHandler(configuration, texts);
        return callqa.setDefaultValueProvider(configuration)
                .setExecutionStrategy(parsed -> {
                    requireCommands(parsed);
                    requireValues(parsed);
                    configuration.setFlags(parsed);
                    if (parsed.hasSubcommand()
                            && BUSY_FIRST.contains(
                                    parsed.subcommand().commandSpec().name())
                            && !isQuiet(parsed.subcommand())) {
                        life.begin(texts.say("progress.reading"));
                    }
                    try (life) {
                        return new CommandLine.RunLast().execute(parsed);
                    }
                })
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .execute(args);
    }

    /** {@code help rubric diff} asks for what {@code rubric diff --help} tells; picocli's own help knows one level, and no hints. */
    private static String[] helpAsOption(String... args) {
        List<String> words = List.of(args);
        boolean asks = words.size() > 1
                && words.get(0).equals("help")
                && !words.get(1).startsWith("-")
                && words.stream().noneMatch(HELP::contains);
        return asks ? Stream.concat(words.stream().skip(1), Stream.of("--help")).toArray(String[]::new) : args;
    }

    /** The first command that is none: asked for its help, picocli gives that of the command above. */
    private static void requireCommands(ParseResult parsed) {
        ParseResult command = parsed;
        while (command.hasSubcommand()) {
            command = command.subcommand();
        }
        if (!command.unmatched().isEmpty()
                && !command.commandSpec().subcommands().isEmpty()) {
            throw new UnmatchedArgumentException(command.commandSpec().commandLine(), command.unmatched());
        }
    }

    /** A variable that is not set in a script is no value, and least of all means all of something. */
    private static void requireValues(ParseResult parsed) {
        ParseResult command = parsed;
        while (command.hasSubcommand()) {
            command = command.subcommand();
        }
        for (OptionSpec option : command.matchedOptions()) {
            if (!option.originalStringValues().isEmpty()
                    && option.stringValues().stream().allMatch(String::isBlank)) {
                throw new ParameterException(
                        command.commandSpec().commandLine(),
                        option.longestName() + ": the value is empty; give it one, or leave the option out");
            }
        }
    }

    /** Helps in a language; English stands beside the options themselves. */
    private static void speak(CommandLine command, Language language) {
        if (language != Language.EN) {
            Help.speak(command, language);
        }
    }

    private static boolean isQuiet(ParseResult command) {
        OptionSpec quiet = command.commandSpec().findOption("--quiet");
        return quiet != null && Boolean.TRUE.equals(quiet.getValue());
    }

    /** A variable that is not set in a script is no name of the folder one happens to be in. */
    private static Path path(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("the name is empty");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + text + "' is no name of a file or folder here");
        }
    }
}
