package org.callqa.cli.afterwards;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.callqa.batch.NightProgress;
import org.callqa.batch.NightRunner.NightSummary;
import org.callqa.report.words.DiskTrouble;
import org.callqa.report.words.Printable;
import org.callqa.store.RunSummary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who is told what a run came to, and how. */
public final class Afterwards {

    private static final String METRICS = "metrics";
    private static final String ON_FINISH = "on-finish";

    @Option(
            names = "--" + METRICS,
            paramLabel = "FILE",
            description =
                    "Writes the run's figures as Prometheus reads them, for the folder of the node exporter's textfile"
                            + " collector: --metrics /var/lib/node_exporter/callqa.prom.")
    private @Nullable Path metrics;

    @Option(
            names = "--" + ON_FINISH,
            paramLabel = "COMMAND",
            description =
                    "Run by the system's shell when the run is over, well or not, with its summary as JSON on standard"
                            + " input. It has a minute, and its failure changes nothing.")
    private @Nullable String onFinish;

    @Option(
            names = "--quiet",
            description = "Prints nothing but what is wrong, and a line at the end: for cron's mail.")
    private boolean quiet;

    public Afterwards() {}

    private Afterwards(@Nullable Path metrics, @Nullable String onFinish) {
        this.metrics = metrics;
        this.onFinish = onFinish;
    }

    /**
     * Of a run that no process is left to tell of: its parent does.
     *
     * @param value the value of an option, as the user gives it
     */
    public static Afterwards of(Function<String, Optional<String>> value) {
        return new Afterwards(
                value.apply(METRICS)
                        .filter(name -> !name.isBlank())
                        .map(Path::of)
                        .orElse(null),
                value.apply(ON_FINISH).orElse(null));
    }

    /**
     * Takes recordings out of the logs of a state: the lines about them go, and from other lines their names.
     *
     * @throws IOException when a log cannot be written anew
     */
    public static void forget(Path state, Set<String> recordings) throws IOException {
        RunLog.forget(state, recordings);
    }

    /** What forbids to begin, because a run would overwrite what is not its own; empty when nothing does. */
    public Optional<String> objection() {
        return Optional.ofNullable(metrics)
                .flatMap(file -> MetricsFile.objection(file).map(wrong -> "--" + METRICS + " " + file + ": " + wrong));
    }

    /** Where the command prints what nobody needs who was not there. */
    public PrintWriter screen(PrintWriter out) {
        return quiet ? new PrintWriter(Writer.nullWriter()) : out;
    }

    /**
     * Begins the account of a run.
     *
     * @param restarts how often the process that hears was started again before this one
     * @param before how long they took
     */
    public Run begin(
            Path state,
            Path out,
            int restarts,
            Duration before,
            PrintWriter screen,
            PrintWriter err,
            NightProgress progress) {
        return new Run(state, out, restarts, before, screen, err, progress);
    }

    /** A run while it lasts. */
    public final class Run implements AutoCloseable {

        private final Path state;
        private final Path out;
        private final int restarts;
        private final PrintWriter screen;
        private final PrintWriter err;
        private final Instant begun;
        private final long begunNanos;
        private final RunLog log;

        private Run(
                Path state,
                Path out,
                int restarts,
                Duration before,
                PrintWriter screen,
                PrintWriter err,
                NightProgress progress) {
            this.begun = Clock.systemUTC().instant().minus(before);
            this.begunNanos = System.nanoTime() - before.toNanos();
            this.state = state;
            this.out = out;
            this.restarts = restarts;
            this.screen = screen;
            this.err = err;
            this.log = new RunLog(state, begun, restarts > 0, progress, this::tell);
        }

        /** To be told how the run goes on. */
        public NightProgress progress() {
            return log;
        }

        /** It came to its end. */
        public void done(int exitCode, NightSummary summary) {
            finish(account(exitCode, "", summary.did(), summary.scored(), summary.skipped(), summary.remarks()));
        }

        /** It did not. */
        public void failed(int exitCode, String failure) {
            failed(exitCode, failure, RunSummary.NONE);
        }

        /** It did not, and this is what it did all the same. */
        public void failed(int exitCode, String failure, RunSummary did) {
            finish(account(exitCode, failure, did, 0, 0, List.of()));
        }

        private Account account(
                int exitCode, String failure, RunSummary did, int reported, int skipped, List<String> remarks) {
            return new Account(
                    begun,
                    Duration.ofNanos(System.nanoTime() - begunNanos),
                    exitCode,
                    failure,
                    restarts,
                    did,
                    reported,
                    skipped,
                    remarks,
                    out,
                    state);
        }

        private void finish(Account account) {
            log.event(account.line(), account.facts());
            if (metrics != null) {
                try {
                    MetricsFile.write(account, metrics);
                } catch (IOException e) {
                    tell("--metrics " + metrics + ": cannot be written: " + DiskTrouble.what(e));
                }
            }
            Optional.ofNullable(onFinish)
                    .flatMap(command -> FinishCommand.run(command, account, FinishCommand.LONGEST))
                    .ifPresent(
                            wrong -> tell("--on-finish '" + onFinish + "' " + wrong + "; the results are as they are"));
            if (quiet && account.isDone()) {
                screen.println(account.line());
            }
        }

        private void tell(String wrong) {
            err.println("callqa: " + Printable.of(wrong));
        }

        @Override
        public void close() {
            log.end();
        }
    }
}
