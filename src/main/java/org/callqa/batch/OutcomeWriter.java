package org.callqa.batch;

import org.callqa.batch.CallProcessor.Outcome;
import org.callqa.store.AttemptStore;
import org.callqa.store.ResultStore;
import org.callqa.store.SkipStore;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.stereotype.Component;

/** Makes an outcome durable, in the transaction of the step. */
@Component
class OutcomeWriter implements ItemWriter<Outcome> {

    private final Night night;
    private final ResultStore results;
    private final SkipStore skips;
    private final AttemptStore attempts;

    OutcomeWriter(Night night, ResultStore results, SkipStore skips, AttemptStore attempts) {
        this.night = night;
        this.results = results;
        this.skips = skips;
        this.attempts = attempts;
    }

    @Override
    public void write(Chunk<? extends Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Scored scored) {
                results.save(night.id(), scored.result());
                attempts.end(night.id(), scored.result().score().call().callId());
            } else if (outcome instanceof Outcome.Skipped skipped) {
                skips.save(night.id(), skipped.skip());
                attempts.end(night.id(), skipped.skip().callId());
            }
        }
    }
}
