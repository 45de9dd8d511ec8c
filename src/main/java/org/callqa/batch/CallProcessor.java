package org.callqa.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.callqa.batch.NightPlan.PlannedCall;
import org.callqa.batch.attempt.Attempts;
import org.callqa.call.CallRecord;
import org.callqa.report.words.DiskTrouble;
import org.callqa.speech.RecognitionTooSlowException;
import org.callqa.speech.TranscriptionException;
import org.callqa.store.Skip;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Turns one call into its outcome; whatever is wrong with a recording, the night goes on. */
@Component
class CallProcessor implements ItemProcessor<PlannedCall, CallProcessor.Outcome> {

    /** What became of a call. */
    sealed interface Outcome {

        PlannedCall call();

        /** How long a recording was scored, if one was. */
        default Duration audio() {
            return Duration.ZERO;
        }

        /** It has answers. */
        record Answered(PlannedCall call, CallHearer.Heard heard) implements Outcome {

            @Override
            public Duration audio() {
                return Duration.ofMillis(heard.scored()
                        .map(scored -> scored.score().durationMs())
                        .orElse(0));
            }
        }

        /** It has none, for a reason that stays until what the basis is made of changes. */
        record Skipped(PlannedCall call, Skip skip, String basis) implements Outcome {}

        /** It is not finished, and waits for the next run. */
        record Waiting(PlannedCall call) implements Outcome {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(CallProcessor.class);

    private final CallHearer hearer;
    private final Basis basis;
    private final Night night;

    CallProcessor(CallHearer hearer, Basis basis, Night night) {
        this.hearer = hearer;
        this.basis = basis;
        this.night = night;
    }

    @Override
    public Outcome process(PlannedCall item) {
        try {
            return new Outcome.Answered(item, hearer.hear(item));
        } catch (CallHearer.ChangingException e) {
            return new Outcome.Waiting(item);
        } catch (CallHearer.NoLanguageException e) {
            return skip(item, String.valueOf(e.getMessage()), e.remedy(), false);
        } catch (Attempts.SetAsideException e) {
            return skip(
                    item,
                    String.valueOf(e.getMessage()),
                    "listen to it, re-encode or remove it, or try it again with --retry-set-aside",
                    false);
        } catch (UnreadableAudioException e) {
            // what went away while it was looked at comes back as it was, and must be tried then
            boolean wentAway = item.file().filter(Files::exists).isEmpty();
            return wentAway && goneFolder().isPresent()
                    ? unread(item, new IOException(e))
                    : skip(
                            item,
                            String.valueOf(e.getMessage()),
                            "check the recording at the phone system, or export it again",
                            wentAway);
        } catch (IOException e) {
            return unread(item, e);
        } catch (RecognitionTooSlowException e) {
            return skip(
                    item,
                    String.valueOf(e.getMessage()),
                    "the next run tries it again; check its language and its audio",
                    true);
        } catch (TranscriptionException e) {
            return skip(item, String.valueOf(e.getMessage()), "check the model with 'callqa models'", true);
        } catch (OutOfMemoryError e) {
            // of the decoder's making: when Java itself has no memory left, the process ends at once
            return skip(
                    item,
                    "it needs more memory than there is: " + e.getMessage(),
                    "give more with --heap, or use fewer --threads; the next run tries it again",
                    true);
        } catch (DataAccessException | TransactionException e) {
            // nothing is wrong with the recording
            throw e;
        } catch (RuntimeException e) {
            LOG.error("{}: unexpected failure", item.call().recording(), e);
            return skip(item, "unexpected failure: " + e, "please report it with the log of this run", true);
        }
    }

    /** A share that goes away takes with it all that is not heard yet; what was heard stays, and so do its reports. */
    private Outcome unread(PlannedCall item, IOException failure) {
        Optional<Path> gone = goneFolder();
        return gone.isPresent()
                ? skip(
                        item,
                        "the folder of the recordings went away before this one was heard: " + gone.get(),
                        "bring its disk back; the next run hears what is missing",
                        true)
                : skip(
                        item,
                        "the recording cannot be read: " + DiskTrouble.inWords(failure),
                        "check the file, its permissions and its disk; the next run tries it again",
                        true);
    }

    private Optional<Path> goneFolder() {
        return night.folder().map(Night.Listed::recordings).filter(folder -> !Files.isDirectory(folder));
    }

    private Outcome skip(PlannedCall item, String reason, String remedy, boolean again) {
        CallRecord call = item.call();
        long modifiedMs = 0;
        if (item.file().isPresent()) {
            try {
                modifiedMs = FileMark.of(item.file().get()).modifiedMs();
            } catch (IOException gone) {
                // then it differs from whatever the next run finds
            }
        }
        return new Outcome.Skipped(
                item,
                new Skip(call.callId(), call.recording(), reason, remedy, again),
                basis.ofSkip(call, item.bytes(), modifiedMs));
    }
}
