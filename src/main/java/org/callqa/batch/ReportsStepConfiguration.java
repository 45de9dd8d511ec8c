package org.callqa.batch;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Writes what people read, from the rows alone. */
@Configuration(proxyBeanMethods = false)
class ReportsStepConfiguration {

    @Bean
    Step reportsStep(JobRepository repository, PlatformTransactionManager transactions, NightReports reports) {
        return new StepBuilder("reports", repository)
                .tasklet(
                        (contribution, context) -> {
                            reports.write();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }
}
