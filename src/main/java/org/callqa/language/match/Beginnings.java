package org.callqa.language.match;

import java.util.Arrays;
import org.callqa.language.phrase.Automaton;

/** How the arcs of a phrase are reached when nothing of it was heard before: all that comes before is missed. */
final class Beginnings {

    /** By arc, what it costs to come there: cost less exchange times weight. */
    final float[] key;
    /** By arc, weight of what was missed. */
    final float[] weight;

    /** @param skipped by arc, what passing it without hearing it adds to the key of a way */
    Beginnings(Automaton phrase, float[] skipped) {
        float[] unlimited = new float[phrase.states];
        Arrays.fill(unlimited, AlignmentRow.NEVER);
        AlignmentRow row = new AlignmentRow(phrase.states);
        row.offer(0, 0, 0, 0, AlignmentRow.NEVER);
        row.skip(phrase, skipped, false, unlimited);
        int arcs = phrase.kind.length;
        key = new float[arcs];
        weight = new float[arcs];
        for (int a = 0; a < arcs; a++) {
            key[a] = row.key[phrase.from[a]];
            weight[a] = row.weight[phrase.from[a]];
        }
    }
}
