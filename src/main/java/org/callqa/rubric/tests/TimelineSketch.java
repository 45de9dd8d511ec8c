package org.callqa.rubric.tests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callqa.call.Finding;
import org.callqa.call.Language;
import org.callqa.call.Parties;
import org.callqa.call.Party;
import org.callqa.call.Ringing;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Turn;
import org.callqa.call.Word;

/** Draws the timeline of a call from what is said in it, one turn after the other, at the pace people speak. */
final class TimelineSketch {

    /** Between turns when nothing else is said. */
    private static final int PAUSE_MS = 500;

    /** About 170 words a minute. */
    private static final int WORD_MS = 350;

    /** About 270 characters a minute. */
    private static final int CHARACTER_MS = 220;

    /**
     * When a turn is said.
     *
     * @param at its start, from the pick-up
     * @param pause the gap before it
     * @param overlap how long it runs into what was before
     * @param lasts its length
     */
    record Timing(
            Optional<Duration> at, Optional<Duration> pause, Optional<Duration> overlap, Optional<Duration> lasts) {}

    private final Language language;
    private final int answeredAtMs;
    private final List<Turn> turns = new ArrayList<>();
    private final Map<Party, List<Span>> speech = new EnumMap<>(Party.class);
    private final List<Span> music = new ArrayList<>();
    private Span last;

    TimelineSketch(Language language, int answeredAtMs) {
        this.language = language;
        this.answeredAtMs = answeredAtMs;
        this.last = new Span(answeredAtMs, answeredAtMs);
    }

    /**
     * A party says something. A text without words is a voice that was heard and not recognised.
     *
     * @return why this cannot be, or empty
     */
    Optional<String> say(Party party, String text, double confidence, Timing timing) {
        List<String> words = SpokenWords.cut(text, language);
        if (words.isEmpty() && timing.lasts().isEmpty()) {
            return Optional.of("nothing is said; write lasts: for a voice that is heard but not recognised");
        }
        int start = start(timing);
        if (start < answeredAtMs) {
            return Optional.of("begins before the call is picked up");
        }
        List<Span> before = speech.computeIfAbsent(party, any -> new ArrayList<>());
        if (!before.isEmpty() && before.get(before.size() - 1).endMs() > start) {
            return Optional.of("begins before the " + party.code() + " has finished the turn before");
        }
        int length = timing.lasts().map(TimelineSketch::ms).orElse(pace(words));
        Span span = new Span(start, start + length);
        if (!words.isEmpty()) {
            turns.add(new Turn(party, spread(words, span, confidence)));
        }
        before.add(span);
        last = new Span(start, Math.max(span.endMs(), start));
        return Optional.empty();
    }

    /** Nobody says anything for a time. */
    void quiet(Duration length, boolean withMusic) {
        int from = Math.max(last.endMs(), latestEnd());
        last = new Span(from, from + ms(length));
        if (withMusic) {
            music.add(last);
        }
    }

    Timeline draw(Optional<Ringing> ringing, Parties parties, List<Finding> findings) {
        return new Timeline(
                language,
                Math.max(last.endMs(), latestEnd()) + PAUSE_MS,
                ringing,
                answeredAtMs,
                turns,
                speech,
                music,
                parties,
                findings);
    }

    private int start(Timing timing) {
        if (timing.at().isPresent()) {
            return answeredAtMs + ms(timing.at().get());
        }
        if (timing.overlap().isPresent()) {
            return last.endMs() - ms(timing.overlap().get());
        }
        return last.endMs() + timing.pause().map(TimelineSketch::ms).orElse(PAUSE_MS);
    }

    private int latestEnd() {
        return speech.values().stream()
                .flatMap(List::stream)
                .mapToInt(Span::endMs)
                .max()
                .orElse(answeredAtMs);
    }

    private int pace(List<String> words) {
        return language == Language.EN ? words.size() * WORD_MS : size(words) * CHARACTER_MS;
    }

    /** Words get time by their number in English and by their characters in Mandarin, as the pace is counted. */
    private List<Word> spread(List<String> texts, Span span, double confidence) {
        List<Word> words = new ArrayList<>();
        int total = language == Language.EN ? texts.size() : size(texts);
        int done = 0;
        for (String text : texts) {
            int from = span.startMs() + (int) ((long) span.durationMs() * done / total);
            done += language == Language.EN ? 1 : text.length();
            int to = span.startMs() + (int) ((long) span.durationMs() * done / total);
            words.add(new Word(text, new Span(from, to), confidence));
        }
        return words;
    }

    private static int size(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }

    private static int ms(Duration duration) {
        return (int) duration.toMillis();
    }
}
