package org.callqa.scoring;

import java.util.List;
import java.util.Optional;

/**
 * What may have been said, though it was not heard: phrases that fit once badly recognised words may stand for others.
 *
 * <p>Something always fits a bad stretch. So what fits has to fit better than what was heard, and part of the phrase has
 * to be heard there as it is; only a phrase of one or two words (syllables) leaves no part to hear. Exceptions must be
 * heard, to clear what was not. All bounds were chosen by trial with the robustness benchmark, so that few phrases that
 * were said are lost and few are suspected that were not.
 */
final class PossiblySaid {

    /**
     * What is asked of a hidden phrase.
     *
     * @param margin by how much better it must fit than a phrase that was heard, once words may stand for others
     * @param part similarity that it must have there as it was heard
     * @param shortUnits words (en) or syllables (zh) of a phrase that is too short to leave a part to hear
     */
    private record Demand(double margin, double part, int shortUnits) {}

    /** Of what agents are expected to say. */
    private static final Demand EXPECTED = new Demand(0.1, 0.41, 2);

    /** Of what hardly anybody says. */
    private static final Demand RARE = new Demand(0.1, 0.5, 0);

    /** A window in which a certain phrase has its place: the first or last sentences, in milliseconds. */
    private static final int NARROW_MS = 25_000;

    /** From which similarity on an exception may have been said. */
    private static final double EXCEPTION = 0.75;

    private final PhraseSearch asHeard;
    private final PhraseSearch atBest;

    PossiblySaid(PhraseSearch asHeard) {
        this.asHeard = asHeard;
        this.atBest = asHeard.atBest();
    }

    /** Where something that agents are expected to say may have been said, by time. */
    List<Heard> expected(Sought sought, Searched place) {
        return expected(sought, place, place.scope().stretches());
    }

    /** The same in those stretches of the place that matter. */
    List<Heard> expected(Sought sought, Searched place, List<Stretch> within) {
        return find(sought, place, within, EXPECTED, PhraseSearch.PAUSE_IN_A_PHRASE_MS);
    }

    /** Where something may have been said that hardly anybody says, by time; one misheard word alone is no sign of it. */
    List<Heard> rare(Sought sought, Searched place, int longestPauseMs) {
        return find(sought, place, place.scope().stretches(), RARE, longestPauseMs).stream()
                .filter(perhaps -> perhaps.words().size() > 1)
                .toList();
    }

    /** Whether something heard may have been an exception of its phrase set. */
    boolean mayBeInnocent(Heard heard, Sought sought, int longestPauseMs) {
        return atBest.exceptions().cover(heard, sought.except(), EXCEPTION, longestPauseMs);
    }

    /**
     * Where no word is doubted both searches read the same text, and what fits was found, or excused, when it was
     * searched for as it was heard.
     */
    private List<Heard> find(Sought sought, Searched place, List<Stretch> within, Demand demand, int longestPauseMs) {
        Scope scope = new Scope(within, place.scope().label(), Optional.empty());
        if (!atBest.isDoubted(place.party(), scope)) {
            return List.of();
        }
        boolean narrow = place.scope().span().stream().anyMatch(span -> span.durationMs() <= NARROW_MS);
        return atBest.find(
                sought.sets(),
                place.party(),
                scope,
                sought.bounds().met() + demand.margin(),
                longestPauseMs,
                (pattern, perhaps) -> (narrow && atBest.units(perhaps) <= demand.shortUnits())
                        || asHeard.isHeardNear(pattern, perhaps, demand.part(), longestPauseMs),
                perhaps -> asHeard.exceptions().cover(perhaps, sought.except(), perhaps.similarity(), longestPauseMs));
    }
}
