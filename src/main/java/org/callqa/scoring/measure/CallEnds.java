package org.callqa.scoring.measure;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.callqa.call.CallRecord;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Timeline;

/**
 * How a call begins and how it ends.
 *
 * @param answeredAtMs the pick-up
 * @param heard from the first to the last voice of each party after the pick-up; without those who are not heard
 * @param hangUp who ended the call
 * @param durationMs where the recording ends
 */
public record CallEnds(int answeredAtMs, Map<Party, Span> heard, HangUp hangUp, int durationMs) {

    /** Voices that begin closer together, or on clocks that differ, are not one before the other, milliseconds. */
    private static final int TOGETHER_MS = 100;

    public CallEnds {
        heard = Map.copyOf(heard);
    }

    public static CallEnds of(CallRecord record, Timeline timeline) {
        Voice agent = Voice.of(timeline, Party.AGENT);
        Voice customer = Voice.of(timeline, Party.CUSTOMER);
        Map<Party, Span> heard = new EnumMap<>(Party.class);
        for (Voice voice : new Voice[] {agent, customer}) {
            voice.stretches().stream().reduce(Span::union).ifPresent(span -> heard.put(voice.party(), span));
        }
        return new CallEnds(
                timeline.answeredAtMs(), heard, HangUp.of(record, timeline, agent, customer), timeline.durationMs());
    }

    /** Who speaks first; empty when nobody speaks, or both at once. */
    public Optional<Party> firstSpeaker() {
        Optional<Map.Entry<Party, Span>> first = heard.entrySet().stream().min(Map.Entry.comparingByValue());
        return first.map(Map.Entry::getKey)
                .filter(party ->
                        heard.get(party.other()) == null || startMs(party.other()) - startMs(party) >= TOGETHER_MS);
    }

    private int startMs(Party party) {
        return Optional.ofNullable(heard.get(party)).map(Span::startMs).orElse(durationMs);
    }

    /** From the pick-up to a party's first voice, milliseconds; empty when the party is not heard. */
    public Optional<Integer> delayMs(Party party) {
        return Optional.ofNullable(heard.get(party)).map(span -> span.startMs() - answeredAtMs);
    }

    /** Who speaks last; empty when nobody speaks. */
    public Optional<Party> lastSpeaker() {
        return heard.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().endMs()))
                .map(Map.Entry::getKey);
    }

    /** From the last voice to the end of the recording, milliseconds. */
    public int tailMs() {
        return durationMs - heard.values().stream().mapToInt(Span::endMs).max().orElse(answeredAtMs);
    }
}
