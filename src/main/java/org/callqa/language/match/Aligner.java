package org.callqa.language.match;

import java.util.Arrays;
import java.util.BitSet;
import org.callqa.language.phrase.Automaton;

/**
 * Aligns a compiled phrase with a stretch of speech: for each unit, the cheapest alignment of the phrase that ends with
 * it (Sellers 1980: an alignment may begin anywhere), by the Viterbi recursion over an acyclic automaton instead of a
 * string.
 *
 * <p>An alignment is dropped as soon as it is beyond the {@link UpperBound}: it cannot become a match any more, and shall
 * not keep a dearer one from becoming one. So every match of an alignment without bound is found, and nothing that is
 * none.
 */
final class Aligner {

    private static final float NEVER = Float.POSITIVE_INFINITY;

    private final PhraseInText costs;
    private final Automaton phrase;
    private final SpokenUnits text;
    private final UpperBound bound;
    private final double minimum;
    private Row row;
    private Row last;
    private Row beforeLast;

    /** The cheapest alignments that end with one unit, by the state they have come to. */
    private static final class Row {

        /** Cost less exchange times weight; infinite where no alignment leads. */
        private final float[] key;
        /** Weight of the words passed, heard or missed. */
        private final float[] weight;
        /** The unit it begins with. */
        private final int[] start;
        /** Whether the phrase is yet to be followed in silence from there: where an alignment only stayed, it was before. */
        private final boolean[] goesOn;

        /** The reached states lie between; empty when the first is beyond the last. */
        private int first;

        private int last;

        Row(int states) {
            key = new float[states];
            Arrays.fill(key, NEVER);
            weight = new float[states];
            start = new int[states];
            goesOn = new boolean[states];
            first = states;
            last = -1;
        }

        void clear() {
            if (!isEmpty()) {
                Arrays.fill(key, first, last + 1, NEVER);
                first = key.length;
                last = -1;
            }
        }

        boolean isEmpty() {
            return first > last;
        }

        void put(int state, float newKey, float newWeight, int newStart, boolean on) {
            key[state] = newKey;
            weight[state] = newWeight;
            start[state] = newStart;
            goesOn[state] = on;
            first = Math.min(first, state);
            last = Math.max(last, state);
        }
    }

    /** @param minimum similarity, above 0, below which alignments are left out */
    Aligner(PhraseInText costs, UpperBound bound, double minimum) {
        this.costs = costs;
        this.phrase = costs.phrase;
        this.text = costs.text;
        this.bound = bound;
        this.minimum = minimum;
        row = new Row(phrase.states);
        last = new Row(phrase.states);
        beforeLast = new Row(phrase.states);
    }

    void align(int fromUnit, int toUnit, SearchText.Sink sink) {
        BitSet openings = bound.openings(toUnit);
        int unit = openings.nextSetBit(fromUnit);
        while (unit >= 0 && unit < toUnit) {
            hear(unit, fromUnit, openings.get(unit));
            if (!row.isEmpty()) {
                end(unit + 1, sink);
            }
            Row free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            row.clear();
            unit++;
            if (last.isEmpty() && beforeLast.isEmpty()) {
                unit = openings.nextSetBit(unit);
            }
        }
    }

    /** Brings all alignments forward by one unit. */
    private void hear(int unit, int fromUnit, boolean isOpening) {
        insert(unit);
        int[] leaving = phrase.leaving;
        for (int from = last.first; from <= last.last; from++) {
            float key = last.key[from];
            if (key < NEVER) {
                float weight = last.weight[from];
                int start = last.start[from];
                for (int a = leaving[from], end = leaving[from + 1]; a < end; a++) {
                    offer(a, key + costs.heard(a, unit, false) - phrase.worth[a], weight, start);
                }
            }
        }
        boolean isPair = unit > fromUnit && costs.isPair(unit);
        if (isOpening) {
            begin(unit, fromUnit, false);
            if (isPair) {
                begin(unit, fromUnit, true);
            }
        }
        for (int from = beforeLast.first; isPair && from <= beforeLast.last; from++) {
            if (beforeLast.key[from] < NEVER) {
                for (int a = phrase.leaving[from]; a < phrase.leaving[from + 1]; a++) {
                    float key = beforeLast.key[from] + costs.pairHeard(a, unit) - phrase.worth[a];
                    offer(a, key, beforeLast.weight[from], beforeLast.start[from]);
                }
            }
        }
    }

    /** One more unit is heard that does not belong to the phrase. */
    private void insert(int unit) {
        float cost = costs.extra(unit);
        boolean isNumeric = text.numeric[unit];
        int end = Math.min(last.last, phrase.states - 2);
        for (int state = Math.max(1, last.first); state <= end; state++) {
            float key = last.key[state];
            if (key < NEVER) {
                float weight = last.weight[state];
                float share = isNumeric && phrase.numberLoop[state] ? 0 : phrase.extra[state];
                key += cost * share;
                if (bound.allows(state, key, weight)) {
                    row.put(state, key, weight, last.start[state], share < 1);
                }
            }
        }
    }

    /**
     * Begins alignments with a unit, or with it and the one before heard as one.
     *
     * <p>Shortly after a negation a phrase must not miss its own first words, or it would begin behind the negation in
     * its middle.
     */
    private void begin(int unit, int fromUnit, boolean asPair) {
        int start = asPair ? unit - 1 : unit;
        boolean isDenied = !phrase.beginsWithNegation && text.isDenied(start, fromUnit);
        PhraseInText.Initial initial = isDenied ? costs.initialWhenDenied : costs.initial;
        float denial = isDenied && text.isDeniedDirectly(start) ? phrase.negationCost : 0;
        float[] keys = initial.key();
        float[] weights = initial.weight();
        for (int a : bound.openingArcs()) {
            float price = asPair ? costs.pairHeard(a, unit) : costs.heard(a, unit, true);
            if (price < NEVER) {
                int from = phrase.from[a];
                offer(a, denial + keys[from] + price - phrase.worth[a], weights[from], start);
            }
        }
    }

    /** Takes an arc, if no cheaper alignment has come where it leads. */
    private void offer(int arc, float key, float weightBefore, int start) {
        int to = phrase.to[arc];
        if (key < row.key[to]) {
            float weight = weightBefore + phrase.weight[arc];
            if (bound.allows(to, key, weight)) {
                row.put(to, key, weight, start, true);
            }
        }
    }

    /** Passes silent arcs and missed sounds, and reports the alignment that has come to the accept state. */
    private void end(int toUnit, SearchText.Sink sink) {
        boolean denialAhead = text.isDenialAhead(toUnit);
        float heardToTheEnd = denialAhead ? heardToTheEnd() : NEVER;
        int[] leaving = phrase.leaving;
        for (int from = row.first; from <= row.last; from++) {
            float key = row.key[from];
            if (key < NEVER && row.goesOn[from]) {
                float weight = row.weight[from];
                int start = row.start[from];
                for (int a = leaving[from], end = leaving[from + 1]; a < end; a++) {
                    offer(a, key + costs.skipped[a], weight, start);
                }
            }
        }
        int end = phrase.states - 1;
        // a phrase broken off before a negation was not said
        boolean isSaid = !denialAhead || row.key[end] == heardToTheEnd;
        if (isSaid && row.key[end] < NEVER && row.weight[end] > 0) {
            double total = row.weight[end];
            double cost = Math.max(0, row.key[end] + Automaton.EXCHANGE * total);
            // sums of floats differ in their last digits by the way they were added up
            double similarity = Math.rint(Math.max(0, 1 - phrase.strictness(total) * cost / total) * 10_000) / 10_000;
            if (similarity >= minimum) {
                sink.accept(row.start[end], toUnit, similarity);
            }
        }
    }

    private float heardToTheEnd() {
        float least = NEVER;
        for (int state = row.first; state <= row.last; state++) {
            if (phrase.endsSilently[state]) {
                least = Math.min(least, row.key[state]);
            }
        }
        return least;
    }
}
