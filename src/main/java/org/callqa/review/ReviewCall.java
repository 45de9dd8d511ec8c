package org.callqa.review;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.callqa.call.Agent;
import org.callqa.call.CallColumns;
import org.callqa.call.CallPart;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.call.Span;
import org.callqa.scoring.answer.CallScore;
import org.callqa.store.ReviewStore;
import org.callqa.store.ScoredCall;

/**
 * A call that may be listened to: the little that is kept of it, for there are thousands.
 *
 * @param key names it wherever its recording lies
 * @param callId as the call list gives it
 * @param folder of the recordings, absolute; empty where nobody knows it
 * @param recording path inside that folder
 * @param agent whose call it is
 * @param team empty when nobody says
 * @param queue empty when the call list has none
 * @param startedAt by the clock of the house; empty when the call list does not say
 * @param language it was scored in
 * @param durationMs length of the recording
 * @param whole what there is to hear: the recording, or the agent's part of it
 * @param score percent; empty without one
 * @param causes to pick it
 */
public record ReviewCall(
        String key,
        String callId,
        String folder,
        String recording,
        Agent agent,
        String team,
        String queue,
        Optional<OffsetDateTime> startedAt,
        Language language,
        int durationMs,
        Span whole,
        OptionalDouble score,
        List<Cause> causes) {

    public ReviewCall {
        causes = List.copyOf(causes);
    }

    static ReviewCall of(ScoredCall scored, double passMark, UnaryOperator<String> hide) {
        CallScore score = scored.score();
        CallRecord call = score.call();
        Optional<Span> part = call.part().flatMap((CallPart known) -> known.in(score.durationMs()));
        return new ReviewCall(
                ReviewStore.key(scored.audioSha256(), call.callId()),
                call.callId(),
                scored.folder(),
                call.recording(),
                call.agent(),
                call.team().orElse(""),
                call.columns().getOrDefault(CallColumns.QUEUE, "").strip(),
                call.startedAt(),
                score.language(),
                score.durationMs(),
                part.orElse(new Span(0, score.durationMs())),
                score.score().percent(),
                Cause.of(score, passMark, hide));
    }

    int wholeSeconds() {
        return seconds(whole);
    }

    static int seconds(Span span) {
        return (span.durationMs() + 999) / 1000;
    }

    /** What the draw gets to see. */
    RandomDraw.Unit unit() {
        return new RandomDraw.Unit(key, agent.id(), team, queue, startedAt, wholeSeconds());
    }
}
