package org.callqa.language.phrase;

import java.util.Arrays;
import org.callqa.language.sound.Sound;

/**
 * A compiled phrase: an acyclic weighted automaton in arrays. States are numbered in topological order, so that every
 * transition (arc) leads to a higher one; arcs are ordered by the state they leave. State 0 is the start state, the last
 * one the accept state.
 */
public final class Automaton {

    /** Nothing is heard; {@link #cost} is paid. */
    public static final byte SILENT = 0;
    /** One sound is heard, or missed for {@link #cost}. */
    public static final byte SOUND = 1;
    /** One word heard for two neighbouring words of the phrase; never missed. */
    public static final byte JOINED = 2;
    /** Any unit. */
    public static final byte ANY = 3;
    /** A unit of a number, or missed for {@link #cost}. */
    public static final byte NUMBER = 4;

    /**
     * Ways through a phrase differ in length; a cost of this share of the weight is break-even between them. It lies
     * where verdicts turn, at similarity 0.7.
     */
    public static final float EXCHANGE = 0.3f;

    private static final double STRICTNESS = 0.35;

    public final int states;
    public final byte[] kind;
    public final int[] from;
    public final int[] to;
    public final float[] weight;
    /** Of missing the arc's sound; of taking a silent or any-arc. */
    public final float[] cost;
    /** Two words heard as one of which the second is a negation: "can't". */
    public final boolean[] negated;
    /** What is gained when an arc's words are heard: exchange times weight. */
    public final float[] worth;
    /** Change of an aligner's key when the arc is passed in silence; infinite where that cannot be. */
    public final float[] skipped;
    /** Sounds of SOUND and JOINED arcs, a placeholder elsewhere. */
    public final Sound[] sound;
    /** By state: the share of its usual cost that an extra unit has there. */
    public final float[] extra;
    /** States from which the end is reached without another word of the phrase. */
    public final boolean[] endsSilently;
    /** States that hear further units of a number for nothing. */
    public final boolean[] numberLoop;
    /** By state, its first arc, in order; one more entry than states. */
    public final int[] leaving;
    /** Below this weight a phrase is short. */
    private final double shortWeight;
    /** Weight of the heaviest way through. */
    public final float heaviest;
    /** What a negation costs that is heard and not in the phrase, or missed: enough to sink any likeness. */
    public final float negationCost;

    public final boolean beginsWithNegation;

    private boolean[] endsSilently() {
        boolean[] silently = new boolean[states];
        silently[states - 1] = true;
        for (int a = kind.length - 1; a >= 0; a--) {
            silently[from[a]] |= kind[a] == SILENT && silently[to[a]];
        }
        return silently;
    }

    private int[] leaving() {
        int[] first = new int[states + 1];
        int a = kind.length - 1;
        for (int s = states - 1; s >= 0; s--) {
            first[s + 1] = a + 1;
            while (a >= 0 && from[a] == s) {
                a--;
            }
        }
        return first;
    }

    private float heaviest() {
        float[] rest = new float[states];
        for (int a = kind.length - 1; a >= 0; a--) {
            rest[from[a]] = Math.max(rest[from[a]], rest[to[a]] + weight[a]);
        }
        return rest[0];
    }

    private boolean beginsWithNegation() {
        boolean[] first = new boolean[states];
        first[0] = true;
        for (int a = 0; a < kind.length; a++) {
            if (first[from[a]] && kind[a] == SOUND && cost[a] == negationCost) {
                return true;
            }
            first[to[a]] |= first[from[a]] && kind[a] == SILENT;
        }
        return false;
    }

    /**
     * By how much more than its share a fault counts in a phrase of a weight: where there are few words to recognise a
     * phrase by, all have to be there.
     */
    public double strictness(double weight) {
        return 1 + STRICTNESS * Math.max(0, shortWeight - weight);
    }

    Automaton(PhraseGraph graph, float negationCost, double shortWeight) {
        this.states = graph.states();
        this.numberLoop = new boolean[states];
        graph.numberLoops().forEach(state -> numberLoop[state] = true);
        this.extra = new float[states];
        Arrays.fill(extra, 1);
        graph.cheapExtras().forEach((state, share) -> extra[state] = share.floatValue());
        var arcs = graph.arcs();
        int count = arcs.size();
        kind = new byte[count];
        from = new int[count];
        to = new int[count];
        weight = new float[count];
        cost = new float[count];
        negated = new boolean[count];
        sound = new Sound[count];
        worth = new float[count];
        skipped = new float[count];
        for (int a = 0; a < count; a++) {
            PhraseGraph.Arc arc = arcs.get(a);
            kind[a] = arc.kind();
            from[a] = arc.from();
            to[a] = arc.to();
            weight[a] = (float) arc.weight();
            cost[a] = (float) arc.cost();
            negated[a] = arc.negated();
            sound[a] = arc.sound();
            worth[a] = EXCHANGE * weight[a];
            skipped[a] = arc.kind() == ANY || arc.kind() == JOINED ? Float.POSITIVE_INFINITY : cost[a] - worth[a];
        }
        this.endsSilently = endsSilently();
        this.shortWeight = shortWeight;
        this.leaving = leaving();
        this.heaviest = heaviest();
        this.negationCost = negationCost;
        this.beginsWithNegation = beginsWithNegation();
    }
}
