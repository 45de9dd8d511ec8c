package org.callqa.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callqa.audio.Hearing;
import org.callqa.audio.SignallingTone;
import org.callqa.audio.SignallingTone.Kind;
import org.callqa.call.Channel;
import org.callqa.call.LineEnd;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.speech.Transcript;

/** Collects the signs of a recording that a line was released. */
final class LineEnds {

    /** What exchanges send when the other end is gone (ITU-T E.180, E.182): busy, congestion, in places dial tone. */
    private static final Set<Kind> RELEASED = EnumSet.of(Kind.BUSY, Kind.CONGESTION, Kind.DIAL);

    private final Transcript transcript;

    LineEnds(Transcript transcript) {
        this.transcript = transcript;
    }

    /** The signs on two channels, one party each. */
    List<LineEnd> of(Channel agent) {
        List<LineEnd> ends = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            Optional<Party> party = Optional.of(channel == agent ? Party.AGENT : Party.CUSTOMER);
            tone(channel.index(), party).ifPresent(ends::add);
            transcript
                    .hearing()
                    .channels()
                    .get(channel.index())
                    .deadFromMs()
                    .ifPresent(ms -> ends.add(new LineEnd(party, LineEnd.Kind.DEAD, ms, Reason.of("line.dead"))));
        }
        ends.sort(Comparator.comparingInt(LineEnd::atMs));
        return ends;
    }

    /** The signs on one channel: whose line it was cannot be known. */
    List<LineEnd> onOneChannel(int channel) {
        return tone(channel, Optional.empty()).map(List::of).orElse(List.of());
    }

    /** A tone after the last voice of its channel: before it, it belongs to a transfer that failed. */
    private Optional<LineEnd> tone(int channel, Optional<Party> party) {
        Hearing.HeardChannel heard = transcript.hearing().channels().get(channel);
        int lastVoiceMs = Math.max(
                heard.speech().stream().mapToInt(Span::endMs).max().orElse(0),
                transcript.words().get(channel).stream()
                        .map(Word::span)
                        .mapToInt(Span::endMs)
                        .max()
                        .orElse(0));
        return heard.tones().stream()
                .filter(tone -> RELEASED.contains(tone.kind()))
                .filter(tone -> tone.span().startMs()
                        >= Math.max(lastVoiceMs, transcript.hearing().answeredAtMs()))
                .findFirst()
                .map(tone -> new LineEnd(party, LineEnd.Kind.TONE, tone.span().startMs(), describe(tone)));
    }

    private static Reason describe(SignallingTone tone) {
        return Reason.of(
                switch (tone.kind()) {
                    case BUSY -> "tone.busy";
                    case CONGESTION -> "tone.congestion";
                    default -> "tone.dial";
                },
                tone.detail());
    }
}
