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

    private static final double STRICTNESS = 0.35;

    final int states;
    final byte[] kind;
    final int[] from;
    final int[] to;
    final float[] weight;
    /** Of missing the arc's sound; of taking a silent or any-arc. */
    final float[] cost;
    /** Change of an aligner's key when the arc is passed in silence; infinite where that cannot be. */
    final float[] skipped;
    /** Sounds of SOUND and JOINED arcs, a placeholder elsewhere. */
    final Sound[] sound;
    /** By state: the share of its usual cost that an extra unit has there. */
    final float[] extra;
    /** States from which the end is reached without another word of the phrase. */
    final boolean[] endsSilently;
    /** States that hear further units of a number for nothing. */
    final boolean[] numberLoop;
    /** The words by which the phrase is looked for, each sound once with its greatest weight. */
    final Sound[] anchors;

    final float[] anchorWeights;
    final boolean[] anchorJoined;
    /** The most units that can be part of it when nothing foreign is said in between. */
    final int longest;
    /** The most units that can follow its last anchor. */
    final int tail;
    /** Below this weight a phrase is short. */
    private final double shortWeight;
    /** Weight of the heaviest way through. */
    final double heaviest;
    /** What a negation costs that is heard and not in the phrase, or missed: enough to sink any likeness. */
    final float negationCost;

    final boolean beginsWithNegation;
    /** The first thing said may be a name or any word. */
    final boolean beginsWithAnything;

    private boolean[] endsSilently() {
        boolean[] silently = new boolean[states];
        silently[states - 1] = true;
        for (int a = kind.length - 1; a >= 0; a--) {
            silently[from[a]] |= kind[a] == SILENT && silently[to[a]];
        }
        return silently;
    }

    /**
     * By state, the greatest key (cost less exchange times weight) with which the end can still be reached at no more
     * than the tolerated cost per weight.
     */
    float[] ceilings(double tolerated, double exchange) {
        double[] rest = new double[states];
        for (int a = kind.length - 1; a >= 0; a--) {
            rest[from[a]] = Math.max(rest[from[a]], rest[to[a]] + weight[a]);
        }
        float[] ceilings = new float[states];
        for (int s = 0; s < states; s++) {
            double before = Math.max(0, tolerated - exchange) * (heaviest - rest[s]);
            ceilings[s] = (float) (before + tolerated * rest[s] + 1e-4);
        }
        return ceilings;
    }

    /**
     * By how much more than its share a fault counts in a phrase of a weight: where there are few words to recognise a
     * phrase by, all have to be there.
     */
    double strictness(double weight) {
        return 1 + STRICTNESS * Math.max(0, shortWeight - weight);
    }

    /** What the anchors heard in one place must weigh together for the phrase to reach a similarity. */
    double requiredGain(double minimum) {
        return Anchors.required(this, (1 - minimum) / strictness(heaviest));
    }

    Automaton(AutomatonBuilder builder, double heaviest, float negationCost, double shortWeight) {
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
        skipped = new float[count];
        for (int a = 0; a < count; a++) {
            AutomatonBuilder.Arc arc = arcs.get(a);
            kind[a] = arc.kind();
            from[a] = arc.from();
            to[a] = arc.to();
            weight[a] = (float) arc.weight();
            cost[a] = (float) arc.cost();
            sound[a] = arc.sound();
            skipped[a] = arc.kind() == ANY || arc.kind() == JOINED
                    ? Float.POSITIVE_INFINITY
                    : cost[a] - Aligner.EXCHANGE * weight[a];
        }
        this.endsSilently = endsSilently();
        this.heaviest = heaviest;
        this.shortWeight = shortWeight;
        Anchors found = new Anchors(this);
        this.anchors = found.sounds();
        this.anchorWeights = found.weights();
        this.anchorJoined = found.joined();
        this.longest = found.longest();
        this.tail = found.tail();
        this.negationCost = negationCost;
        this.beginsWithNegation =
                builder.beginsWith(arc -> arc.kind() == SOUND && arc.cost() == builder.negationCost());
        this.beginsWithAnything = builder.beginsWith(arc -> arc.kind() == ANY);
    }
}
