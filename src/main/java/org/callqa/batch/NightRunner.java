package org.callqa.batch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.callqa.batch.attempt.Attempts;
import org.callqa.store.RunStore;
import org.callqa.store.RunSummary;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Runs the job. Each command is a run of its own: what an earlier one did, killed or not, is known from the calls, and so
 * there is nothing of it that could not be gone on with.
 */
@Component
public class NightRunner {

    /**
     * What a run came to.
     *
     * @param scored calls in the reports
     * @param skipped recordings in {@code skipped.csv}
     * @param remarks what has to be said of the run as a whole, one line each
     * @param did what was heard and answered, by all processes of the command together
     */
    public record NightSummary(int scored, int skipped, List<String> remarks, RunSummary did) {

        /** The same, and what else has to be said. */
        public NightSummary remarking(List<String> more) {
            return new NightSummary(
                    scored,
                    skipped,
                    Stream.concat(remarks.stream(), more.stream()).toList(),
                    did);
        }
    }

    private final JobOperator operator;
    private final Job job;
    private final Night night;
    private final NightSettings settings;
    private final RunStore runs;
    private final NightProgress progress;
    private final NightTally tally;
    private final NightReports reports;
    private final Attempts attempts;
    private final TransactionOperations ownTransaction;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();

    NightRunner(
            JobOperator operator,
            Job job,
            Night night,
            NightSettings settings,
            RunStore runs,
            NightProgress progress,
            NightTally tally,
            NightReports reports,
            Attempts attempts,
            TransactionOperations ownTransaction,
            Clock clock) {
        this.operator = operator;
        this.job = job;
        this.night = night;
        this.settings = settings;
        this.runs = runs;
        this.progress = progress;
        this.tally = tally;
        this.reports = reports;
        this.attempts = attempts;
        this.ownTransaction = ownTransaction;
        this.clock = clock;
    }

    /**
     * Runs to the end.
     *
     * @throws NightFailedException when the job ended without its reports, or something ends the program again and again
     * @throws NothingFoundException when there is so little in the folder that something must be wrong with it
     */
    public NightSummary run() throws NightFailedException, NothingFoundException {
        Long run = ownTransaction.execute(status -> runs.begin(
                clock.instant(),
                command(),
                Program.VERSION,
                night.rubric().id() + " " + night.rubric().version()));
        tally.begin(run == null ? 0 : run);
        settings.supervision().earlier().ifPresent(end -> tally.goOn(runs.unfinished(tally.run(), end.times())));
        running.set(true);
        boolean done = false;
        try {
            if (night.folder().isPresent()) {
                Optional<String> complaint = attempts.beginNight(settings.retrySkipped(), progress::say);
                if (complaint.isPresent()) {
                    throw new NightFailedException(complaint.get());
                }
            }
            start();
            done = true;
        } finally {
            running.set(false);
            boolean completed = done;
            ownTransaction.executeWithoutResult(
                    status -> runs.end(tally.run(), clock.instant(), completed, tally.summary(night.models())));
        }
        return reports.summary();
    }

    /** Which command this is, for who looks at the runs. */
    private String command() {
        return night.folder().isPresent() ? "score" : settings.handOut() ? "review" : "report";
    }

    /**
     * Takes the marks off the calls in flight, because the process is about to be ended on purpose.
     *
     * @return whether the run was under way
     */
    public boolean stop() {
        boolean underWay = running.getAndSet(false);
        if (underWay) {
            attempts.withdraw();
        }
        return underWay;
    }

    /** The run is over, and its state can be told nothing any more. */
    void giveUp() {
        running.set(false);
    }

    private void start() throws NightFailedException, NothingFoundException {
        try {
            JobExecution execution = operator.start(
                    job, new JobParametersBuilder().addLong("run", tally.run()).toJobParameters());
            for (Throwable failure : execution.getAllFailureExceptions()) {
                if (failure instanceof NothingFoundException nothing) {
                    throw nothing;
                }
            }
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw new NightFailedException(execution.getAllFailureExceptions());
            }
        } catch (JobExecutionException e) {
            throw new NightFailedException(List.of(e));
        }
    }
}
