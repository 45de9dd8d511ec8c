package org.callqa.language.match;

import org.callqa.language.phrase.Automaton;

/** What it costs when words of a phrase are missed or misheard, by arc, as far as the words heard are believed. */
final class Costs {

    /** What a full misfit costs at least. */
    final float[] least;
    /** What it costs more where a certain word was heard. */
    final float[] more;
    /** What passing an arc without hearing it adds to the key of a way. */
    final float[] skipped;

    final Beginnings beginnings;

    Costs(Automaton phrase, WordTrust belief) {
        int arcs = phrase.kind.length;
        least = phrase.cost.clone();
        more = new float[arcs];
        skipped = phrase.skipped.clone();
        for (int a = 0; a < arcs; a++) {
            if (phrase.kind[a] == Automaton.SOUND) {
                least[a] = belief.cost(phrase.cost[a], phrase.weight[a], 0);
                more[a] = belief.cost(phrase.cost[a], phrase.weight[a], 1) - least[a];
                if (belief == WordTrust.IN_PART) {
                    skipped[a] = least[a] - phrase.worth[a];
                }
            }
        }
        beginnings = new Beginnings(phrase, skipped);
    }
}
