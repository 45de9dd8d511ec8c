package org.callqa.batch;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.callqa.store.SkipStore;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Runs the job for a night, or goes on where a killed run stopped, with no operator's step in between. */
@Component
public class NightRunner {

    /**
     * What a night came to.
     *
     * @param scored calls with a scorecard row
     * @param skipped recordings in {@code skipped.csv}
     * @param remarks what has to be said of the night as a whole, one line each
     */
    public record NightSummary(int scored, int skipped, List<String> remarks) {}

    private final JobOperator operator;
    private final JobRepository repository;
    private final Job job;
    private final Night night;
    private final SkipStore skips;
    private final NightReports reports;
    private final Attempts attempts;
    private final AtomicBoolean running = new AtomicBoolean();

    NightRunner(
            JobOperator operator,
            JobRepository repository,
            Job job,
            Night night,
            SkipStore skips,
            NightReports reports,
            Attempts attempts) {
        this.operator = operator;
        this.repository = repository;
        this.job = job;
        this.night = night;
        this.skips = skips;
        this.reports = reports;
        this.attempts = attempts;
    }

    /**
     * Runs the night to its end.
     *
     * @param retrySkipped whether recordings that an earlier run skipped for good are tried again, too
     * @return the counts of the night
     * @throws NightFailedException when the job ended without its reports, or a model ends the program again and again
     */
    public NightSummary run(boolean retrySkipped) throws NightFailedException {
        attempts.beginNight(retrySkipped);
        int round = 1;
        while (ended(parameters(round))) {
            round++;
        }
        boolean nothingLeft = round > 1 && skips.forget(night.id(), retrySkipped) == 0;
        if (nothingLeft) {
            reports.write();
        } else {
            running.set(true);
            start(parameters(round));
            running.set(false);
        }
        return reports.summary();
    }

    /**
     * Takes the marks off the calls in flight, because the process is about to be ended on purpose.
     *
     * @return whether the night was under way
     */
    public boolean stop() {
        boolean underWay = running.getAndSet(false);
        if (underWay) {
            attempts.withdraw();
        }
        return underWay;
    }

    /** A night that was run to its end gets a further round only for calls that are to be tried again. */
    private boolean ended(JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(ScoreJobConfiguration.NAME, parameters);
        return instance != null
                && repository.getJobExecutions(instance).stream()
                        .anyMatch(execution -> execution.getStatus() == BatchStatus.COMPLETED);
    }

    private void start(JobParameters parameters) throws NightFailedException {
        try {
            recoverKilledRun(parameters);
            JobExecution execution = operator.start(job, parameters);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw new NightFailedException(execution.getAllFailureExceptions());
            }
        } catch (JobExecutionException e) {
            throw new NightFailedException(List.of(e));
        }
    }

    /**
     * A killed run leaves its executions marked as running. Only one process can hold the database, so whoever reads
     * this mark knows that its writer is dead.
     */
    private void recoverKilledRun(JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(ScoreJobConfiguration.NAME, parameters);
        if (instance == null) {
            return;
        }
        repository.getJobExecutions(instance).stream()
                .max(Comparator.comparingLong(JobExecution::getId))
                .filter(last -> last.getStatus() != BatchStatus.COMPLETED)
                .ifPresent(operator::recover);
    }

    private JobParameters parameters(int round) {
        return new JobParametersBuilder()
                .addString("night", night.id())
                .addLong("round", (long) round)
                .toJobParameters();
    }
}
