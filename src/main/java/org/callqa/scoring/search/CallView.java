package org.callqa.scoring.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.callqa.call.CallRecord;
import org.callqa.call.Filling;
import org.callqa.call.Finding;
import org.callqa.call.Language;
import org.callqa.call.LineEnd;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Turn;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.measure.Silences;
import org.callqa.scoring.measure.Voice;

/** One call as the evaluators look at it: everything that several of them need, worked out once. */
public final class CallView {

    /** As long as the silent caller is to be waited for: a greeting, and twice five seconds and another one. */
    private static final int AT_ONCE_MS = 25_000;

    /** What is due at the end of a stretch that ends so near to a transfer may come after it. */
    private static final int TRANSFER_MS = 2_000;

    /** Music that lasts to within this of the end of the recording was not ended by the agent, milliseconds. */
    private static final int MUSIC_ENDS_MS = 500;

    private final CallRecord record;
    private final Timeline timeline;
    private final Map<Party, PartySpeech> speech = new EnumMap<>(Party.class);
    private final Silences silences;
    private final Span conversation;
    private final int lastSoundMs;
    private final Optional<Reason> breaksOff;

    public CallView(CallRecord record, Timeline timeline) {
        this.record = record;
        this.timeline = timeline;
        for (Party party : Party.values()) {
            speech.put(
                    party,
                    new PartySpeech(
                            party,
                            timeline.language(),
                            timeline.turns(party),
                            Voice.of(timeline, party),
                            timeline.answeredAtMs()));
        }
        this.silences = Silences.of(
                timeline, speech(Party.AGENT).voice(), speech(Party.CUSTOMER).voice());
        int lastWordMs = timeline.turns().stream()
                .map(Turn::span)
                .mapToInt(Span::endMs)
                .filter(ms -> ms > timeline.answeredAtMs())
                .max()
                .orElse(timeline.durationMs());
        this.conversation = new Span(timeline.answeredAtMs(), Math.max(timeline.answeredAtMs(), lastWordMs));
        this.breaksOff = breaksOff();
        this.lastSoundMs = speech.values().stream()
                .flatMap(party -> party.voice().stretches().stream())
                .mapToInt(Span::endMs)
                .reduce(conversation.endMs(), Math::max);
    }

    private Optional<Reason> breaksOff() {
        if (finding(Finding.Kind.MORE_FOLLOWS).isPresent()) {
            return Optional.of(Reason.of("chance.more"));
        }
        boolean agentEnded = record.endedBy().filter(Party.AGENT::equals).isPresent();
        return !agentEnded && endsInSound() ? Optional.of(Reason.of("chance.breaks-off")) : Optional.empty();
    }

    private boolean endsInSound() {
        return speech.values().stream().anyMatch(party -> party.voice().lastsTo(timeline.durationMs()))
                || timeline.music().stream().anyMatch(music -> music.endMs() >= timeline.durationMs() - MUSIC_ENDS_MS);
    }

    /** The same call at best for whatever is searched in it: see {@link PartySpeech#atBest}. */
    CallView atBest() {
        return new CallView(this, PartySpeech::atBest);
    }

    /** The same call, in which a part of a phrase is enough: see {@link PartySpeech#inPart}. */
    CallView inPart() {
        return new CallView(this, PartySpeech::inPart);
    }

    private CallView(CallView heard, UnaryOperator<PartySpeech> reading) {
        record = heard.record;
        timeline = heard.timeline;
        heard.speech.forEach((party, spoken) -> speech.put(party, reading.apply(spoken)));
        silences = heard.silences;
        conversation = heard.conversation;
        lastSoundMs = heard.lastSoundMs;
        breaksOff = heard.breaksOff;
    }

    public CallRecord record() {
        return record;
    }

    public Timeline timeline() {
        return timeline;
    }

    public Language language() {
        return timeline.language();
    }

    public PartySpeech speech(Party party) {
        PartySpeech found = speech.get(party);
        if (found == null) {
            throw new IllegalStateException("no speech prepared for " + party);
        }
        return found;
    }

    public Silences silences() {
        return silences;
    }

    /** All that a party said: from the pick-up to the last voice. */
    public Place whole(Party party) {
        return Place.starting(party, conversation.startMs(), lastSoundMs + 1, Reason.of("where.whole"));
    }

    /** From the pick-up to the end of the last word, or of the recording where nothing was said. */
    public Span conversation() {
        return conversation;
    }

    /** From where something was stated to the end of the conversation: where it may be said back. */
    public Span fromOn(Span stated) {
        return new Span(stated.startMs(), Math.max(stated.endMs(), conversation.endMs()));
    }

    /** Evidence that something was listened for, and nothing of it was there. */
    public Evidence listenedFor(Reason what) {
        return new Evidence(
                "", Optional.empty(), Optional.of(conversation), 1, 1, Reason.of("note.listened-for", what));
    }

    /** The end of the last voice, in milliseconds: it may come after the last word that was recognised. */
    public int lastSoundMs() {
        return lastSoundMs;
    }

    /**
     * Why the agent had no second chance to say anything: the customer hung up before there was an exchange of words, or said
     * nothing and may have. Empty in any other call.
     */
    Optional<Reason> endedAtOnce() {
        // a recorder may go on while the exchange sends busy tone to whoever is left
        int overMs = timeline.lineEnds().stream().mapToInt(LineEnd::atMs).reduce(timeline.durationMs(), Math::min);
        if (overMs - timeline.answeredAtMs() >= AT_ONCE_MS) {
            return Optional.empty();
        }
        OptionalInt customer = speech(Party.CUSTOMER).turns().stream()
                .mapToInt(turn -> turn.span().startMs())
                .filter(ms -> ms >= timeline.answeredAtMs())
                .min();
        boolean exchange = customer.isPresent()
                && speech(Party.AGENT).turns().stream()
                        .anyMatch(turn -> turn.span().endMs() > customer.getAsInt());
        boolean gone = record.endedBy()
                .map(party -> party == Party.CUSTOMER)
                .orElse(speech(Party.CUSTOMER).isSilent());
        return gone && !exchange ? Optional.of(Reason.of("chance.over")) : Optional.empty();
    }

    /**
     * That what is looked for in a stretch may have been said before or after it: the stretch goes up to a transfer to or from
     * another agent, or to where the recording breaks off.
     */
    public Optional<Reason> goesOnElsewhere(Span stretch) {
        return breaksOff.filter(why -> stretch.endMs() >= conversation.endMs()).or(() -> otherParts(stretch));
    }

    private Optional<Reason> otherParts(Span stretch) {
        return finding(Finding.Kind.PART)
                .flatMap(part -> record.part()
                        .filter(own -> part.where().stream()
                                .anyMatch(span -> !own.isFirst() && stretch.startMs() <= span.startMs() + TRANSFER_MS
                                        || !own.isLast()
                                                && stretch.endMs()
                                                        >= Math.min(span.endMs(), lastSoundMs) - TRANSFER_MS)))
                .map(own -> Reason.of("chance.parts"));
    }

    /**
     * That the recording was paused in a stretch, long enough to hide what is looked for.
     *
     * @param hidesMs how long that is, milliseconds
     */
    public Optional<Reason> paused(Span stretch, long hidesMs) {
        return timeline.pauses().stream()
                .filter(pause -> pause.overlapMs(stretch) >= hidesMs)
                .findFirst()
                .map(pause -> Reason.of("chance.paused", Filling.start(pause)));
    }

    public Optional<Finding> finding(Finding.Kind kind) {
        return timeline.finding(kind);
    }
}
