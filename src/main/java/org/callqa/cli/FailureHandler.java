package org.callqa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callqa.batch.NightFailedException;
import org.callqa.call.Language;
import org.callqa.call.Reason;
import org.callqa.call.Told;
import org.callqa.cli.config.Configuration;
import org.callqa.cli.options.UsageException;
import org.callqa.manifest.CallListException;
import org.callqa.report.words.DiskTrouble;
import org.callqa.report.words.Printable;
import org.callqa.report.words.Texts;
import org.callqa.rubric.InvalidRubricException;
import org.callqa.rubric.RubricProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns a failure into a message on one line and an exit code; a stack trace only for a fault of the program, and never for
 * folders, disks and permissions.
 */
final class FailureHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {

    /** As picocli says it; whoever reads it wants the name in front. */
    private static final Pattern INVALID_VALUE = Pattern.compile(
            "^Invalid value for (?:option '(--[a-z-]+)'(?: [(].*?[)])?|positional parameter at index \\S+ [(](\\w+)[)]): ");

    /** What looks like an option, and not like an id or a name that begins with a dash. */
    private static final Pattern OPTION = Pattern.compile("-[A-Za-z]|--[a-z][a-z-]*(?:=.*)?", Pattern.DOTALL);

    /** Further down are only wrappings of wrappings. */
    private static final int DEEPEST_CAUSE = 20;

    private final Configuration configuration;
    private final Texts texts;

    FailureHandler(Configuration configuration, Texts texts) {
        this.texts = texts;
        this.configuration = configuration;
    }

    /** One line and where to read on: a usage text of 60 lines hides what is wrong. */
    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        if (failure instanceof UnmatchedArgumentException strange) {
            say(command, unknown(strange, command));
        } else if (failure instanceof MissingParameterException missing
                && missing.getMissing().stream().noneMatch(ArgSpec::isOption)) {
            say(
                    command,
                    taken(args, command.getCommandSpec())
                            .map(value -> dashed(value, command.getCommandSpec()))
                            .orElseGet(() -> Reason.of(
                                    "fail.missing", missing.getMissing().size(), names(missing))));
        } else {
            String message =
                    String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
            say(command, ownWords(failure).orElse(INVALID_VALUE.matcher(message).replaceFirst("$1$2: ")));
        }
        command.getErr()
                .println(texts.say("error.help", "'" + command.getCommandSpec().qualifiedName() + " --help'"));
        return ExitCode.USAGE;
    }

    /** What picocli says in the words of programmers, said as the configuration file's reader says it. */
    private static Optional<String> ownWords(ParameterException failure) {
        if (failure instanceof OverwrittenOptionException twice) {
            return Optional.of(name(twice.getOverwritten()) + ": stands twice; keep one of them");
        }
        if (failure instanceof MissingParameterException missing) {
            return missing.getMissing().stream()
                    .findFirst()
                    .map(arg -> name(arg) + ": has no value; write it like " + name(arg) + " " + arg.paramLabel());
        }
        ArgSpec arg = failure.getArgSpec();
        if (arg == null) {
            return Optional.empty();
        }
        if (arg.typeInfo().isMap()) {
            return Optional.of(name(arg) + ": has to be a group; write it like " + name(arg) + " en=DIR");
        }
        Class<?> type = arg.auxiliaryTypes()[0];
        String written = "'" + failure.getValue() + "'";
        if (type.isEnum()) {
            List<String> known = Arrays.stream(type.getEnumConstants())
                    .map(one -> one.toString().toLowerCase(Locale.ROOT))
                    .toList();
            String list = "known are " + String.join(", ", known);
            return Optional.of(name(arg) + ": " + written + " is not known here; " + list
                    + Configuration.didYouMean(String.valueOf(failure.getValue()), known)
                            .map(meant -> "; " + meant)
                            .orElse(""));
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return Optional.of(name(arg) + ": " + written + " is not a whole number; write it like 4");
        }
        return type == boolean.class || type == Boolean.class
                ? Optional.of(name(arg) + ": " + written + " is not true or false; write true or false")
                : Optional.empty();
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    /** What follows an unknown option or command is unknown, too, but only because of it. */
    private static Reason unknown(UnmatchedArgumentException failure, CommandLine command) {
        String first = failure.getUnmatched().get(0);
        CommandSpec spec = command.getCommandSpec();
        boolean option = first.startsWith("-");
        Set<String> known =
                option ? spec.optionsMap().keySet() : spec.subcommands().keySet();
        if (option
                && !spec.positionalParameters().isEmpty()
                && !OPTION.matcher(first).matches()) {
            return dashed(first, spec);
        }
        Reason what = option
                ? Reason.of("fail.unknown-option", first)
                : known.isEmpty() ? Reason.of("fail.too-many", first) : Reason.of("fail.unknown-command", first);
        return Configuration.didYouMean(option ? first.split("=", 2)[0] : first, known)
                .map(meant -> Reason.of("fail.meant", what, Reason.literal(meant)))
                .orElse(what);
    }

    private static Reason dashed(String value, CommandSpec spec) {
        return Reason.of("fail.dash", value, spec.qualifiedName() + " -- " + value);
    }

    /** What was taken for an option, and was perhaps the argument that is missing. */
    private static Optional<String> taken(String[] args, CommandSpec spec) {
        return IntStream.range(0, args.length)
                .filter(i -> args[i].startsWith("-") && !OPTION.matcher(args[i]).matches())
                .filter(i -> i == 0 || !takesValue(spec.findOption(args[i - 1])))
                .mapToObj(i -> args[i])
                .filter(value -> !value.equals("--"))
                .findFirst();
    }

    private static boolean takesValue(@Nullable OptionSpec option) {
        return option != null && option.arity().max() > 0;
    }

    private static String names(MissingParameterException failure) {
        return failure.getMissing().stream().map(FailureHandler::name).collect(Collectors.joining(", "));
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof InvalidRubricException invalid) {
            for (RubricProblem problem : invalid.problems()) {
                command.getErr().println(Printable.of(problem.toString()));
            }
            return ExitCode.USAGE;
        }
        if (failure instanceof CallListException list) {
            say(command, list.lines().get(0));
            list.lines().stream()
                    .skip(1)
                    .forEach(line -> command.getErr().println("  " + Printable.of(texts.told(line))));
            return exitCode(failure);
        }
        Optional<Reason> why = why(failure);
        why.ifPresent(told -> say(command, told));
        if (why.isEmpty() || failure instanceof NightFailedException night && night.isFault()) {
            report(failure, command);
        }
        return exitCode(failure);
    }

    /** What cron sees of a failure. */
    static int exitCode(Exception failure) {
        return failure instanceof InvalidRubricException
                        || failure instanceof UsageException
                        || failure instanceof CallListException
                ? ExitCode.USAGE
                : ExitCode.FAILED;
    }

    /** What is told of a failure, in a line of English. */
    static String told(Exception failure) {
        if (failure instanceof InvalidRubricException invalid) {
            return invalid.problems().stream()
                    .findFirst()
                    .map(RubricProblem::toString)
                    .orElse("the rubric is refused");
        }
        return why(failure).map(Texts.of(Language.EN)::words).orElse("unexpected failure: " + failure);
    }

    /** Why, when it is no fault of the program that nobody has thought of. */
    private static Optional<Reason> why(Exception failure) {
        if (failure instanceof Told told) {
            return Optional.of(told.reason());
        }
        if (failure instanceof CallListException || failure instanceof NightFailedException) {
            return Optional.of(Reason.literal(String.valueOf(failure.getMessage())));
        }
        String inWords = inWords(failure);
        return inWords.isEmpty() ? Optional.empty() : Optional.of(Reason.literal(inWords));
    }

    private void report(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        err.println(texts.say("error.unexpected"));
        failure.printStackTrace(err);
    }

    private int say(CommandLine command, Reason why) {
        return say(command, Texts.of(Language.EN).words(why), texts.words(why));
    }

    private int say(CommandLine command, String english) {
        return say(command, english, texts.told(english));
    }

    /** In the reader's language; which option it is about is told by the English. */
    private int say(CommandLine command, String english, String told) {
        String located = configuration.located(english);
        String place = located.substring(0, located.length() - english.length());
        command.getErr().println(Printable.of(texts.say("error.line", place + told)));
        return ExitCode.USAGE;
    }

    /** What is wrong with a file, folder or disk, when that is at the bottom of a failure; else empty. */
    static String inWords(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            if (cause instanceof ReadOnlyFileSystemException) {
                return "the disk is mounted read-only";
            }
            if (cause instanceof IOException io && !(io.getCause() instanceof IOException)) {
                return DiskTrouble.inWords(io);
            }
            if (cause instanceof UncheckedIOException && cause.getCause() == null) {
                return String.valueOf(cause.getMessage());
            }
        }
        return "";
    }
}
