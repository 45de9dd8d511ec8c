package org.callqa.batch;

import java.util.Optional;
import org.callqa.batch.CallProcessor.Outcome;
import org.callqa.batch.NightPlan.PlannedCall;
import org.callqa.batch.state.StateDatabase;
import org.callqa.store.AnswerStore;
import org.callqa.store.CallStore;
import org.callqa.store.RunStore;
import org.callqa.store.SkipStore;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes an outcome durable, in the transaction of the step. */
@Component
class OutcomeWriter implements ItemWriter<Outcome> {

    private final Night night;
    private final CallStore calls;
    private final AnswerStore answers;
    private final SkipStore skips;
    private final NightTally tally;
    private final NightProgress progress;
    private final StateDatabase state;
    private final RunStore runs;
    private final TransactionOperations ownTransaction;

    OutcomeWriter(
            Night night,
            CallStore calls,
            AnswerStore answers,
            SkipStore skips,
            NightTally tally,
            NightProgress progress,
            StateDatabase state,
            RunStore runs,
            TransactionOperations ownTransaction) {
        this.night = night;
        this.calls = calls;
        this.answers = answers;
        this.skips = skips;
        this.tally = tally;
        this.progress = progress;
        this.state = state;
        this.runs = runs;
        this.ownTransaction = ownTransaction;
    }

    @Override
    public void write(Chunk<? extends Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            countWhenKept(outcome);
            if (outcome instanceof Outcome.Answered answered) {
                answered(answered.call(), answered.heard());
            } else if (outcome instanceof Outcome.Skipped skipped) {
                skips.save(skipped.call().key(), skipped.skip(), skipped.basis());
                tally.skipped();
            } else if (outcome instanceof Outcome.Waiting waiting) {
                tally.waits(waiting.call().call().recording());
            }
        }
    }

    /** Progress counts what a power cut cannot take back; what was not listened to is quickly done again. */
    private void countWhenKept(Outcome outcome) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (outcome.call().file().isPresent()) {
                    keepTally();
                    state.sync();
                }
                progress.callDone(new NightProgress.Done(
                        outcome.call().call().recording(),
                        outcome.call().bytes(),
                        outcome.audio(),
                        outcome instanceof Outcome.Skipped skipped
                                ? Optional.of(String.valueOf(skipped.skip().reason()))
                                : Optional.empty()));
            }
        });
    }

    /** What a process did is known although it is killed at the next recording; one at a time, so that the last is the most. */
    private synchronized void keepTally() {
        ownTransaction.executeWithoutResult(status -> runs.soFar(tally.run(), tally.summary(night.models())));
    }

    private void answered(PlannedCall call, CallHearer.Heard heard) {
        if (call.file().isPresent()) {
            calls.adoptMoved(call.key(), call.call().callId(), heard.audioSha256());
            calls.heard(call.key(), heard.bytes(), heard.modifiedMs(), heard.audioSha256(), heard.transcriptKey());
        }
        skips.clear(call.key());
        heard.scored().ifPresent(scored -> {
            answers.save(call.key(), night.rubric(), Program.BUILD, heard.basis(), tally.run(), scored);
            tally.answered(scored.score(), heard.listened(), heard.words());
        });
    }
}
