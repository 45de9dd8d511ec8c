package org.callqa.cli.config;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.cli.options.StateOption;
import org.callqa.rubric.RubricProblem;
import org.callqa.rubric.yaml.NearestName;
import org.callqa.rubric.yaml.Place;
import org.callqa.rubric.yaml.Problems;
import org.callqa.rubric.yaml.SourceText;
import org.callqa.rubric.yaml.YamlDocument;
import org.callqa.rubric.yaml.YamlValue;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Tag;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/**
 * The values that a file gives to options. Its keys are the options of the commands that a cron line runs; another command
 * takes from it what it has in common with them. The command line wins, option by option. Names of files and folders are
 * relative to the file's own folder.
 */
public final class Configuration implements IDefaultValueProvider {

    /** Looked for in the state folder. */
    public static final String FILE = "callqa.yaml";

    /** Between the values of an option whose values are not separated by a comma: no text holds it. */
    public static final String SEPARATOR = "\u001F";

    /** Whose options may be set; the first command that has an option says what it means. */
    private static final List<String> VERBS = List.of("score", "report");

    private static final String CONFIG = "--config";
    private static final String STATE = "--state";

    /** Settings that would name the folder in which they were found. */
    private static final Set<String> ONLY_WITH_CONFIG = Set.of("out", "state");

    /** What the night alone takes from the file: reports and lists that are asked for by hand are of what is asked for. */
    private static final Set<String> FOR_THE_NIGHT = Set.of("period");

    private record Setting(String value, Place place) {}

    private final @Nullable Path file;
    private final Set<String> given;
    private final Map<String, ArgSpec> known;
    private final Map<String, Setting> settings = new LinkedHashMap<>();
    private final Problems problems = new Problems();

    private Configuration(@Nullable Path file, String[] args, CommandSpec callqa) {
        this.file = file;
        this.given = Arrays.stream(args)
                .filter(arg -> arg.startsWith("--"))
                .map(arg -> arg.contains("=") ? arg.substring(0, arg.indexOf('=')) : arg)
                .collect(Collectors.toSet());
        this.known = known(callqa);
    }

    /** The option that names the file, for the program itself and all its commands. */
    public static OptionSpec option() {
        return OptionSpec.builder(CONFIG)
                .paramLabel("FILE")
                .type(Path.class)
                .scopeType(ScopeType.INHERIT)
                .description("Options from a file, such as 'out: /reports', instead of the command line, which wins."
                        + " Default: " + FILE + " in the state folder, if there is one. 'callqa config' shows it.")
                .build();
    }

    /**
     * Reads the file that the command line names, else the one in its state folder, else none.
     *
     * @throws ConfigurationException when there is one that cannot be used, with all that is wrong
     */
    public static Configuration find(String[] args, CommandSpec callqa) throws ConfigurationException {
        boolean asksForHelp = Arrays.stream(args).anyMatch(Set.of("-h", "--help", "-V", "--version", "help")::contains);
        Optional<String> named = valueOf(CONFIG, args);
        if (asksForHelp || named.isEmpty() && args.length == 0) {
            return new Configuration(null, args, callqa);
        }
        if (named.isPresent() && named.get().isBlank()) {
            throw new ConfigurationException(List.of(CONFIG + ": the name is empty; name the file"));
        }
        Path file = named.map(Path::of).orElseGet(() -> inState(args));
        if (named.isEmpty() && !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Configuration(null, args, callqa);
        }
        Configuration configuration = new Configuration(file, args, callqa);
        configuration.read(file, named.isPresent());
        return configuration;
    }

    /** Whether there is a file to read, as far as the command line tells. */
    public static boolean isThere(String[] args) {
        return valueOf(CONFIG, args).isPresent() || Files.exists(inState(args), LinkOption.NOFOLLOW_LINKS);
    }

    private static Path inState(String[] args) {
        String state = valueOf(STATE, args).orElse(StateOption.DEFAULT);
        return Path.of(state.isEmpty() ? StateOption.DEFAULT : state, FILE);
    }

    /** The question whether a known option or command was meant; empty when none is near. */
    public static Optional<String> didYouMean(String written, Collection<String> known) {
        return NearestName.didYouMean(written, known);
    }

    /** An option's value as it is written on the command line. */
    public static Optional<String> valueOf(String option, String[] args) {
        Optional<String> value = Optional.empty();
        for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
            if (args[i].startsWith(option + "=")) {
                value = Optional.of(args[i].substring(option.length() + 1));
            } else if (args[i].equals(option) && i + 1 < args.length) {
                value = Optional.of(args[i + 1]);
            }
        }
        return value;
    }

    private static Map<String, ArgSpec> known(CommandSpec callqa) {
        Map<String, ArgSpec> known = new LinkedHashMap<>();
        for (String verb : VERBS) {
            CommandLine command = callqa.subcommands().get(verb);
            if (command == null) {
                continue;
            }
            for (OptionSpec option : command.getCommandSpec().options()) {
                if (!option.usageHelp()
                        && !option.versionHelp()
                        && !option.longestName().equals(CONFIG)) {
                    keys(option).forEach(key -> known.putIfAbsent(key, option));
                }
            }
            for (PositionalParamSpec positional : command.getCommandSpec().positionalParameters()) {
                keys(positional).forEach(key -> known.putIfAbsent(key, positional));
            }
        }
        return known;
    }

    /** {@code out} for {@code --out}, {@code recordings} for {@code RECORDINGS}. */
    static Stream<String> keys(ArgSpec arg) {
        return arg instanceof OptionSpec option
                ? Arrays.stream(option.names())
                        .filter(name -> name.startsWith("--"))
                        .map(name -> name.substring(2))
                : Stream.of(arg.paramLabel().toLowerCase(Locale.ROOT));
    }

    private void read(Path named, boolean byConfig) throws ConfigurationException {
        text(named, byConfig)
                .flatMap(text -> YamlDocument.read(text, problems))
                .ifPresent(root -> settings(root, byConfig));
        if (problems.hasErrors()) {
            throw new ConfigurationException(
                    problems.sorted().stream().map(RubricProblem::toString).toList());
        }
    }

    private Optional<SourceText> text(Path named, boolean byConfig) {
        try {
            if (!Files.isRegularFile(named)) {
                String what = Files.isDirectory(named)
                        ? "is a folder, not a file"
                        : Files.exists(named) ? "is not an ordinary file" : "no such file";
                problems.error(
                        Place.wholeFile(named.toString()),
                        what,
                        byConfig ? CONFIG + " names the configuration" : "remove it");
            } else if (Files.size(named) > SourceText.MAX_BYTES) {
                problems.error(Place.wholeFile(named.toString()), "is too large for a configuration", "");
            } else {
                return SourceText.decode(named.toString(), Files.readAllBytes(named), problems);
            }
        } catch (IOException e) {
            problems.error(
                    Place.wholeFile(named.toString()),
                    "cannot be read: " + (e instanceof AccessDeniedException ? "permission denied" : e.getMessage()),
                    "");
        }
        return Optional.empty();
    }

    private void settings(YamlValue root, boolean byConfig) {
        if (!root.isMap()) {
            problems.error(root, "is not a list of settings", "write 'option: value', such as 'out: /reports'");
            return;
        }
        for (YamlValue.Entry entry : root.entries()) {
            ArgSpec arg = known.get(entry.key());
            if (arg == null) {
                Set<String> keys = new TreeSet<>(known.keySet());
                problems.error(
                        entry.place(),
                        "no option is called so",
                        NearestName.didYouMean(entry.key().replaceFirst("^-+", ""), keys)
                                .orElse("known are " + String.join(", ", keys)));
            } else if (!byConfig && ONLY_WITH_CONFIG.contains(entry.key())) {
                problems.error(
                        entry.place(),
                        "cannot be set by the file in the state folder",
                        "give it on the command line, or name the file with " + CONFIG);
            } else if (settings.containsKey(entry.key())) {
                problems.error(entry.place(), "stands twice", "keep one of them");
            } else {
                value(arg, entry.value())
                        .ifPresent(value ->
                                keys(arg).forEach(key -> settings.put(key, new Setting(value, entry.place()))));
            }
        }
    }

    /** The text that an option would be given on the command line; empty, with a problem, when the value is of no use to it. */
    private Optional<String> value(ArgSpec arg, YamlValue value) {
        Class<?> type = arg.type();
        if (Map.class.isAssignableFrom(type)) {
            if (!value.isMap()
                    || value.entries().stream()
                            .anyMatch(one -> one.value().text().isEmpty())) {
                return refused(value, "has to be a group", "write it like {en: DIR, zh: DIR}");
            }
            Set<String> once = new HashSet<>();
            for (YamlValue.Entry one : value.entries()) {
                if (!once.add(one.key())) {
                    problems.error(one.place(), "stands twice", "keep one of them");
                    return Optional.empty();
                }
            }
            return Optional.of(value.entries().stream()
                    .map(one -> one.key() + "=" + model(one.value().text()))
                    .collect(Collectors.joining(SEPARATOR)));
        }
        boolean several = Collection.class.isAssignableFrom(type) || type.isArray();
        if (several
                && value.isList()
                && value.items().stream().noneMatch(one -> one.text().isEmpty())) {
            return Optional.of(String.join(arg.splitRegex().isEmpty() ? SEPARATOR : ",", value.texts()));
        }
        String text = value.text();
        if (value.isMap() || value.isList() || text.isBlank()) {
            return refused(
                    value,
                    text.isBlank() && !value.isMap() && !value.isList() ? "has no value" : "has to be one value",
                    several ? "write it like [one, another]" : "write it behind the colon");
        }
        if (isFlag(arg)) {
            return value.tag().equals(Tag.BOOL)
                    ? Optional.of(text.toLowerCase(Locale.ROOT))
                    : refused(value, "'" + text + "' is not true or false", "write true or false");
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return value.tag().equals(Tag.INT) && text.length() < 10
                    ? Optional.of(text)
                    : refused(value, "'" + text + "' is not a whole number", "write it like 4");
        }
        if (type.isEnum()) {
            List<String> names = Arrays.stream(type.getEnumConstants())
                    .map(one -> one.toString().toLowerCase(Locale.ROOT))
                    .toList();
            return names.stream().anyMatch(text::equalsIgnoreCase)
                    ? Optional.of(text)
                    : refused(
                            value,
                            "'" + text + "' is not known here",
                            NearestName.didYouMean(text, names).orElse("known are " + String.join(", ", names)));
        }
        return Optional.of(Path.class.isAssignableFrom(type) ? beside(text) : text);
    }

    private Optional<String> refused(YamlValue value, String message, String hint) {
        problems.error(value, message, hint);
        return Optional.empty();
    }

    /** A model is a folder or a name: a name has no separator in it. */
    private String model(String text) {
        return text.contains("/") || text.contains("\\") ? beside(text) : text;
    }

    private String beside(String text) {
        return file == null ? text : file.resolveSibling(text).toString();
    }

    private static boolean isFlag(ArgSpec arg) {
        return arg.type() == boolean.class || arg.type() == Boolean.class;
    }

    private Optional<Setting> setting(ArgSpec arg) {
        return keys(arg)
                .filter(key -> settings.containsKey(key) && isTheSame(known.get(key), arg))
                .filter(key ->
                        !FOR_THE_NIGHT.contains(key) || arg.command().name().equals(VERBS.get(0)))
                .findFirst()
                .map(settings::get);
    }

    /** Two commands may have options of one name that mean two things. */
    private static boolean isTheSame(@Nullable ArgSpec one, ArgSpec other) {
        return one != null && one.type() == other.type() && one.paramLabel().equals(other.paramLabel());
    }

    /** An option's value as it is written in the file. */
    public Optional<String> value(String option) {
        return Optional.ofNullable(settings.get(option)).map(Setting::value);
    }

    /**
     * A flag that is given twice to picocli is turned back: it is set by {@link #setFlags} instead. A {@code ${name}} means
     * itself, as on the command line; picocli would put variables of the environment in its place.
     */
    @Override
    public @Nullable String defaultValue(ArgSpec arg) {
        return isFlag(arg)
                ? null
                : setting(arg)
                        .map(setting -> setting.value().replace("${", "$${"))
                        .orElse(null);
    }

    /** Sets the flags of the command that the command line does not set. */
    public void setFlags(ParseResult parsed) {
        ParseResult command = parsed;
        while (command.hasSubcommand()) {
            command = command.subcommand();
        }
        for (OptionSpec option : command.commandSpec().options()) {
            if (isFlag(option) && !command.hasMatchedOption(option)) {
                setting(option).ifPresent(setting -> option.setValue(Boolean.valueOf(setting.value())));
            }
        }
    }

    /** Where an option's value stands, {@code FILE:line}; empty when it is not the file that gives it. */
    Optional<String> source(ArgSpec arg) {
        return setting(arg).map(setting -> setting.place().fileAndLine());
    }

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** The message, with the line of the file in front when it is about an option that has its value from there. */
    public String located(String message) {
        return settings.entrySet().stream()
                .filter(one ->
                        message.startsWith("--" + one.getKey() + " ") || message.startsWith("--" + one.getKey() + ": "))
                .filter(one -> !given.contains("--" + one.getKey()))
                .findFirst()
                .map(one -> one.getValue().place().fileAndLine() + ": " + message)
                .orElse(message);
    }
}
