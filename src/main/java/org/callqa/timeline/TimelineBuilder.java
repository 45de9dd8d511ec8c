package org.callqa.timeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callqa.audio.Hearing;
import org.callqa.call.CallRecord;
import org.callqa.call.Finding;
import org.callqa.call.Language;
import org.callqa.call.LineEnd;
import org.callqa.call.Parties;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.speech.Transcript;

/** Puts what was heard and what the call list says on one clock, with a name for each party. */
public final class TimelineBuilder {

    /** A pause longer than this ends a turn. */
    static final int TURN_PAUSE_MS = 800;

    private final BiFunction<List<Word>, Language, List<CarrierPhrases.Owned>> owned;

    public TimelineBuilder() {
        this(new CarrierPhrases()::find);
    }

    /** @param owned finds phrases that give a party away */
    TimelineBuilder(BiFunction<List<Word>, Language, List<CarrierPhrases.Owned>> owned) {
        this.owned = owned;
    }

    public Timeline build(CallRecord call, Transcript transcript) {
        Hearing hearing = transcript.hearing();
        return hearing.onOneChannel() ? mono(call, transcript) : twoChannels(call, transcript);
    }

    private Timeline twoChannels(CallRecord call, Transcript transcript) {
        Hearing hearing = transcript.hearing();
        List<List<CarrierPhrases.Owned>> phrases = transcript.words().stream()
                .map(words -> owned.apply(words, transcript.language()))
                .toList();
        PartyChannels.Told told = PartyChannels.tell(call, transcript, phrases);
        List<Turn> turns = new ArrayList<>();
        Map<Party, List<Span>> speech = new EnumMap<>(Party.class);
        for (int channel = 0; channel < hearing.channels().size(); channel++) {
            Party party = channel == told.parties().agentChannel().index() ? Party.AGENT : Party.CUSTOMER;
            turns.addAll(turns(transcript.words().get(channel), word -> party));
            speech.put(party, hearing.channels().get(channel).voiced());
        }
        return timeline(
                call,
                transcript,
                turns,
                speech,
                told.parties(),
                Stream.of(told.finding(), understanding(transcript, phrases))
                        .flatMap(Optional::stream)
                        .toList(),
                new LineEnds(transcript).of(told.parties().agentChannel()));
    }

    /** A recording of one channel, or of two that hold the same: the first is taken. */
    private Timeline mono(CallRecord call, Transcript transcript) {
        Hearing hearing = transcript.hearing();
        Hearing.HeardChannel channel = hearing.channels().get(0);
        List<Word> words = transcript.words().get(0);
        List<CarrierPhrases.Owned> phrases = owned.apply(words, transcript.language());
        MonoSpeakers speakers = MonoParties.tell(
                channel.voices().stream()
                        .filter(voice -> voice.span().startMs() >= hearing.answeredAtMs())
                        .toList(),
                phrases,
                !call.isOutbound());
        Map<Party, List<Span>> speech =
                speakers.areTold() ? speakers.divide(channel.voiced()) : Map.of(Party.AGENT, channel.voiced());
        return timeline(
                call,
                transcript,
                turns(words, word -> speakers.at(word.span())),
                speech,
                speakers.parties(),
                understanding(transcript, List.of(phrases)).stream().toList(),
                new LineEnds(transcript).onOneChannel());
    }

    /** What has to be said of how much was understood, on as many channels as there are phrases of. */
    private static Optional<Finding> understanding(Transcript transcript, List<List<CarrierPhrases.Owned>> phrases) {
        return Understanding.of(
                        transcript.hearing().channels().stream()
                                .limit(phrases.size())
                                .map(Hearing.HeardChannel::voiced)
                                .toList(),
                        transcript.words())
                .finding(phrases.stream().mapToInt(List::size).sum(), transcript.language());
    }

    private Timeline timeline(
            CallRecord call,
            Transcript transcript,
            List<Turn> turns,
            Map<Party, List<Span>> speech,
            Parties parties,
            List<Finding> ofWords,
            List<LineEnd> lineEnds) {
        Hearing hearing = transcript.hearing();
        return new Timeline(
                transcript.language(),
                hearing.durationMs(),
                RingCount.count(call, transcript),
                answeredAtMs(hearing),
                turns,
                speech,
                hearing.channels().stream()
                        .flatMap(channel -> channel.music().stream())
                        .sorted()
                        .toList(),
                parties,
                Stream.of(
                                hearing.findings().stream(),
                                ofWords.stream(),
                                call.doubt().map(text -> new Finding(Finding.Kind.CALL_LIST, text)).stream())
                        .flatMap(found -> found)
                        .toList(),
                lineEnds);
    }

    /**
     * The pick-up. Where the channels' clocks differ, the rings of one may go on while the other already talks; then the
     * first voice in the last seconds of the ringing is as far as it can be.
     */
    private static int answeredAtMs(Hearing hearing) {
        int rung = hearing.answeredAtMs();
        boolean clocks = hearing.findings().stream().anyMatch(finding -> finding.kind() == Finding.Kind.CLOCK_OFFSET);
        return !clocks
                ? rung
                : hearing.channels().stream()
                        .flatMap(channel -> channel.speech().stream())
                        .mapToInt(Span::startMs)
                        .filter(start -> start >= rung - Finding.LARGEST_CLOCK_OFFSET_MS && start < rung)
                        .min()
                        .orElse(rung);
    }

    /** Turns end at a pause, and where another party goes on. */
    private static List<Turn> turns(List<Word> words, Function<Word, Party> speaker) {
        List<Turn> turns = new ArrayList<>();
        List<Word> turn = new ArrayList<>();
        Party party = Party.AGENT;
        for (Word word : words) {
            Party speaking = speaker.apply(word);
            boolean ends = !turn.isEmpty()
                    && (speaking != party
                            || word.span().startMs()
                                            - turn.get(turn.size() - 1).span().endMs()
                                    > TURN_PAUSE_MS);
            if (ends) {
                turns.add(new Turn(party, turn));
                turn = new ArrayList<>();
            }
            party = speaking;
            turn.add(word);
        }
        if (!turn.isEmpty()) {
            turns.add(new Turn(party, turn));
        }
        return turns;
    }
}
