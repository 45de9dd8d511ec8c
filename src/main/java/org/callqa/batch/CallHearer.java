package org.callqa.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.callqa.audio.AudioDecoder;
import org.callqa.audio.hearing.CallListener;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.callqa.batch.NightPlan.PlannedCall;
import org.callqa.batch.attempt.Attempts;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.call.Timeline;
import org.callqa.call.Word;
import org.callqa.scoring.Scorer;
import org.callqa.scoring.measure.CallMeasures;
import org.callqa.speech.CallTranscriber;
import org.callqa.speech.Transcriber;
import org.callqa.speech.Transcript;
import org.callqa.speech.TranscriptionException;
import org.callqa.store.CallState;
import org.callqa.store.Digest;
import org.callqa.store.RunSummary;
import org.callqa.store.ScoredCall;
import org.callqa.store.TranscriptStore;
import org.callqa.timeline.TimelineBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes one call all the way: audio, words, answers. A transcript that is already kept is not made again. */
@Component
class CallHearer {

    /** Vosk's confidence is well below this where it guesses; whole calls of a fitting model lie above it. */
    private static final double DOUBTFUL = 0.6;

    private final Night night;
    private final NightSettings settings;
    private final CallTranscriber calls;
    private final TimelineBuilder timelines;
    private final TranscriptStore transcripts;
    private final TransactionOperations ownTransaction;
    private final Attempts attempts;
    private final Basis basis;
    private final Scorer scorer;

    CallHearer(
            Night night,
            NightSettings settings,
            CallTranscriber calls,
            TimelineBuilder timelines,
            TranscriptStore transcripts,
            TransactionOperations ownTransaction,
            Attempts attempts,
            Basis basis) {
        this.night = night;
        this.settings = settings;
        this.calls = calls;
        this.timelines = timelines;
        this.transcripts = transcripts;
        this.ownTransaction = ownTransaction;
        this.attempts = attempts;
        this.basis = basis;
        this.scorer = new Scorer(night.rubric());
    }

    /**
     * A call's answers.
     *
     * @param scored empty when those that are kept are still good
     * @param listened whether it was listened to, and not only answered from what was heard once
     * @param basis what they rest on
     * @param bytes of the recording as it was heard
     * @param modifiedMs when it had been changed then
     * @param audioSha256 of its bytes
     * @param transcriptKey under which the transcript is kept
     * @param words how many of its words were heard
     */
    record Heard(
            Optional<ScoredCall> scored,
            boolean listened,
            String basis,
            long bytes,
            long modifiedMs,
            String audioSha256,
            String transcriptKey,
            RunSummary.Words words) {}

    Heard hear(PlannedCall item)
            throws UnreadableAudioException, TranscriptionException, NoLanguageException, Attempts.SetAsideException,
                    ChangingException, IOException {
        return item.file().isPresent() ? hear(item, item.file().get()) : remember(item);
    }

    /** Answers anew what was heard once. */
    private Heard remember(PlannedCall item) {
        CallState known = item.known().orElseThrow();
        Transcript transcript = transcripts.find(known.transcriptKey()).orElseThrow();
        return new Heard(
                Optional.of(score(item.call(), transcript, known.audioSha256(), known.transcriptKey())),
                false,
                Basis.ofAnswers(known.transcriptKey(), item.call()),
                known.bytes(),
                known.modifiedMs(),
                known.audioSha256(),
                known.transcriptKey(),
                words(transcript));
    }

    private Heard hear(PlannedCall item, Path recording)
            throws UnreadableAudioException, TranscriptionException, NoLanguageException, Attempts.SetAsideException,
                    ChangingException, IOException {
        CallRecord call = item.call();
        Transcriber transcriber = transcriber(call);
        FileMark before = FileMark.of(recording);
        String audioSha256 = audioSha256(item, recording, before);
        String answers = basis.ofAnswers(call, audioSha256);
        Optional<CallState> same = item.known()
                .filter(state -> state.answerBasis().equals(answers)
                        && state.audioSha256().equals(audioSha256)
                        && state.skipBasis().isEmpty());
        if (same.isPresent()) {
            return new Heard(
                    Optional.empty(),
                    false,
                    answers,
                    before.bytes(),
                    before.modifiedMs(),
                    audioSha256,
                    same.get().transcriptKey(),
                    new RunSummary.Words(0, 0));
        }
        String key = Digest.of(
                audioSha256,
                AudioDecoder.codingByName(recording),
                transcriber.key(),
                AudioDecoder.version(),
                CallListener.VERSION,
                basis.country(call).orElse(""));
        Optional<Transcript> kept = transcripts.find(key);
        if (kept.isPresent() && !attempts.isSuspect(key)) {
            return heard(item, kept.get(), false, audioSha256, key, answers, before);
        }
        try (Attempts.Attempt attempt = attempts.begin(key, transcriber, call.recording())) {
            Transcript transcript = kept.isPresent()
                    ? kept.get()
                    : listen(recording, before, basis.country(call), transcriber, attempt);
            attempt.heard();
            Heard heard = heard(item, transcript, kept.isEmpty(), audioSha256, key, answers, before);
            if (kept.isEmpty()) {
                ownTransaction.executeWithoutResult(status -> transcripts.save(key, transcript));
            }
            return heard;
        }
    }

    private Heard heard(
            PlannedCall item,
            Transcript transcript,
            boolean listened,
            String audioSha256,
            String key,
            String answers,
            FileMark before) {
        return new Heard(
                Optional.of(score(item.call(), transcript, audioSha256, key)),
                listened,
                answers,
                before.bytes(),
                before.modifiedMs(),
                audioSha256,
                key,
                words(transcript));
    }

    /** Read anew unless size and time are as they were, and at once before the very same bytes are decoded. */
    private String audioSha256(PlannedCall item, Path recording, FileMark mark) throws IOException {
        Optional<CallState> asItWas = item.known()
                .filter(state -> !settings.verify()
                        && !state.audioSha256().isEmpty()
                        && state.bytes() == mark.bytes()
                        && state.modifiedMs() == mark.modifiedMs());
        return asItWas.isPresent() ? asItWas.get().audioSha256() : Digest.of(recording);
    }

    private ScoredCall score(CallRecord call, Transcript transcript, String audioSha256, String key) {
        Timeline timeline = timelines.build(call, transcript);
        return new ScoredCall(scorer.score(call, timeline), Optional.of(CallMeasures.of(timeline)), audioSha256, key);
    }

    private Transcript listen(
            Path recording,
            FileMark before,
            Optional<String> country,
            Transcriber transcriber,
            Attempts.Attempt attempt)
            throws UnreadableAudioException, TranscriptionException, ChangingException, IOException {
        Transcript transcript;
        try {
            transcript = calls.transcribe(recording, country, transcriber, attempt::heardBlock);
        } catch (UnreadableAudioException e) {
            requireUnchanged(recording, before);
            throw e;
        }
        requireUnchanged(recording, before);
        return transcript;
    }

    private static RunSummary.Words words(Transcript transcript) {
        List<Word> words = transcript.words().stream().flatMap(List::stream).toList();
        return new RunSummary.Words(
                words.size(),
                words.stream().filter(word -> word.confidence() < DOUBTFUL).count());
    }

    private static void requireUnchanged(Path recording, FileMark before) throws ChangingException, IOException {
        if (!FileMark.of(recording).equals(before)) {
            throw new ChangingException();
        }
    }

    /** A recording that was changed while it was heard: it is not finished. */
    static final class ChangingException extends Exception {

        private static final long serialVersionUID = 1L;
    }

    private Transcriber transcriber(CallRecord call) throws NoLanguageException {
        Language language = call.language()
                .orElseThrow(() -> new NoLanguageException(
                        "nothing says which language is spoken",
                        "give the call list a row of it, with a 'language' (en, zh), or use --language"));
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
