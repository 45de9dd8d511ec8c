package org.callqa.scoring.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callqa.call.Party;
import org.callqa.language.PhraseMatch;
import org.callqa.language.PhraseMatcher;
import org.callqa.language.phrase.PhrasePattern;

/**
 * The places at which single phrases are heard, each looked up once however many checks ask. Long stretches are matched
 * in one go; only where a match reaches over a pause that no phrase has inside is the stretch cut at its pauses and
 * matched again.
 */
final class PhraseMatches {

    private final PhraseMatcher matcher;
    private final Map<Place, List<PhraseMatch>> known = new HashMap<>();

    private record Place(PhrasePattern pattern, Party party, WordRange words, double atLeast, int longestPauseMs) {}

    PhraseMatches(PhraseMatcher matcher) {
        this.matcher = matcher;
    }

    /**
     * The matches of a phrase in some of a party's words.
     *
     * @param longestPauseMs the longest pause inside one phrase, in milliseconds
     */
    List<PhraseMatch> in(
            PartySpeech speech, WordRange words, PhrasePattern pattern, double atLeast, int longestPauseMs) {
        Place place = new Place(pattern, speech.party(), words, atLeast, longestPauseMs);
        List<PhraseMatch> matches = known.get(place);
        if (matches == null) {
            matches = search(speech, words, pattern, atLeast, longestPauseMs);
            known.put(place, matches);
        }
        return matches;
    }

    /** Whether one of the matches, which come in the order they were said, has a pause inside. */
    private static boolean reachesOver(List<PhraseMatch> matches, List<WordRange> breaths) {
        int at = 0;
        for (PhraseMatch match : matches) {
            while (breaths.get(at).to() <= match.fromWord()) {
                at++;
            }
            if (match.toWord() > breaths.get(at).to()) {
                return true;
            }
        }
        return false;
    }

    private List<PhraseMatch> search(
            PartySpeech speech, WordRange words, PhrasePattern pattern, double atLeast, int longestPauseMs) {
        List<PhraseMatch> matches = matcher.all(pattern, speech.text(), words.from(), words.to(), atLeast);
        if (matches.isEmpty()) {
            return matches;
        }
        List<WordRange> breaths = speech.breaths(longestPauseMs);
        if (breaths.size() == 1 || !reachesOver(matches, breaths)) {
            return matches;
        }
        List<PhraseMatch> inBreaths = new ArrayList<>();
        for (WordRange breath : breaths) {
            WordRange part = breath.intersect(words);
            if (!part.isEmpty()) {
                inBreaths.addAll(matcher.all(pattern, speech.text(), part.from(), part.to(), atLeast));
            }
        }
        return inBreaths;
    }
}
