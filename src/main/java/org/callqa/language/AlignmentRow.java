package org.callqa.language;

import java.util.Arrays;

/** The cheapest ways to every state of a phrase after one unit; few states have one, and only these are visited. */
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

    private int at = NOWHERE;

    AlignmentRow(int states) {
        key = new float[states];
        Arrays.fill(key, NEVER);
        weight = new float[states];
        start = new int[states];
        reached = new long[(states + Long.SIZE - 1) / Long.SIZE];
    }

    /** Makes this the row of another place: no way leads anywhere. */
    void moveTo(int place) {
        at = place;
        for (int state = next(0); state >= 0; state = next(state + 1)) {
            key[state] = NEVER;
        }
        Arrays.fill(reached, 0);
    }

    int states() {
        return key.length;
    }

    /** Gives the row up: it is not that of any place. */
    void leave() {
        at = NOWHERE;
    }

    /** Whether this is the row of a place. */
    boolean isAt(int place) {
        return at == place;
    }

    /** The first state from this one on that a way leads to; negative for none. */
    int next(int state) {
        int word = state >> 6;
        if (word >= reached.length) {
            return -1;
        }
        long bits = reached[word] & (-1L << state);
        while (bits == 0) {
            if (++word == reached.length) {
                return -1;
            }
            bits = reached[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits);
    }

    /** Takes a way to a state if it is the cheapest yet and not dearer than it may be there. */
    boolean offer(int state, float offeredKey, float offeredWeight, int offeredStart, float ceiling) {
        if (offeredKey < key[state] && offeredKey <= ceiling) {
            key[state] = offeredKey;
            weight[state] = offeredWeight;
            start[state] = offeredStart;
            reached[state >> 6] |= 1L << state;
            return true;
        }
        return false;
    }

    /**
     * Follows the phrase over silent arcs and missed sounds.
     *
     * @param denied a unit shortly after a negation: a phrase that begins there must not miss its own first words, or
     *     it would begin behind the negation in its middle; -1 for none
     * @param ceiling by state, the most a way may cost there
     */
    void skip(Automaton phrase, float[] skipped, int denied, float[] ceiling) {
        for (int from = next(0); from >= 0; from = next(from + 1)) {
            boolean all = denied < 0 || start[from] != denied;
            for (int a = phrase.leaving[from]; a < phrase.leaving[from + 1]; a++) {
                int to = phrase.to[a];
                if (all || phrase.kind[a] != Automaton.SOUND) {
                    offer(to, key[from] + skipped[a], weight[from] + phrase.weight[a], start[from], ceiling[to]);
                }
            }
        }
    }
}
