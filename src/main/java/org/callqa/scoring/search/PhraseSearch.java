package org.callqa.scoring.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callqa.call.Filling;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.language.PhraseMatch;
import org.callqa.language.PhraseMatcher;
import org.callqa.language.phrase.PhrasePattern;
import org.callqa.rubric.PhraseSet;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.measure.SpeakingRate;

/**
 * Looks for phrase sets in what a party said in a window.
 *
 * <p>A party's words are searched across turns, for a greeting comes in two to four pieces, but not across a pause
 * longer than the caller allows. A phrase that only begins in a window of beginnings (or ends in a window of endings)
 * is found whole. What lies at least half inside an exception that is heard as well as the phrase, or well in
 * itself, does not count.
 */
public final class PhraseSearch {

    /**
     * The longest pause inside one phrase, in milliseconds: customers get a word in between the parts of a greeting,
     * but what follows after six seconds is another sentence.
     */
    public static final int PAUSE_IN_A_PHRASE_MS = 6_000;

    /** How far from where a phrase may be hidden a part of it is looked for, in milliseconds. */
    private static final int NEAR_MS = 500;

    /** What a search asks of a match besides likeness. */
    interface Rules {

        /** Where alone in the place a phrase is worth looking for. */
        default Place narrowed(PhrasePattern pattern, Place place) {
            return place;
        }

        /** Whether a match counts at all. */
        default boolean counts(PhrasePattern pattern, Hit heard) {
            return true;
        }

        /** Whether it is excused. */
        boolean isInnocent(Hit heard);
    }

    /** An exception heard this well counts even when the shorter phrase inside it is heard better. */
    private static final double GOOD_EXCEPTION = 0.8;

    private final CallView call;
    private final Map<String, PhraseSet> sets;
    private final PhraseMatcher matcher;
    private final PhraseMatches matches;
    private final PhraseExceptions exceptions;

    public PhraseSearch(CallView call, Map<String, PhraseSet> sets) {
        this(call, sets, new PhraseMatcher(call.language(), CustomerNames.slots(call)));
    }

    private PhraseSearch(CallView call, Map<String, PhraseSet> sets, PhraseMatcher matcher) {
        this.call = call;
        this.sets = sets;
        this.matcher = matcher;
        this.matches = new PhraseMatches(matcher);
        this.exceptions = new PhraseExceptions(call, sets, matches);
    }

    /** The same search for another phrase set. */
    public PhraseSearch searching(PhraseSet set) {
        return new PhraseSearch(call, Map.of(set.name(), set), matcher);
    }

    /** The same search in {@link CallView#atBest the same call at best}. */
    PhraseSearch atBest() {
        return new PhraseSearch(call.atBest(), sets, matcher);
    }

    /** The same search in {@link CallView#inPart the same call in part}. */
    PhraseSearch inPart() {
        return new PhraseSearch(call.inPart(), sets, matcher);
    }

    PhraseExceptions exceptions() {
        return exceptions;
    }

    /** Those of the named sets that have phrases in the call's language. */
    public List<String> spoken(List<String> names) {
        return names.stream()
                .filter(name -> sets.containsKey(name) && set(name).speaks(call.language()))
                .toList();
    }

    /** Whether a set is the name of a company that nobody has told. */
    public boolean isUnknownName(String name) {
        return call.record().company().isEmpty() && set(name).isCompany();
    }

    /** The answer where none of the named sets has phrases in the call's language. */
    public CheckResult unspoken(List<String> names) {
        return CheckResult.notMeasurable(Reason.of(
                "no-phrases",
                call.language().code(),
                Reason.list(names.stream().map(Filling::named).toList())));
    }

    /** As {@link #find(PhraseQuery, Place, double, int)}, in phrases with pauses of the usual length. */
    public List<Hit> find(PhraseQuery sought, Place place, double atLeast) {
        return find(sought, place, atLeast, PAUSE_IN_A_PHRASE_MS);
    }

    /**
     * Every place at which one of the sets is heard with a similarity of at least so much, by time.
     *
     * @param longestPauseMs the longest pause inside one phrase, in milliseconds
     */
    public List<Hit> find(PhraseQuery sought, Place place, double atLeast, int longestPauseMs) {
        return find(
                sought,
                place,
                atLeast,
                longestPauseMs,
                heard -> exceptions.cover(
                        heard, sought.except(), Math.min(heard.similarity(), GOOD_EXCEPTION), longestPauseMs));
    }

    /** As {@link #find(PhraseQuery, Place, double, int)} with other rules. */
    public List<Hit> find(PhraseQuery sought, Place place, double atLeast, int longestPauseMs, Rules rules) {
        PartySpeech speech = call.speech(place.party());
        List<WordRange> ranges = speech.searched(place);
        List<Hit> found = new ArrayList<>();
        for (String name : spoken(sought.sets())) {
            List<Hit> ofSet = new ArrayList<>();
            for (PhrasePattern pattern : set(name).phrases(call.language())) {
                Place narrowed = rules.narrowed(pattern, place);
                for (WordRange range : narrowed.equals(place) ? ranges : speech.searched(narrowed)) {
                    for (PhraseMatch match : matches.in(speech, range, pattern, atLeast, longestPauseMs)) {
                        Hit heard = heard(name, speech, match);
                        if (place.contains(heard.span()) && rules.counts(pattern, heard)) {
                            ofSet.add(heard);
                        }
                    }
                }
            }
            found.addAll(guilty(ofSet, rules));
        }
        found.sort(Comparator.comparing(Hit::span));
        return found;
    }

    /** When, in a window, a phrase is heard with a similarity of at least so much. */
    List<Span> places(PhrasePattern pattern, Place place, double atLeast, int longestPauseMs) {
        PartySpeech speech = call.speech(place.party());
        return speech.searched(place).stream()
                .flatMap(range -> matches.in(speech, range, pattern, atLeast, longestPauseMs).stream())
                .map(match -> speech.span(WordRange.of(match)))
                .toList();
    }

    /** Whether any of the words that are searched for a place may stand for others. */
    boolean isDoubted(Place place) {
        PartySpeech speech = call.speech(place.party());
        return speech.searched(place).stream().anyMatch(range -> speech.text().isDoubted(range.from(), range.to()));
    }

    /** Whether the phrase that something may have been is itself heard so well about there. */
    boolean isHeardNear(PhrasePattern pattern, Hit perhaps, double atLeast, int longestPauseMs) {
        PartySpeech speech = call.speech(perhaps.party());
        Span span = perhaps.span();
        WordRange near = speech.range(new Span(Math.max(0, span.startMs() - NEAR_MS), span.endMs() + NEAR_MS));
        return !matches.in(speech, near, pattern, atLeast, longestPauseMs).isEmpty();
    }

    /** How many words (en) or syllables (zh) something heard has. */
    int units(Hit heard) {
        return call.speech(heard.party()).words(heard.words()).stream()
                .mapToInt(word -> SpeakingRate.units(word.text(), call.language()))
                .sum();
    }

    /** The best of what was found comes first: what overlaps something innocent that is more alike is innocent too. */
    private static List<Hit> guilty(List<Hit> ofSet, Rules rules) {
        List<Hit> guilty = new ArrayList<>();
        List<Hit> cleared = new ArrayList<>();
        Set<WordRange> seen = new HashSet<>();
        ofSet.stream()
                .sorted(Comparator.comparing(Hit::similarity).reversed().thenComparing(Hit::span))
                .filter(heard -> seen.add(heard.words()))
                .forEach(heard -> {
                    boolean clear = cleared.stream()
                                    .anyMatch(other -> !other.words()
                                            .intersect(heard.words())
                                            .isEmpty())
                            || rules.isInnocent(heard);
                    (clear ? cleared : guilty).add(heard);
                });
        return guilty;
    }

    private static Hit heard(String set, PartySpeech speech, PhraseMatch match) {
        WordRange range = WordRange.of(match);
        return new Hit(
                set,
                speech.party(),
                range,
                speech.span(range),
                speech.text().quote(range.from(), range.to()),
                match.similarity(),
                match.confidence());
    }

    private PhraseSet set(String name) {
        PhraseSet set = sets.get(name);
        if (set == null) {
            throw new IllegalArgumentException("the rubric has no phrase set '" + name + "'");
        }
        return set;
    }
}
