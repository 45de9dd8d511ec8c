package org.callqa.batch;

import java.time.Duration;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.callqa.call.CallRecord;
import org.callqa.speech.RecognitionTooSlowException;
import org.callqa.speech.TranscriptionException;
import org.callqa.store.AttemptStore;
import org.callqa.store.NightCall;
import org.callqa.store.ScoredCall;
import org.callqa.store.Skip;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Turns one call into its outcome; whatever is wrong with a recording, the night goes on. */
@Component
class CallProcessor implements ItemProcessor<NightCall, CallProcessor.Outcome> {

    /** A call that was begun this often without an end is not tried again. */
    static final int FATAL_ATTEMPTS = 2;

    /** What became of a call: a result, or a reason why there is none. */
    sealed interface Outcome {

        record Scored(ScoredCall result) implements Outcome {}

        record Skipped(Skip skip) implements Outcome {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(CallProcessor.class);

    private final Night night;
    private final CallHearer hearer;
    private final AttemptStore attempts;
    private final TransactionOperations ownTransaction;
    private final NightProgress progress;

    CallProcessor(
            Night night,
            CallHearer hearer,
            AttemptStore attempts,
            TransactionOperations ownTransaction,
            NightProgress progress) {
        this.night = night;
        this.hearer = hearer;
        this.attempts = attempts;
        this.ownTransaction = ownTransaction;
        this.progress = progress;
    }

    @Override
    public Outcome process(NightCall item) {
        Outcome outcome = outcome(item);
        if (outcome instanceof Outcome.Scored scored) {
            progress.callDone(
                    item.bytes(), Duration.ofMillis(scored.result().score().durationMs()), false);
        } else {
            progress.callDone(item.bytes(), Duration.ZERO, true);
        }
        return outcome;
    }

    private Outcome outcome(NightCall item) {
        CallRecord call = item.call();
        if (attempts.unfinished(night.id(), call.callId()) >= FATAL_ATTEMPTS) {
            return skip(
                    call,
                    "the program ended " + FATAL_ATTEMPTS + " times while it worked on this recording",
                    "listen to it, re-encode or remove it; --retry-skipped tries it again",
                    false);
        }
        ownTransaction.executeWithoutResult(status -> attempts.begin(night.id(), call.callId()));
        try {
            ScoredCall scored = hearer.hear(item);
            return new Outcome.Scored(scored);
        } catch (CallHearer.NoLanguageException e) {
            return skip(call, String.valueOf(e.getMessage()), e.remedy(), false);
        } catch (UnreadableAudioException e) {
            return skip(
                    call,
                    String.valueOf(e.getMessage()),
                    "check the recording at the phone system, or export it again",
                    false);
        } catch (RecognitionTooSlowException e) {
            return skip(
                    call,
                    String.valueOf(e.getMessage()),
                    "the next run tries it again; check its language and its audio",
                    true);
        } catch (TranscriptionException e) {
            return skip(call, String.valueOf(e.getMessage()), "check the model with 'callqa models'", true);
        } catch (RuntimeException e) {
            LOG.error("{}: unexpected failure", call.recording(), e);
            return skip(call, "unexpected failure: " + e, "please report it with the log of this run", true);
        }
    }

    private static Outcome skip(CallRecord call, String reason, String remedy, boolean again) {
        return new Outcome.Skipped(new Skip(call.callId(), call.recording(), reason, remedy, again));
    }
}
