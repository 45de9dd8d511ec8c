package org.callqa.batch;

import org.callqa.batch.CallProcessor.Outcome;
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

    OutcomeWriter(Night night, ResultStore results, SkipStore skips) {
        this.night = night;
        this.results = results;
        this.skips = skips;
    }

    @Override
    public void write(Chunk<? extends Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Scored scored) {
                results.save(night.id(), scored.result());
            } else if (outcome instanceof Outcome.Skipped skipped) {
                skips.save(night.id(), skipped.skip());
            }
        }
    }
}
