package org.callqa.batch;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
}
