package org.callqa.language;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callqa.call.Language;
import org.callqa.language.phrase.Automaton;
import org.callqa.language.phrase.PhrasePattern;
import org.callqa.language.phrase.Slots;
import org.callqa.language.words.UnitReading;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases in what one party said, tolerating what recognisers get wrong. One matcher serves one call and is not
 * shared between threads.
 */
public final class PhraseMatcher {

    /** {@link #best} gives nothing below this similarity: chance likeness. */
    public static final double LEAST = 0.5;

    /** Of equals the earliest, and with it as much of its optional words as was said. */
    private static final Comparator<PhraseMatch> BEST_FIRST = Comparator.comparingDouble(PhraseMatch::similarity)
            .reversed()
            .thenComparingInt(PhraseMatch::fromWord)
            .thenComparingInt(match -> -match.toWord());

    private final Language language;
    private final Slots slots;
    private final Map<PhrasePattern, Automaton> bound = new IdentityHashMap<>();

    public PhraseMatcher(Language language, Slots slots) {
        this.language = language;
        this.slots = slots;
    }

    /**
     * The place where a phrase was most nearly said, the earliest of equals; empty when nothing reaches
     * {@link #LEAST}.
     *
     * @param fromWord index of the first word searched
     * @param toWord index after the last
     */
    public Optional<PhraseMatch> best(PhrasePattern pattern, SpokenText text, int fromWord, int toWord) {
        return best(pattern, text, fromWord, toWord, LEAST);
    }

    /**
     * As {@link #best(PhrasePattern, SpokenText, int, int)} with another least similarity; the higher, the faster.
     *
     * @param minSimilarity above 0
     */
    public Optional<PhraseMatch> best(
            PhrasePattern pattern, SpokenText text, int fromWord, int toWord, double minSimilarity) {
        return candidates(pattern, text, fromWord, toWord, minSimilarity).stream()
                .min(BEST_FIRST)
                .map(match -> sure(match, text));
    }

    /**
     * Every place where a phrase was said, in order; of overlapping places only the most alike.
     *
     * @param minSimilarity above 0
     */
    public List<PhraseMatch> all(
            PhrasePattern pattern, SpokenText text, int fromWord, int toWord, double minSimilarity) {
        List<PhraseMatch> candidates = candidates(pattern, text, fromWord, toWord, minSimilarity);
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<PhraseMatch> kept = new ArrayList<>();
        candidates.sort(BEST_FIRST);
        for (PhraseMatch match : candidates) {
            if (!overlaps(match, kept)) {
                kept.add(sure(match, text));
            }
        }
        kept.sort(Comparator.comparingInt(PhraseMatch::fromWord));
        return List.copyOf(kept);
    }

    /** The same with its confidence, which is not worth working out for every candidate. */
    private static PhraseMatch sure(PhraseMatch match, SpokenText text) {
        return new PhraseMatch(
                match.pattern(),
                match.fromWord(),
                match.toWord(),
                match.similarity(),
                text.confidence(match.fromWord(), match.toWord()));
    }

    private static boolean overlaps(PhraseMatch match, List<PhraseMatch> others) {
        for (PhraseMatch other : others) {
            if (match.fromWord() < other.toWord() && other.fromWord() < match.toWord()) {
                return true;
            }
        }
        return false;
    }

    private List<PhraseMatch> candidates(
            PhrasePattern pattern, SpokenText text, int fromWord, int toWord, double minimum) {
        if (pattern.language() != language || text.language() != language) {
            throw new IllegalArgumentException("phrase, text and matcher must be of one language");
        }
        Pattern regex = pattern.expression();
        if (regex != null) {
            return new RegexMatcher(pattern, regex).find(text, fromWord, toWord);
        }
        Automaton automaton = automaton(pattern);
        List<PhraseMatch> found = new ArrayList<>();
        if (automaton == null || fromWord >= toWord) {
            return found;
        }
        UnitReading units = text.reading();
        int fromUnit = units.firstUnit(fromWord);
        int toUnit = units.firstUnit(toWord);
        text.search().find(automaton, fromUnit, toUnit, minimum, (from, to, similarity) -> {
            int first = units.word[from];
            int last = units.word[to - 1] + 1;
            found.add(new PhraseMatch(pattern, first, last, similarity, 0));
        });
        return found;
    }

    private @Nullable Automaton automaton(PhrasePattern pattern) {
        return pattern.hasNames() ? bound.computeIfAbsent(pattern, unseen -> unseen.bind(slots)) : pattern.bind(slots);
    }
}
