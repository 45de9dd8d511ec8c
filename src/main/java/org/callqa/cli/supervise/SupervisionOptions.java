package org.callqa.cli.supervise;

import java.util.Optional;
import java.util.function.Function;
import org.callqa.batch.attempt.Supervision;
import org.callqa.cli.options.Times;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How long, how often and in how much memory the child works; the parent has looked at some of it before. */
public final class SupervisionOptions {

    static final String HEAP = "heap";
    static final String RESTARTS = "restarts";
    private static final String STUCK_AFTER = "--stuck-after";
    static final int USUAL_RESTARTS = 20;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee;

    @Option(
            names = "--" + RESTARTS,
            paramLabel = "N",
            defaultValue = "" + USUAL_RESTARTS,
            description =
                    "When a recording, or the system, ends the process that hears, it is started again, at most so often"
                            + " in a run. Default: ${DEFAULT-VALUE}.")
    private int restarts;

    @Option(
            names = STUCK_AFTER,
            paramLabel = "TIME",
            defaultValue = "10m",
            description =
                    "When nothing of a recording is heard for so long (10m, 1h), the process that hears is started again."
                            + " 0s: never. Default: ${DEFAULT-VALUE}.")
    private String stuckAfter;

    @Option(
            names = "--" + HEAP,
            paramLabel = "SIZE",
            description =
                    "Memory of Java (800m, 4g), without that of the speech models. Default: 512m and 32m per thread, at"
                            + " most half of the machine's.")
    private @Nullable String heap;

    /**
     * What the parent has to know before any of it is checked.
     *
     * @param value the value of an option, as the user gives it
     */
    public static Supervisor.Settings settings(Function<String, Optional<String>> value) {
        return new Supervisor.Settings(
                number(value.apply(RESTARTS), USUAL_RESTARTS),
                value.apply(HEAP),
                number(value.apply("threads"), Runtime.getRuntime().availableProcessors()));
    }

    private static int number(Optional<String> text, int otherwise) {
        return text.filter(given -> given.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    /** Checks the values, and says what stands around this process. */
    public Supervision supervision() {
        if (restarts < 0) {
            throw new ParameterException(mixee.commandLine(), "--restarts " + restarts + ": at least 0");
        }
        if (heap != null && !ChildHeap.isSize(heap)) {
            throw new ParameterException(
                    mixee.commandLine(), "--heap " + heap + ": not a size; write it like 800m or 4g");
        }
        return Supervised.of(Times.of(mixee, STUCK_AFTER, stuckAfter, "10m"));
    }
}
