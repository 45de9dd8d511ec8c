package org.callqa.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.cli.config.Configuration;
import org.callqa.cli.config.ConfigurationException;
import org.callqa.cli.options.LanguageOption;
import org.callqa.cli.options.NativeSettings;
import org.callqa.cli.print.SignOfLife;
import org.callqa.report.Printable;
import org.callqa.report.Texts;
import org.callqa.speech.probe.ProbeChild;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** The program's entry: makes sure of UTF-8, then hands over to the command line. */
public final class Main {

    /** A sign within three seconds of the start, of which Java takes about one. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    /** Commands that read and load for a while before they have anything to tell. */
    private static final Set<String> BUSY_FIRST = Set.of("score", "report", "review", "inspect");

    private Main() {}

    public static void main(String[] args) throws Exception {
        NativeSettings.apply();
        if (args.length > 0 && args[0].equals(ProbeChild.ARGUMENT)) {
            ProbeChild.main(args);
        }
        Utf8Restart.endWithTheFirst();
        int exitCode = Utf8Restart.needed()
                ? Utf8Restart.run(args)
                : run(
                        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                        args);
        System.exit(exitCode);
    }

    /**
     * Runs one command.
     *
     * @return the exit code
     */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        Texts texts = Texts.of(LanguageOption.asked(args));
        SignOfLife life = new SignOfLife(out, PATIENCE);
        CommandLine callqa = new CommandLine(new CallqaCommand())
                .setOut(life.writer())
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, Main::path)
                .setUsageHelpWidth(100);
        callqa.getCommandSpec().addOption(Configuration.option());
        Configuration configuration;
        try {
            configuration = Configuration.find(args, callqa.getCommandSpec());
        } catch (ConfigurationException e) {
            e.problems().forEach(problem -> err.println("callqa: " + Printable.of(problem)));
            return ExitCode.USAGE;
        }
        speak(callqa, texts.language());
        FailureHandler failures = new FailureHandler(configuration, texts);
        return callqa.setDefaultValueProvider(configuration)
                .setExecutionStrategy(parsed -> {
                    configuration.setFlags(parsed);
                    if (parsed.hasSubcommand()
                            && BUSY_FIRST.contains(
                                    parsed.subcommand().commandSpec().name())) {
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

    /** Helps in a language; English stands beside the options themselves. */
    private static void speak(CommandLine command, Language language) {
        if (language != Language.EN) {
            command.setResourceBundle(Help.in(language));
        }
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
