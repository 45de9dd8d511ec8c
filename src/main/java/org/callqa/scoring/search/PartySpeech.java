package org.callqa.scoring.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.language.SpokenText;
import org.callqa.scoring.measure.RecognitionQuality;
import org.callqa.scoring.measure.Voice;

/**
 * What one party said after the pick-up: all turns as one text, so that a greeting said in four segments is one
 * greeting, and prepared once for every phrase that will be looked for in it.
 */
public final class PartySpeech {

    /** How far past a place's edge a phrase may reach, in words: the length of the longest phrases in use. */
    private static final int OVERHANG_WORDS = 12;

    private final Party party;
    private final Language language;
    private final List<Turn> turns;
    private final List<Word> words;
    private final SpokenText text;
    private final Voice voice;
    private final Map<Integer, List<WordRange>> breaths = new HashMap<>();

    PartySpeech(Party party, Language language, List<Turn> turns, Voice voice, int answeredAtMs) {
        this.party = party;
        this.language = language;
        this.turns = List.copyOf(spokenAfter(answeredAtMs, party, turns));
        this.words = this.turns.stream().flatMap(turn -> turn.words().stream()).toList();
        this.text = SpokenText.of(words, language);
        this.voice = voice;
    }

    private PartySpeech(PartySpeech asHeard, List<Word> words, SpokenText text) {
        this.party = asHeard.party;
        this.language = asHeard.language;
        this.turns = words.isEmpty() ? List.of() : List.of(new Turn(party, words));
        this.words = words;
        this.text = text;
        this.voice = asHeard.voice;
    }

    private static List<Turn> spokenAfter(int answeredAtMs, Party party, List<Turn> turns) {
        List<Turn> after = new ArrayList<>();
        for (Turn turn : turns) {
            List<Word> kept = turn.words().stream()
                    .filter(word -> word.span().endMs() > answeredAtMs)
                    .toList();
            if (!kept.isEmpty()) {
                after.add(new Turn(party, kept));
            }
        }
        return after;
    }

    /** The same speech with the voice that was not recognised in it, read at best for whatever is searched. */
    PartySpeech atBest() {
        List<Word> filled = List.copyOf(LostWords.filled(words, voice, language));
        return new PartySpeech(this, filled, text.atBest(filled));
    }

    /** The same words, in which a part of a phrase is enough. */
    PartySpeech inPart() {
        return new PartySpeech(this, words, text.inPart());
    }

    public Party party() {
        return party;
    }

    /** The turns after the pick-up; the first is cut where it began before. */
    public List<Turn> turns() {
        return turns;
    }

    /** The words of all turns, by time. */
    public List<Word> words() {
        return words;
    }

    SpokenText text() {
        return text;
    }

    public Voice voice() {
        return voice;
    }

    /** Neither a word nor a voice of this party is in the recording. */
    public boolean isSilent() {
        return words.isEmpty() && voice.isSilent();
    }

    /** The words that start in a span. */
    WordRange range(Span span) {
        return range(span, Place.Edge.STARTS);
    }

    private WordRange range(Span span, Place.Edge edge) {
        return new WordRange(firstFrom(edge.first(span), edge), firstFrom(edge.after(span), edge));
    }

    /** Index of the first word that lies, by the edge that counts, not before a time in milliseconds. */
    private int firstFrom(int ms, Place.Edge edge) {
        int from = 0;
        int to = words.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (edge.of(words.get(middle).span()) < ms) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /**
     * Which words to search for phrases in a place: those inside, and as far past its open edge as a phrase may reach,
     * in order and without overlaps.
     */
    List<WordRange> searched(Place place) {
        List<WordRange> ranges = new ArrayList<>();
        for (Span span : place.spans()) {
            WordRange inside = range(span, place.edge());
            if (!inside.isEmpty()) {
                ranges.add(
                        place.edge() == Place.Edge.STARTS
                                ? new WordRange(inside.from(), Math.min(words.size(), inside.to() + OVERHANG_WORDS))
                                : new WordRange(Math.max(0, inside.from() - OVERHANG_WORDS), inside.to()));
            }
        }
        ranges.sort(Comparator.comparingInt(WordRange::from).thenComparingInt(WordRange::to));
        List<WordRange> joined = new ArrayList<>();
        for (WordRange range : ranges) {
            int last = joined.size() - 1;
            if (last >= 0 && range.from() <= joined.get(last).to()) {
                WordRange before = joined.get(last);
                joined.set(last, new WordRange(before.from(), Math.max(before.to(), range.to())));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }

    /** Uninterrupted runs of words: cut where this party paused for longer than a time in milliseconds. */
    public List<WordRange> breaths(int longestPauseMs) {
        return breaths.computeIfAbsent(longestPauseMs, this::cutAtPauses);
    }

    private List<WordRange> cutAtPauses(int longestPauseMs) {
        List<WordRange> breaths = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            boolean cut = i == words.size()
                    || words.get(i).span().startMs() - words.get(i - 1).span().endMs() > longestPauseMs;
            if (cut) {
                breaths.add(new WordRange(from, i));
                from = i;
            }
        }
        return breaths;
    }

    public List<Word> words(WordRange range) {
        return range.isEmpty() ? List.of() : words.subList(range.from(), range.to());
    }

    Span span(WordRange range) {
        return span(words(range));
    }

    /** The words inside a place. */
    public List<Word> words(Place place) {
        if (place.spans().size() == 1) {
            return words(range(place.spans().get(0), place.edge()));
        }
        BitSet inside = new BitSet();
        for (Span span : place.spans()) {
            WordRange range = range(span, place.edge());
            inside.set(range.from(), range.to());
        }
        return inside.stream().mapToObj(words::get).toList();
    }

    public String quote(List<Word> said) {
        return language.join(said.stream().map(Word::text).toList());
    }

    /** How well this party was recognised inside a place. */
    public RecognitionQuality quality(Place place) {
        return RecognitionQuality.of(words(place), voice, place.spans());
    }

    /** How well this party was recognised in a span. */
    public RecognitionQuality quality(Span span) {
        return quality(Place.starting(party, span.startMs(), span.endMs(), Reason.NONE));
    }

    public static double confidence(List<Word> words) {
        return words.stream().mapToDouble(Word::confidence).average().orElse(0);
    }

    public static Span span(List<Word> words) {
        return new Span(
                words.get(0).span().startMs(),
                words.get(words.size() - 1).span().endMs());
    }
}
