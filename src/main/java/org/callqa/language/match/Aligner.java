package org.callqa.language.match;

import org.callqa.language.phrase.Automaton;

/**
 * Aligns a compiled phrase with a stretch of speech: the cheapest way through the phrase that ends after each unit, by
 * dynamic programming (Sellers 1980, over an acyclic automaton instead of a string).
 *
 * <p>A way is dropped as soon as it exceeds its {@link Prospect}: it cannot become a match any more, and shall not keep a
 * dearer one from becoming one. So every match of a full alignment is found, and nothing that is none. A way that has
 * heard something and one that only begins are kept apart, for a phrase begins with a unit that is like it.
 */
final class Aligner {

    private static final float NEVER = AlignmentRow.NEVER;

    private final Automaton phrase;
    private final SpokenUnits text;
    private final PhraseInText sounds;
    private final Prospect prospect;
    private final Prices prices;
    private final double minimum;
    private final AlignmentRow[] rows;
    private final AlignmentRow beginning;
    private final Openings openings;
    private float[] ceiling = {};

    /** Receives a way through the phrase from one unit to another. */
    public interface Sink {
        void accept(int fromUnit, int toUnit, double similarity);
    }

    /**
     * @param minimum similarity, above 0, below which ways are left out
     */
    Aligner(PhraseInText sounds, Prospect prospect, double minimum, Workspace space) {
        this.phrase = sounds.phrase;
        this.text = sounds.text;
        this.sounds = sounds;
        this.prospect = prospect;
        this.minimum = minimum;
        this.rows = space.rows(phrase.states, prospect.excessPerWeight());
        this.beginning = space.beginning();
        prices = new Prices(sounds);
        openings = new Openings(sounds, prospect, prices);
    }

    void align(int fromUnit, int toUnit, Sink sink) {
        int idle = sounds.longestStep();
        int unit = fromUnit;
        while (unit < toUnit) {
            if (idle >= sounds.longestStep()) {
                unit = openings.next(unit, toUnit);
                if (unit == toUnit) {
                    return;
                }
            }
            ceiling = prospect.ceiling(unit / Blocks.UNITS);
            idle = step(unit, fromUnit, sink) ? 0 : idle + 1;
            unit++;
        }
    }

    /** Hears one unit; false when no way goes on after it. */
    private boolean step(int unit, int fromUnit, Sink sink) {
        int j = unit + 1;
        AlignmentRow row = rowOf(j);
        row.moveTo(j);
        prices.moveTo(unit);
        boolean heard = false;
        AlignmentRow before = rowOf(unit);
        if (before.isAt(unit)) {
            heard = extra(unit, before, row);
            heard |= hear(before, false, row);
        }
        heard |= isDenied(unit, fromUnit) ? hear(beginning(unit, fromUnit), true, row) : openings.hear(unit, row);
        if (sounds.isNearPair(unit, fromUnit)) {
            heard |= hearJoined(beginning(unit - 1, fromUnit), row);
            if (rowOf(unit - 1).isAt(unit - 1)) {
                heard |= hearJoined(rowOf(unit - 1), row);
            }
        }
        if (!heard) {
            row.leave();
            return false;
        }
        boolean denialAhead = text.isDenialAhead(j);
        float heardToTheEnd = denialAhead ? heardToTheEnd(row) : NEVER;
        row.skip(phrase, sounds.costs.skipped, false, ceiling);
        // a phrase broken off before a negation was not said
        if (!denialAhead || row.key[phrase.states - 1] == heardToTheEnd) {
            report(row, j, sink);
        }
        return true;
    }

    private AlignmentRow rowOf(int unit) {
        return rows[unit % rows.length];
    }

    private boolean isDenied(int unit, int fromUnit) {
        return !phrase.beginsWithNegation && text.isDenied(unit, fromUnit);
    }

    /** The ways that can begin with a unit. */
    private AlignmentRow beginning(int unit, int fromUnit) {
        boolean denied = isDenied(unit, fromUnit);
        beginning.moveTo(unit);
        beginning.offer(0, denied && text.isDeniedDirectly(unit) ? phrase.negationCost : 0, 0, unit, ceiling[0]);
        beginning.skip(phrase, sounds.costs.skipped, denied, ceiling);
        return beginning;
    }

    private float heardToTheEnd(AlignmentRow row) {
        float least = NEVER;
        for (int state = row.next(0); state >= 0; state = row.next(state + 1)) {
            if (phrase.endsSilently[state]) {
                least = Math.min(least, row.key[state]);
            }
        }
        return least;
    }

    private void report(AlignmentRow row, int j, Sink sink) {
        int end = phrase.states - 1;
        if (row.key[end] == NEVER || row.weight[end] <= 0) {
            return;
        }
        double total = row.weight[end];
        double cost = Math.max(0, row.key[end] + Automaton.EXCHANGE * total);
        // sums of floats differ in their last digits by the way they were added up
        double similarity = Math.rint(Math.max(0, 1 - phrase.strictness(total) * cost / total) * 10_000) / 10_000;
        if (similarity >= minimum) {
            sink.accept(row.start[end], j, similarity);
        }
    }

    /** One more unit is heard that does not belong to the phrase. */
    private boolean extra(int unit, AlignmentRow before, AlignmentRow row) {
        float cost = prices.extra();
        int end = phrase.states - 1;
        boolean heard = false;
        for (int state = before.next(1); state >= 0 && state < end; state = before.next(state + 1)) {
            boolean isNumber = phrase.numberLoop[state] && text.numeric[unit];
            float price = isNumber ? 0 : cost * phrase.extra[state];
            boolean isCheap = isNumber || phrase.extra[state] < 1;
            heard |= row.keep(state, before.key[state] + price, before, isCheap, ceiling[state]);
        }
        return heard;
    }

    /** One more unit is heard on an arc of the phrase. */
    private boolean hear(AlignmentRow before, boolean first, AlignmentRow row) {
        boolean heard = false;
        for (int from = before.next(0); from >= 0; from = before.next(from + 1)) {
            float reached = before.key[from];
            for (int a = phrase.leaving[from]; a < phrase.leaving[from + 1]; a++) {
                int to = phrase.to[a];
                float atBest = reached - phrase.worth[a];
                float weight = before.weight[from] + phrase.weight[a];
                if (row.takes(to, atBest, weight, ceiling[to])) {
                    float offered = reached + prices.heard(a, first) - phrase.worth[a];
                    heard |= row.offer(to, offered, weight, before.start[from], ceiling[to]);
                }
            }
        }
        return heard;
    }

    /** The unit and the one before are heard as one sound of the phrase. */
    private boolean hearJoined(AlignmentRow before, AlignmentRow row) {
        boolean heard = false;
        for (int from = before.next(0); from >= 0; from = before.next(from + 1)) {
            for (int a = phrase.leaving[from]; a < phrase.leaving[from + 1]; a++) {
                int to = phrase.to[a];
                float offered = before.key[from] + prices.pairHeard(a) - phrase.worth[a];
                heard |=
                        row.offer(to, offered, before.weight[from] + phrase.weight[a], before.start[from], ceiling[to]);
            }
        }
        return heard;
    }
}
