package org.callqa.batch;

import java.nio.file.Path;
import java.util.Optional;
import org.callqa.audio.AudioDecoder;
import org.callqa.audio.hearing.CallListener;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.call.Timeline;
import org.callqa.scoring.Scorer;
import org.callqa.speech.CallTranscriber;
import org.callqa.speech.Transcriber;
import org.callqa.speech.Transcript;
import org.callqa.speech.TranscriptionException;
import org.callqa.store.NightCall;
import org.callqa.store.ScoredCall;
import org.callqa.store.TranscriptStore;
import org.callqa.timeline.TimelineBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes one call all the way: audio, words, answers. A transcript that is already kept is not made again. */
@Component
class CallHearer {

    private final Night night;
    private final NightSettings settings;
    private final CallTranscriber calls;
    private final TimelineBuilder timelines;
    private final TranscriptStore transcripts;
    private final TransactionOperations ownTransaction;
    private final Attempts attempts;
    private final Scorer scorer;

    CallHearer(
            Night night,
            NightSettings settings,
            CallTranscriber calls,
            TimelineBuilder timelines,
            TranscriptStore transcripts,
            TransactionOperations ownTransaction,
            Attempts attempts) {
        this.night = night;
        this.settings = settings;
        this.calls = calls;
        this.timelines = timelines;
        this.transcripts = transcripts;
        this.ownTransaction = ownTransaction;
        this.attempts = attempts;
        this.scorer = new Scorer(night.rubric());
    }

    ScoredCall hear(NightCall item)
            throws UnreadableAudioException, TranscriptionException, NoLanguageException, Attempts.SetAsideException {
        CallRecord call = item.call();
        Transcriber transcriber = transcriber(call);
        String key = Digest.of(
                item.audioSha256(),
                AudioDecoder.codingByName(recording(call)),
                transcriber.key(),
                AudioDecoder.version(),
                CallListener.VERSION,
                country(call).orElse(""));
        Optional<Transcript> kept = transcripts.find(key);
        Transcript transcript = kept.isPresent() ? kept.get() : listen(call, transcriber, key);
        Timeline timeline = timelines.build(call, transcript);
        return new ScoredCall(scorer.score(call, timeline), item.audioSha256(), key);
    }

    private Transcript listen(CallRecord call, Transcriber transcriber, String key)
            throws UnreadableAudioException, TranscriptionException, Attempts.SetAsideException {
        Transcript transcript;
        try (Attempts.Attempt attempt = attempts.begin(key, transcriber, call.recording())) {
            transcript = calls.transcribe(recording(call), country(call), transcriber);
            attempt.heard();
        }
        ownTransaction.executeWithoutResult(status -> transcripts.save(key, transcript));
        return transcript;
    }

    private Path recording(CallRecord call) {
        return night.recordings().resolve(call.recording());
    }

    private Optional<String> country(CallRecord call) {
        return call.country().or(settings::country);
    }

    private Transcriber transcriber(CallRecord call) throws NoLanguageException {
        Language language = call.language()
                .orElseThrow(() -> new NoLanguageException(
                        "nothing says which language is spoken",
                        "give the call list a 'language' column (en, zh), or use --language"));
        Transcriber transcriber = night.transcribers().get(language);
        if (transcriber == null) {
            throw new NoLanguageException(
                    "no model for the language '" + language.code() + "'", "use --model " + language.code() + "=DIR");
        }
        return transcriber;
    }

    /** A call whose language is not known, or has no model. */
    static final class NoLanguageException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String remedy;

        NoLanguageException(String message, String remedy) {
            super(message);
            this.remedy = remedy;
        }

        String remedy() {
            return remedy;
        }
    }
}
