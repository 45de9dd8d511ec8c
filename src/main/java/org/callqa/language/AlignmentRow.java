package org.callqa.language;

import java.util.Arrays;

/** The cheapest ways to every state of a phrase after one unit. */
final class AlignmentRow {

    static final float NEVER = Float.POSITIVE_INFINITY;

    /** By state: cost less exchange times weight; infinite where no way leads. */
    final float[] key;
    /** By state: weight of the words passed, heard or missed. */
    final float[] weight;
    /** By state: the unit the way begins with. */
    final int[] start;

    private final float[] ceiling;

    AlignmentRow(float[] ceiling) {
        this.ceiling = ceiling;
        key = new float[ceiling.length];
        weight = new float[ceiling.length];
        start = new int[ceiling.length];
    }

    void clear() {
        Arrays.fill(key, NEVER);
    }

    /** Takes a way to a state if it is the cheapest yet and can still lead to a match. */
    boolean offer(int state, float offeredKey, float offeredWeight, int offeredStart) {
        if (offeredKey < key[state] && offeredKey <= ceiling[state]) {
            key[state] = offeredKey;
            weight[state] = offeredWeight;
            start[state] = offeredStart;
            return true;
        }
        return false;
    }
}
