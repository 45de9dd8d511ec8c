package org.callqa.cli.config;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.callqa.report.words.Printable;
import org.callqa.report.words.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code callqa config}: what is in force, and since where. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the options that 'callqa score' would run with, and where each comes from.",
            "Takes the same options as 'callqa score'; nothing is heard and nothing is written."
        },
        footer = {
            "",
            "Examples:",
            "  callqa config --config /etc/callqa.yaml",
            "  callqa config --state /var/lib/callqa --threads 4"
        })
public final class ConfigCommand implements Callable<Integer> {

    private static final String PLACEHOLDER = "-";

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "RECORDINGS", description = "As 'callqa score' is given it.")
    private String recordings = "";

    @Unmatched
    private List<String> options = new ArrayList<>();

    @Override
    public Integer call() {
        CommandLine score = requireNonNull(spec.parent().subcommands().get("score"));
        Configuration configuration = (Configuration) score.getDefaultValueProvider();
        List<String> args = new ArrayList<>(spec.commandLine().getParseResult().originalArgs());
        args.subList(0, args.indexOf("config") + 1).clear();
        ParseResult parsed;
        try {
            parsed = score.parseArgs(args.toArray(String[]::new));
        } catch (MissingParameterException recordingsAreNotNamed) {
            args.add(PLACEHOLDER);
            parsed = score.parseArgs(args.toArray(String[]::new));
        }
        configuration.setFlags(parsed);
        List<ArgSpec> all = new ArrayList<>(parsed.commandSpec().positionalParameters());
        parsed.commandSpec().options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp() && !option.inherited())
                .forEach(all::add);
        Texts texts = Texts.of(ReaderLanguage.asked(configuration.value("lang"), args.toArray(String[]::new)));
        int width = all.stream()
                .mapToInt(arg -> Configuration.keys(arg).findFirst().orElse("").length())
                .max()
                .orElse(0);
        for (ArgSpec arg : all) {
            String source = isGiven(arg, parsed)
                    ? "command line"
                    : configuration.source(arg).orElse("default");
            print(width, Configuration.keys(arg).findFirst().orElse(""), value(arg, source, texts), texts.told(source));
        }
        configuration
                .file()
                .ifPresentOrElse(
                        file -> line(texts.told("configuration: " + file)),
                        () -> line(texts.told("no configuration file; --config names one, or " + Configuration.FILE
                                + " in the state folder is one")));
        return 0;
    }

    private static boolean isGiven(ArgSpec arg, ParseResult parsed) {
        return arg instanceof OptionSpec option
                ? parsed.hasMatchedOption(option)
                : parsed.matchedPositionals().contains(arg)
                        && !PLACEHOLDER.equals(String.valueOf(arg.<Object>getValue()));
    }

    /** The value, or what the help says of its default. */
    private static String value(ArgSpec arg, String source, Texts texts) {
        Object value = arg.getValue();
        if (value instanceof Map<?, ?> map) {
            value = map.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .collect(Collectors.joining(", "));
        } else if (value instanceof Collection<?> several) {
            value = several.stream()
                    .map(ConfigCommand::typed)
                    .collect(Collectors.joining(arg.splitRegex().equals(",") ? "," : ", "));
        } else if (value != null) {
            value = typed(value);
        }
        String text = value == null || PLACEHOLDER.equals(value.toString()) ? "" : value.toString();
        if (!text.isEmpty() || !source.equals("default")) {
            return text;
        }
        String help = String.join(" ", arg.description());
        String begins = texts.say("help.default");
        int at = help.lastIndexOf(begins);
        return at < 0
                ? "-"
                : "("
                        + help.substring(at + begins.length())
                                .replaceAll("[.。]$", "")
                                .replace("%%", "%") + ")";
    }

    /** As it would be written on the command line. */
    private static String typed(Object value) {
        return value instanceof Enum<?> choice ? choice.name().toLowerCase(Locale.ROOT) : value.toString();
    }

    private void print(int width, String key, String value, String source) {
        line(key + " ".repeat(width - key.length()) + "  " + value + "  [" + source + "]");
    }

    private void line(String text) {
        spec.commandLine().getOut().println(Printable.of(text));
    }
}
