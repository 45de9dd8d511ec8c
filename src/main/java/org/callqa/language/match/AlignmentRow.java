package org.callqa.language.match;

import java.util.Arrays;
import org.callqa.language.phrase.Automaton;

/**
 * The cheapest ways to every state of a phrase after one unit; few states have one, and only these are visited. The
 * excess of a way is what it costs beyond what a match of its weight may cost.
 */
final class AlignmentRow {

    static final float NEVER = Float.POSITIVE_INFINITY;

    private static final int NOWHERE = -1;

    /** By state: cost less exchange times weight; infinite where no way leads. */
    final float[] key;
    /** By state: weight of the words passed, heard or missed. */
    final float[] weight;
    /** By state: the unit the way begins with. */
    final int[] start;

    /** One bit per state: set where a way leads. */
    private final long[] reached;
    /** Of these, where a way leads that has just gone on in the phrase. */
    private final long[] advanced;

    private int at = NOWHERE;
    private float excessPerWeight;

    AlignmentRow(int states) {
        key = new float[states];
        Arrays.fill(key, NEVER);
        weight = new float[states];
        start = new int[states];
        reached = new long[(states + Long.SIZE - 1) / Long.SIZE];
        advanced = new long[reached.length];
    }

    /** Makes this the row of another place: no way leads anywhere. */
    void moveTo(int place) {
        at = place;
        for (int word = 0; word < reached.length; word++) {
            long bits = reached[word];
            if (bits != 0) {
                int first = (word << 6) + Long.numberOfTrailingZeros(bits);
                int last = (word << 6) + Long.SIZE - 1 - Long.numberOfLeadingZeros(bits);
                Arrays.fill(key, first, last + 1, NEVER);
                reached[word] = 0;
                advanced[word] = 0;
            }
        }
    }

    int states() {
        return key.length;
    }

    /** Gives the row up: it is not that of any place. */
    void leave() {
        at = NOWHERE;
    }

    /**
     * Gives the row to another search.
     *
     * @param ofItsWays what is to be added to the key of a way, per weight, to get its excess
     */
    void serve(float ofItsWays) {
        leave();
        excessPerWeight = ofItsWays;
    }

    /** Whether this is the row of a place. */
    boolean isAt(int place) {
        return at == place;
    }

    /** The first state from this one on that a way leads to; negative for none. */
    int next(int state) {
        return next(reached, state);
    }

    private static int next(long[] marked, int state) {
        int word = state >> 6;
        if (word >= marked.length) {
            return -1;
        }
        long bits = marked[word] & (-1L << state);
        while (bits == 0) {
            if (++word == marked.length) {
                return -1;
            }
            bits = marked[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits);
    }

    /** Whether a way would be the cheapest yet to a state and exceeds no more than it may. */
    boolean takes(int state, float offeredKey, float offeredWeight, float ceiling) {
        return offeredKey < key[state] && isWithin(offeredKey, offeredWeight, ceiling);
    }

    private boolean isWithin(float ofKey, float ofWeight, float ceiling) {
        return ofKey + excessPerWeight * ofWeight <= ceiling;
    }

    /** Takes a way that goes on in the phrase, if it is the cheapest yet to its state and exceeds no more than it may. */
    boolean offer(int state, float offeredKey, float offeredWeight, int offeredStart, float ceiling) {
        if (takes(state, offeredKey, offeredWeight, ceiling)) {
            take(state, offeredKey, offeredWeight, offeredStart);
            advanced[state >> 6] |= 1L << state;
            return true;
        }
        return false;
    }

    /**
     * Takes a way that stays where it was, if it exceeds no more than it may; before any that goes on.
     *
     * @param goesOn whether to follow the phrase from there although it was followed before
     */
    boolean keep(int state, float newKey, AlignmentRow before, boolean goesOn, float ceiling) {
        if (!isWithin(newKey, before.weight[state], ceiling)) {
            return false;
        }
        take(state, newKey, before.weight[state], before.start[state]);
        if (goesOn) {
            advanced[state >> 6] |= 1L << state;
        }
        return true;
    }

    private void take(int state, float newKey, float newWeight, int newStart) {
        key[state] = newKey;
        weight[state] = newWeight;
        start[state] = newStart;
        reached[state >> 6] |= 1L << state;
    }

    /**
     * Follows the phrase over silent arcs and missed sounds, from where ways have gone on: where they stayed it was
     * followed before.
     *
     * @param denied whether a phrase begins here shortly after a negation: it must not miss its own first words, or it
     *     would begin behind the negation in its middle
     * @param ceiling by state, the most that a way may exceed there
     */
    void skip(Automaton phrase, float[] skipped, boolean denied, float[] ceiling) {
        for (int from = next(advanced, 0); from >= 0; from = next(advanced, from + 1)) {
            for (int a = phrase.leaving[from]; a < phrase.leaving[from + 1]; a++) {
                int to = phrase.to[a];
                if (!denied || phrase.kind[a] != Automaton.SOUND) {
                    offer(to, key[from] + skipped[a], weight[from] + phrase.weight[a], start[from], ceiling[to]);
                }
            }
        }
    }
}
