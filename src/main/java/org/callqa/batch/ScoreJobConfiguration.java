package org.callqa.batch;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.batch.autoconfigure.BatchTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The job: which calls there are, then their answers, then what people read. */
@Configuration(proxyBeanMethods = false)
class ScoreJobConfiguration {

    static final String NAME = "score";

    @Bean
    Job scoreJob(
            JobRepository repository,
            @Qualifier("manifestStep") Step manifest,
            @Qualifier("scoreStep") Step score,
            @Qualifier("reportsStep") Step reports) {
        return new JobBuilder(NAME, repository)
                .start(manifest)
                .next(score)
                .next(reports)
                .build();
    }

    /** Finds out what has to be done, and writes what the call list says into rows. */
    @Bean
    Step manifestStep(
            JobRepository repository,
            @BatchTransactionManager PlatformTransactionManager bookkeeping,
            CurrentPlan plan) {
        return step("manifest", repository, bookkeeping, plan::make);
    }

    /** Writes what people read, from the rows alone. */
    @Bean
    Step reportsStep(
            JobRepository repository,
            @BatchTransactionManager PlatformTransactionManager bookkeeping,
            NightReports reports) {
        return step("reports", repository, bookkeeping, reports::write);
    }

    private static Step step(
            String name, JobRepository repository, PlatformTransactionManager bookkeeping, Runnable work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            work.run();
                            return RepeatStatus.FINISHED;
                        },
                        bookkeeping)
                .build();
    }
}
