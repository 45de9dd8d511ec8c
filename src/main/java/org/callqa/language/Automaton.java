package org.callqa.language;

import java.util.Arrays;

/**
 * A compiled phrase: states numbered so that every arc leads to a higher one, arcs ordered by the state they leave.
 * State 0 is the start, the last state the end.
 */
final class Automaton {

    /** Nothing is heard; {@link #cost} is paid. */
    static final byte SILENT = 0;
    /** One sound is heard, or missed for {@link #cost}. */
    static final byte SOUND = 1;
    /** One word heard for two neighbouring words of the phrase; never missed. */
    static final byte JOINED = 2;
    /** Any unit. */
    static final byte ANY = 3;
    /** A unit of a number, or missed for {@link #cost}. */
    static final byte NUMBER = 4;

    final int states;
    final byte[] kind;
    final int[] from;
    final int[] to;
    final float[] weight;
    /** Of missing the arc's sound; of taking a silent or any-arc. */
    final float[] cost;
    /** Sounds of SOUND and JOINED arcs, a placeholder elsewhere. */
    final Sound[] sound;
    /** By state: the share of its usual cost that an extra unit has there. */
    final float[] extra;
    /** States that hear further units of a number for nothing. */
    final boolean[] numberLoop;
    /** Weight of the heaviest way through. */
    final double heaviest;
    /** What a negation costs that is heard and not in the phrase, or missed: enough to sink any likeness. */
    final float negationCost;

    final boolean beginsWithNegation;

    Automaton(AutomatonBuilder builder, double heaviest, float negationCost, boolean beginsWithNegation) {
        this.states = builder.states();
        this.numberLoop = new boolean[states];
        builder.numberLoops().forEach(state -> numberLoop[state] = true);
        this.extra = new float[states];
        Arrays.fill(extra, 1);
        builder.cheapExtras().forEach((state, share) -> extra[state] = share.floatValue());
        var arcs = builder.sortedArcs();
        int count = arcs.size();
        kind = new byte[count];
        from = new int[count];
        to = new int[count];
        weight = new float[count];
        cost = new float[count];
        sound = new Sound[count];
        for (int a = 0; a < count; a++) {
            AutomatonBuilder.Arc arc = arcs.get(a);
            kind[a] = arc.kind();
            from[a] = arc.from();
            to[a] = arc.to();
            weight[a] = (float) arc.weight();
            cost[a] = (float) arc.cost();
            sound[a] = arc.sound();
        }
        this.heaviest = heaviest;
        this.negationCost = negationCost;
        this.beginsWithNegation = beginsWithNegation;
    }
}
