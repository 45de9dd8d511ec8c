package org.callqa.timeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callqa.audio.Hearing;
import org.callqa.call.CallPart;
import org.callqa.call.CallRecord;
import org.callqa.call.Channel;
import org.callqa.call.Filling;
import org.callqa.call.Finding;
import org.callqa.call.LineEnd;
import org.callqa.call.Parties;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.language.SpokenText;
import org.callqa.speech.Transcript;

/** Puts what was heard and what the call list says on one clock, with a name for each party. */
public final class TimelineBuilder {

    /** A pause longer than this ends a turn. */
    static final int TURN_PAUSE_MS = 800;

    private final Function<SpokenText, List<CarrierPhrases.Owned>> owned;

    private final RecordedPrompts prompts = new RecordedPrompts();

    public TimelineBuilder() {
        this(new CarrierPhrases()::find);
    }

    /** @param owned finds phrases that give a party away */
    TimelineBuilder(Function<SpokenText, List<CarrierPhrases.Owned>> owned) {
        this.owned = owned;
    }

    public Timeline build(CallRecord call, Transcript transcript) {
        Optional<CallPart> noted = call.part();
        if (noted.isEmpty()) {
            return build(
                    call,
                    transcript,
                    Optional.empty(),
                    call.doubt().map(text -> new Finding(Finding.Kind.CALL_LIST, Reason.literal(text))));
        }
        Optional<Span> span = noted.get().in(transcript.hearing().durationMs());
        return build(
                call,
                transcript,
                span.map(where -> new PartOfRecording(noted.get(), where)),
                Optional.of(
                        span.isPresent()
                                ? part(noted.get(), span.get(), call.agent().id())
                                : noPart(call, noted.get(), transcript.hearing().durationMs())));
    }

    private static Finding part(CallPart part, Span span, String agent) {
        return new Finding(
                Finding.Kind.PART,
                Reason.of("part", part.count(), part.number(), time(span.startMs()), time(span.endMs()), agent),
                List.of(span));
    }

    private static Finding noPart(CallRecord call, CallPart part, int durationMs) {
        if (part.mostOfCall()) {
            return new Finding(
                    Finding.Kind.CALL_LIST, Reason.literal(call.doubt().orElse("")));
        }
        return new Finding(
                Finding.Kind.UNKNOWN_PART,
                Reason.of(
                        "part.untold",
                        part.count(),
                        whole(durationMs),
                        Reason.joined(
                                "or",
                                part.lengthsMs().stream()
                                        .map(TimelineBuilder::whole)
                                        .toList())));
    }

    private static Reason whole(int ms) {
        return Reason.of("whole-seconds", Filling.decimal(ms / 1000.0, 0));
    }

    private static String time(int ms) {
        return String.format(Locale.ROOT, "%d:%02d", ms / 60_000, ms / 1_000 % 60);
    }

    private Timeline build(
            CallRecord call, Transcript whole, Optional<PartOfRecording> part, Optional<Finding> ofList) {
        Transcript transcript = part.map(own -> own.of(whole)).orElse(whole);
        Hearing hearing = transcript.hearing();
        // searched twice, and compared with the phrases' words once
        List<SpokenText> said = transcript.words().stream()
                .map(words -> SpokenText.of(words, transcript.language()))
                .toList();
        List<List<CarrierPhrases.Owned>> phrases =
                said.stream().limit(hearing.onOneChannel() ? 1 : 2).map(owned).toList();
        List<Span> prompts =
                said.stream().flatMap(text -> this.prompts.find(text).stream()).toList();
        Beginning beginning = part.filter(own -> !own.part().isFirst())
                .map(own -> new Beginning(own.span().startMs(), Optional.empty(), List.of()))
                .orElseGet(() -> Beginning.of(hearing, transcript.words(), phrases, prompts));
        // a short part may hold too little to tell the channels by
        Optional<Timeline> all = part.map(own -> build(call, whole, Optional.empty(), Optional.empty()))
                .filter(timeline -> timeline.parties().onOwnChannels());
        return build(
                call,
                new Transcript(
                        transcript.language(),
                        hearing,
                        beginning.conversation(transcript.words()),
                        transcript.decoding()),
                beginning,
                phrases.stream().map(beginning::after).toList(),
                all.map(timeline ->
                        new PartyChannels.Told(timeline.parties(), timeline.finding(Finding.Kind.SWAPPED_PARTIES))),
                Stream.of(
                                hearing.findings().stream(),
                                beginning.finding().stream(),
                                understanding(transcript, phrases).stream(),
                                ofList.stream())
                        .flatMap(found -> found)
                        .toList());
    }

    private static Timeline build(
            CallRecord call,
            Transcript transcript,
            Beginning beginning,
            List<List<CarrierPhrases.Owned>> phrases,
            Optional<PartyChannels.Told> known,
            List<Finding> findings) {
        Hearing hearing = transcript.hearing();
        if (known.isPresent()) {
            return twoChannels(call, transcript, beginning, known.get(), findings);
        }
        if (hearing.onOneChannel()) {
            return mono(call, transcript, beginning, 0, speakers(call, hearing, beginning, 0, phrases), findings);
        }
        PartyChannels.Told told = PartyChannels.tell(call, transcript, beginning.atMs(), phrases);
        OptionalInt voiced = hearing.loneChannel();
        return voiced.isPresent()
                ? oneVoiced(call, transcript, beginning, told, voiced.getAsInt(), phrases, findings)
                : twoChannels(call, transcript, beginning, told, findings);
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

    private static Timeline oneVoiced(
            CallRecord call,
            Transcript transcript,
            Beginning beginning,
            PartyChannels.Told told,
            int voiced,
            List<List<CarrierPhrases.Owned>> phrases,
            List<Finding> findings) {
        Hearing hearing = transcript.hearing();
        LoneChannel lone = LoneChannel.of(
                hearing.channels().get(voiced),
                findings,
                Channel.values()[voiced],
                told.parties(),
                speakers(call, hearing, beginning, voiced, phrases),
                phrases.get(voiced));
        return switch (lone.meaning()) {
            case BOTH_PARTIES -> mono(call, transcript, beginning, voiced, lone.speakers(), lone.findings());
            case PARTY_SILENT -> twoChannels(call, transcript, beginning, told, lone.findings());
            case PARTY_MISSING ->
                twoChannels(
                        call,
                        wordsOnlyOn(voiced, transcript),
                        beginning,
                        new PartyChannels.Told(lone.parties(), told.finding()),
                        lone.findings());
        };
    }

    /** What the recogniser makes of noise is nobody's words. */
    private static Transcript wordsOnlyOn(int channel, Transcript transcript) {
        List<List<Word>> words = new ArrayList<>(List.of(List.of(), List.of()));
        words.set(channel, transcript.words().get(channel));
        return new Transcript(transcript.language(), transcript.hearing(), words, transcript.decoding());
    }

    private static Timeline twoChannels(
            CallRecord call,
            Transcript transcript,
            Beginning beginning,
            PartyChannels.Told told,
            List<Finding> findings) {
        Hearing hearing = transcript.hearing();
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
                beginning,
                turns,
                speech,
                told.parties(),
                Stream.concat(findings.stream(), told.finding().stream()).toList(),
                new LineEnds(transcript).of(told.parties().agentChannel()));
    }

    private static MonoSpeakers speakers(
            CallRecord call,
            Hearing hearing,
            Beginning beginning,
            int channel,
            List<List<CarrierPhrases.Owned>> phrases) {
        return MonoParties.tell(
                hearing.channels().get(channel).voices().stream()
                        .filter(voice -> voice.span().startMs() >= beginning.atMs())
                        .toList(),
                phrases.get(channel),
                !call.isOutbound());
    }

    /** A recording of which one channel counts: the only one, the first of two that hold the same, or the one with voices. */
    private static Timeline mono(
            CallRecord call,
            Transcript transcript,
            Beginning beginning,
            int index,
            MonoSpeakers speakers,
            List<Finding> findings) {
        Hearing.HeardChannel channel = transcript.hearing().channels().get(index);
        Map<Party, List<Span>> speech =
                speakers.areTold() ? speakers.divide(channel.voiced()) : Map.of(Party.AGENT, channel.voiced());
        return timeline(
                call,
                transcript,
                beginning,
                turns(transcript.words().get(index), word -> speakers.at(word.span())),
                speech,
                speakers.parties(),
                findings,
                new LineEnds(transcript).onOneChannel(index));
    }

    private static Timeline timeline(
            CallRecord call,
            Transcript transcript,
            Beginning beginning,
            List<Turn> turns,
            Map<Party, List<Span>> speech,
            Parties parties,
            List<Finding> findings,
            List<LineEnd> lineEnds) {
        Hearing hearing = transcript.hearing();
        boolean later = beginning.atMs() > hearing.answeredAtMs();
        return new Timeline(
                transcript.language(),
                hearing.durationMs(),
                RingCount.count(call, transcript, beginning),
                later ? beginning.atMs() : answeredAtMs(hearing),
                turns,
                later ? after(beginning.atMs(), speech) : speech,
                hearing.channels().stream()
                        .flatMap(channel -> channel.music().stream())
                        .sorted()
                        .toList(),
                parties,
                findings,
                lineEnds,
                beginning.prelude(),
                parties.onOwnChannels() ? voiceDb(hearing, parties.agentChannel()) : Map.of());
    }

    private static Map<Party, Double> voiceDb(Hearing hearing, Channel agents) {
        Map<Party, Double> levels = new EnumMap<>(Party.class);
        for (int channel = 0; channel < hearing.channels().size(); channel++) {
            Party party = channel == agents.index() ? Party.AGENT : Party.CUSTOMER;
            hearing.channels().get(channel).voiceDb().ifPresent(level -> levels.put(party, level));
        }
        return levels;
    }

    private static Map<Party, List<Span>> after(int ms, Map<Party, List<Span>> speech) {
        Map<Party, List<Span>> after = new EnumMap<>(Party.class);
        speech.forEach((party, spans) -> after.put(
                party, spans.stream().filter(span -> span.endMs() > ms).toList()));
        return after;
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
