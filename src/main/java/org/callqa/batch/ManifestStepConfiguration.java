package org.callqa.batch;

import java.time.Clock;
import org.callqa.store.NightStore;
import org.callqa.store.SkipStore;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Writes the night's calls into rows, cut into slices, and what was rejected into the skipped ones. */
@Configuration(proxyBeanMethods = false)
class ManifestStepConfiguration {

    @Bean
    Step manifestStep(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Night night,
            NightStore nights,
            SkipStore skips,
            Clock clock) {
        ManifestWriter writer = new ManifestWriter(nights, skips, clock);
        return new StepBuilder("manifest", repository)
                .tasklet(
                        (contribution, context) -> {
                            writer.write(night);
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }
}
