package org.callqa.batch;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.callqa.batch.CallProcessor.Outcome;
import org.callqa.batch.NightPlan.PlannedCall;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** Hears and scores the calls: one partition per slice, one call per transaction. */
@Configuration(proxyBeanMethods = false)
class ScoreStepConfiguration {

    private static final String SLICE = "slice";

    @Bean
    Step scoreStep(
            JobRepository repository,
            @Qualifier("sliceStep") Step sliceStep,
            Partitioner slices,
            @Qualifier("hearing") TaskExecutor hearing) {
        return new StepBuilder("score", repository)
                .partitioner("slice", slices)
                .step(sliceStep)
                .taskExecutor(hearing)
                .build();
    }

    @Bean
    Step sliceStep(
            JobRepository repository,
            PlatformTransactionManager transactions,
            SliceReader reader,
            CallProcessor processor,
            OutcomeWriter writer) {
        return new StepBuilder("slice", repository)
                .<PlannedCall, Outcome>chunk(1)
                .transactionManager(transactions)
                .reader(reader)
                .processor(processor)
                .writer(writer)
                .build();
    }

    @Bean
    @StepScope
    SliceReader sliceReader(CurrentPlan plan, @Value("#{stepExecutionContext['" + SLICE + "']}") int slice) {
        return new SliceReader(plan.slices().get(slice));
    }

    @Bean
    Partitioner slices(CurrentPlan plan) {
        return gridSize -> {
            Map<String, ExecutionContext> partitions = new HashMap<>();
            for (int slice = 0; slice < plan.slices().size(); slice++) {
                ExecutionContext context = new ExecutionContext();
                context.putInt(SLICE, slice);
                partitions.put("%03d".formatted(slice), context);
            }
            return partitions;
        };
    }

    @Bean
    ThreadPoolTaskExecutor hearing(Night night) {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(night.threads());
        executor.setMaxPoolSize(night.threads());
        executor.setThreadNamePrefix("hearing-");
        executor.setDaemon(true);
        return executor;
    }

    /** Hands out the calls of a slice. */
    static class SliceReader implements ItemReader<PlannedCall> {

        private final Deque<PlannedCall> calls;

        SliceReader(Collection<PlannedCall> calls) {
            this.calls = new ArrayDeque<>(calls);
        }

        @Override
        public @Nullable PlannedCall read() {
            return calls.poll();
        }
    }
}
