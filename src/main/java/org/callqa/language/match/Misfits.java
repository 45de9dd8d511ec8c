package org.callqa.language.match;

import java.util.Arrays;

/** How far one sound of a phrase is from each of the sounds that were heard. */
final class Misfits {

    /** 0..1 by the id of what was heard, 1 where there is no likeness. */
    final float[] miss;

    private int[] alike = new int[8];
    private int count;

    /** Nothing is alike yet. */
    Misfits(int heard) {
        miss = new float[heard];
        Arrays.fill(miss, 1);
    }

    /** Notes that a sound that was heard is alike. */
    void add(int id, float howFar) {
        if (howFar >= 1) {
            return;
        }
        miss[id] = howFar;
        if (count == alike.length) {
            alike = Arrays.copyOf(alike, 2 * count);
        }
        alike[count++] = id;
    }

    /** How many sounds are alike. */
    int count() {
        return count;
    }

    /** The id of one of those that are alike. */
    int alike(int index) {
        return alike[index];
    }
}
