package org.callqa.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Turn;
import org.callqa.call.Word;

/** One long call made of the sample calls, one after the other, until it is long enough. */
final class LongCall {

    private static final int PAUSE_MS = 500;

    private LongCall() {}

    static Timeline of(List<Timeline> calls, Language language, int lengthMs) {
        List<Turn> turns = new ArrayList<>();
        Map<Party, List<Span>> speech = new EnumMap<>(Party.class);
        List<Timeline> spoken =
                calls.stream().filter(call -> call.language() == language).toList();
        Timeline first = spoken.get(0);
        int offset = 0;
        for (int i = 0; offset < lengthMs; i = (i + 1) % spoken.size()) {
            int shift = offset;
            for (Turn turn : spoken.get(i).turns()) {
                turns.add(new Turn(
                        turn.party(),
                        turn.words().stream()
                                .map(word -> new Word(word.text(), moved(word.span(), shift), word.confidence()))
                                .toList()));
            }
            for (Party party : Party.values()) {
                spoken.get(i)
                        .speech(party)
                        .forEach(span -> speech.computeIfAbsent(party, any -> new ArrayList<>())
                                .add(moved(span, shift)));
            }
            offset += spoken.get(i).durationMs() + PAUSE_MS;
        }
        return new Timeline(
                language,
                offset,
                first.ringing(),
                first.answeredAtMs(),
                turns,
                speech,
                List.of(),
                first.parties(),
                List.of());
    }

    private static Span moved(Span span, int ms) {
        return new Span(span.startMs() + ms, span.endMs() + ms);
    }
}
