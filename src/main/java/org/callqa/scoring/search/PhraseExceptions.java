package org.callqa.scoring.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callqa.call.Span;
import org.callqa.language.PhraseMatch;
import org.callqa.language.phrase.PhrasePattern;
import org.callqa.rubric.PhraseSet;

/** Finds what makes a phrase innocent: an exception of its set that covers at least half of what was heard. */
final class PhraseExceptions {

    /** How far a phrase may reach beyond what was heard of it, or an exception beyond what it excuses, in milliseconds: about ten words. */
    static final int REACH_MS = 4_000;

    private final CallView call;
    private final Map<String, PhraseSet> sets;
    private final PhraseMatches matches;

    PhraseExceptions(CallView call, Map<String, PhraseSet> sets, PhraseMatches matches) {
        this.call = call;
        this.sets = sets;
        this.matches = matches;
    }

    /**
     * Whether an exception covers something heard.
     *
     * @param heard what was heard, in these words or in another reading of them
     * @param except names of phrase sets that excuse, besides the exceptions of the set itself
     * @param atLeast similarity the exception must have
     */
    boolean cover(Hit heard, List<String> except, double atLeast, int longestPauseMs) {
        PartySpeech speech = call.speech(heard.party());
        Span said = heard.span();
        WordRange around = speech.range(new Span(Math.max(0, said.startMs() - REACH_MS), said.endMs() + REACH_MS));
        for (PhrasePattern pattern : innocent(heard.set(), except)) {
            for (PhraseMatch match : matches.in(speech, around, pattern, atLeast, longestPauseMs)) {
                Span covered = speech.span(WordRange.of(match));
                if (2 * covered.overlapMs(said) >= said.durationMs()) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<PhrasePattern> innocent(String set, List<String> except) {
        List<PhrasePattern> innocent = new ArrayList<>();
        if (sets.containsKey(set)) {
            innocent.addAll(sets.get(set).except(call.language()));
        }
        for (String name : except) {
            if (sets.containsKey(name)) {
                innocent.addAll(sets.get(name).phrases(call.language()));
            }
        }
        return innocent;
    }
}
