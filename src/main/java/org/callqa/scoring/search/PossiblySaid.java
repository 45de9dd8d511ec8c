package org.callqa.scoring.search;

import java.util.List;
import org.callqa.call.Span;
import org.callqa.language.phrase.PhrasePattern;
import org.jspecify.annotations.Nullable;

/**
 * What may have been said, though it was not heard: phrases that fit once badly recognised words may stand for others.
 *
 * <p>Something always fits a bad stretch. So what fits has to fit well, and part of the phrase has to be heard there as
 * it is. Exceptions must be heard, to clear what was not. All bounds were chosen by trial with the robustness benchmark
 * and the sample calls, so that few phrases that were said are lost and few are suspected that were not.
 *
 * <p>The second search earns what it costs: in the robustness benchmark it holds undue "no" at 0.7 % of the answers,
 * where without it they are 2.7 %.
 */
public final class PossiblySaid {

    /** By how much better than one that was heard a phrase must fit that agents are expected to say... */
    private static final double EXPECTED_MARGIN = 0.1;

    /** ...and how much of it must be heard as it is. */
    private static final double EXPECTED_PART = 0.41;

    /** Words (en) or syllables (zh) of a phrase too short to leave a part to hear, where it has its place in the call. */
    private static final int SHORT_UNITS = 2;

    /** A window in which a certain phrase has its place: the first or last sentences, in milliseconds. */
    private static final int NARROW_MS = 25_000;

    /** How well a phrase must fit that hardly anybody says, if most of it is heard as it is... */
    private static final double RARE_FIT = 0.82;

    private static final double RARE_PART = 0.65;

    /** ...and how well, if half of it is. */
    private static final double RARE_CLEAR_FIT = 0.92;

    private static final double RARE_LEAST_PART = 0.5;

    /** From which similarity on an exception may have been said. */
    private static final double EXCEPTION = 0.75;

    private final PhraseSearch asHeard;
    private @Nullable PhraseSearch inPart;
    private @Nullable PhraseSearch atBest;

    public PossiblySaid(PhraseSearch asHeard) {
        this.asHeard = asHeard;
    }

    /** Prepared only in calls where something was not heard. */
    private PhraseSearch atBest() {
        if (atBest == null) {
            atBest = asHeard.atBest();
        }
        return atBest;
    }

    private PhraseSearch inPart() {
        if (inPart == null) {
            inPart = asHeard.inPart();
        }
        return inPart;
    }

    /** Where something that agents are expected to say may have been said, by time. */
    public List<Hit> expected(PhraseQuery sought, Place place) {
        return expected(sought, place, place.span().stream().anyMatch(span -> span.durationMs() <= NARROW_MS));
    }

    /**
     * The same.
     *
     * @param narrow whether the phrases have their place just there, so that a very short one may hide in any word
     */
    public List<Hit> expected(PhraseQuery sought, Place place, boolean narrow) {
        int pauseMs = PhraseSearch.PAUSE_IN_A_PHRASE_MS;
        return find(sought, place, sought.bounds().met() + EXPECTED_MARGIN, pauseMs, new PhraseSearch.Rules() {
            @Override
            public boolean counts(PhrasePattern pattern, Hit perhaps) {
                return (narrow && atBest().units(perhaps) <= SHORT_UNITS)
                        || asHeard.isHeardNear(pattern, perhaps, EXPECTED_PART, pauseMs);
            }

            @Override
            public boolean isInnocent(Hit perhaps) {
                return isExcused(perhaps, sought, pauseMs);
            }
        });
    }

    /** Where something may have been said that hardly anybody says, by time; one misheard word alone is no sign of it. */
    public List<Hit> rare(PhraseQuery sought, Place place, int longestPauseMs) {
        return find(sought, place, RARE_FIT, longestPauseMs, new PhraseSearch.Rules() {
            @Override
            public Place narrowed(PhrasePattern pattern, Place whole) {
                return whole.starting(inPart().places(pattern, place, RARE_LEAST_PART, longestPauseMs).stream()
                        .map(part -> new Span(Math.max(0, part.startMs() - PhraseExceptions.REACH_MS), part.endMs()))
                        .toList());
            }

            @Override
            public boolean counts(PhrasePattern pattern, Hit perhaps) {
                double part = perhaps.similarity() < RARE_CLEAR_FIT ? RARE_PART : RARE_LEAST_PART;
                return perhaps.words().size() > 1 && inPart().isHeardNear(pattern, perhaps, part, longestPauseMs);
            }

            @Override
            public boolean isInnocent(Hit perhaps) {
                return isExcused(perhaps, sought, longestPauseMs);
            }
        });
    }

    /** Whether something heard may have been an exception of its phrase set. */
    public boolean mayBeInnocent(Hit heard, PhraseQuery sought, int longestPauseMs) {
        return atBest().exceptions().cover(heard, sought.except(), EXCEPTION, longestPauseMs);
    }

    private boolean isExcused(Hit perhaps, PhraseQuery sought, int longestPauseMs) {
        return asHeard.exceptions().cover(perhaps, sought.except(), perhaps.similarity(), longestPauseMs);
    }

    /**
     * Where no word is doubted both searches read the same text, and what fits was found, or excused, when it was
     * searched for as it was heard.
     */
    private List<Hit> find(
            PhraseQuery sought, Place place, double atLeast, int longestPauseMs, PhraseSearch.Rules rules) {
        return atBest().isDoubted(place) ? atBest().find(sought, place, atLeast, longestPauseMs, rules) : List.of();
    }
}
