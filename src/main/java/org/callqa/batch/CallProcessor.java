package org.callqa.batch;

import java.time.Duration;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.callqa.call.CallRecord;
import org.callqa.speech.RecognitionTooSlowException;
import org.callqa.speech.TranscriptionException;
import org.callqa.store.NightCall;
import org.callqa.store.ScoredCall;
import org.callqa.store.Skip;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.stereotype.Component;

/** Turns one call into its outcome; whatever is wrong with a recording, the night goes on. */
@Component
class CallProcessor implements ItemProcessor<NightCall, CallProcessor.Outcome> {

    /** What became of a call: a result, or a reason why there is none. */
    sealed interface Outcome {

        record Scored(ScoredCall result) implements Outcome {}

        record Skipped(Skip skip) implements Outcome {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(CallProcessor.class);

    private final CallHearer hearer;
    private final NightProgress progress;

    CallProcessor(CallHearer hearer, NightProgress progress) {
        this.hearer = hearer;
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
        try {
            ScoredCall scored = hearer.hear(item);
            return new Outcome.Scored(scored);
        } catch (CallHearer.NoLanguageException e) {
            return skip(call, String.valueOf(e.getMessage()), e.remedy(), false);
        } catch (Attempts.SetAsideException e) {
            return skip(
                    call,
                    String.valueOf(e.getMessage()),
                    "listen to it, re-encode or remove it; --retry-set-aside tries it again",
                    false);
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
