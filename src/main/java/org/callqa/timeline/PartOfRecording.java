package org.callqa.timeline;

import java.util.List;
import java.util.Optional;
import org.callqa.audio.Hearing;
import org.callqa.audio.Hearing.HeardChannel;
import org.callqa.call.CallPart;
import org.callqa.call.Span;
import org.callqa.speech.Transcript;

/** What of a recording is one agent's, on the recording's clock: as if nothing else had been heard. */
record PartOfRecording(CallPart part, Span span) {

    Transcript of(Transcript whole) {
        Hearing hearing = whole.hearing();
        return new Transcript(
                whole.language(),
                new Hearing(
                        span.endMs(), hearing.channels().stream().map(this::of).toList(), hearing.findings()),
                whole.words().stream()
                        .map(words -> words.stream()
                                .filter(word -> span.contains(word.span().startMs()))
                                .toList())
                        .toList(),
                whole.decoding());
    }

    private HeardChannel of(HeardChannel channel) {
        return new HeardChannel(
                part.isFirst() ? channel.rings() : List.of(),
                part.isFirst() ? channel.ringCadence() : "",
                part.isFirst() && channel.firstRingCut(),
                inside(channel.speech()),
                inside(channel.pauses()),
                inside(channel.music()),
                channel.tones().stream()
                        .filter(tone -> span.contains(tone.span().startMs()))
                        .toList(),
                channel.gainDb(),
                channel.voices().stream()
                        .filter(voice -> span.contains(voice.span().startMs()))
                        .toList(),
                part.isLast() ? channel.deadFromMs() : Optional.empty(),
                // of everybody on the channel, and not of this agent
                Optional.empty());
    }

    private List<Span> inside(List<Span> spans) {
        return spans.stream()
                .filter(one -> one.overlapMs(span) > 0)
                .map(one -> new Span(Math.max(one.startMs(), span.startMs()), Math.min(one.endMs(), span.endMs())))
                .toList();
    }
}
