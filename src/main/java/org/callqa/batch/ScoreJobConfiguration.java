package org.callqa.batch;

import java.time.Clock;
import org.callqa.store.NightStore;
import org.callqa.store.SkipStore;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Qualifier;
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

    /** Writes the night's calls into rows, cut into slices, and what was rejected into the skipped ones. */
    @Bean
    Step manifestStep(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Night night,
            NightStore nights,
            SkipStore skips,
            Clock clock) {
        ManifestWriter writer = new ManifestWriter(nights, skips, clock);
        return step("manifest", repository, transactions, () -> writer.write(night));
    }

    /** Writes what people read, from the rows alone. */
    @Bean
    Step reportsStep(JobRepository repository, PlatformTransactionManager transactions, NightReports reports) {
        return step("reports", repository, transactions, reports::write);
    }

    private static Step step(
            String name, JobRepository repository, PlatformTransactionManager transactions, Runnable work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            work.run();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }
}
