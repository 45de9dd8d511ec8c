package org.callqa.language.match;

import java.util.Arrays;
import java.util.BitSet;
import org.callqa.language.phrase.Automaton;

/**
 * An upper bound of what an alignment can yet gain, wherever in a stretch it is: from each state on, every sound heard
 * where the stretch holds it most nearly, in whatever order, with nothing foreign in between. One pass over the arcs.
 *
 * <p>An alignment exceeds by what it costs beyond what is tolerated for its weight. One that exceeds more than it can
 * gain ends as no match.
 */
final class UpperBound {

    /** Sums of floats differ in their last digits by the way they were added up. */
    private static final float SLACK = 1e-4f;

    /** Similarities are rounded to four digits. */
    private static final double ROUNDING = 0.5e-4;

    private final PhraseInText costs;
    private final Automaton phrase;
    /** What of an alignment's key its weight makes up. */
    private final float exchange;
    /** By arc, the least for which it is passed in the stretch. */
    private final float[] least;
    /** By state, the most that an alignment may exceed there. */
    private final float[] ceiling;
    /** The arcs that a match can be heard on first. */
    private final int[] openingArcs;

    /** @param minimum similarity of a match, above 0 */
    UpperBound(PhraseInText costs, int fromUnit, int toUnit, double minimum) {
        this.costs = costs;
        this.phrase = costs.phrase;
        // what a match may cost at most, per weight
        float tolerated = (float) ((1 - minimum + ROUNDING) / phrase.strictness(phrase.heaviest));
        exchange = Automaton.EXCHANGE - tolerated;
        least = new float[phrase.kind.length];
        ceiling = new float[phrase.states];
        int end = phrase.states - 1;
        Arrays.fill(ceiling, Float.NEGATIVE_INFINITY);
        ceiling[end] = SLACK;
        for (int a = phrase.kind.length - 1; a >= 0; a--) {
            least[a] = costs.least(a, fromUnit, toUnit);
            float gained = ceiling[phrase.to[a]] + tolerated * phrase.weight[a] - least[a];
            ceiling[phrase.from[a]] = Math.max(ceiling[phrase.from[a]], gained);
        }
        // the end is compared with the states from which it is reached in silence
        for (int state = 0; state < end; state++) {
            ceiling[state] = phrase.endsSilently[state] ? Math.max(ceiling[state], ceiling[end]) : ceiling[state];
        }
        openingArcs = isHopeless() ? new int[0] : findOpeningArcs();
    }

    private int[] findOpeningArcs() {
        int[] arcs = new int[phrase.kind.length];
        int count = 0;
        for (int a = 0; a < arcs.length; a++) {
            int from = phrase.from[a];
            float key = costs.initial.key()[from] + least[a] - phrase.worth[a];
            float weight = costs.initial.weight()[from] + phrase.weight[a];
            if (phrase.kind[a] != Automaton.SILENT && allows(phrase.to[a], key, weight)) {
                arcs[count++] = a;
            }
        }
        return Arrays.copyOf(arcs, count);
    }

    /** Whether no match can be anywhere in the stretch. */
    boolean isHopeless() {
        return ceiling[0] < 0;
    }

    /** Whether an alignment that has come to a state can end as a match, by its key and its weight. */
    boolean allows(int state, float key, float weight) {
        return key + exchange * weight <= ceiling[state];
    }

    int[] openingArcs() {
        return openingArcs;
    }

    /** The units before one that a match can begin with, or with them and the one before. */
    BitSet openings(int toUnit) {
        BitSet openings = new BitSet(toUnit);
        for (int a : openingArcs) {
            BitSet units = costs.units(a);
            if (units == null) {
                openings.set(0, toUnit);
                return openings;
            }
            openings.or(units);
        }
        return openings;
    }
}
