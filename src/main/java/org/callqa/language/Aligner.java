package org.callqa.language;

/**
 * Aligns a compiled phrase with a stretch of speech: the cheapest way through the phrase that ends after each unit, by
 * dynamic programming (Sellers 1980, over an acyclic automaton instead of a string).
 *
 * <p>A way is dropped as soon as it is dearer than its {@link Prospect}: it cannot become a match any more. Nor could a
 * way that it would have replaced, which is no cheaper at the same place. So the matches are those of a full alignment.
 */
final class Aligner {

    /**
     * Ways through a phrase differ in length; a cost of this share of the weight is break-even between them. It lies
     * where verdicts turn, at similarity 0.7.
     */
    static final float EXCHANGE = 0.3f;

    /** What another word costs in the place of a number, and what a misfit of two words read as one may be at most. */
    static final float NUMBER_MISS = 0.7f;

    private static final float JOINED_MISS = 0.2f;
    private static final float NEVER = AlignmentRow.NEVER;

    private final Automaton phrase;
    private final SpokenUnits text;
    private final PhraseInText sounds;
    private final Prospect prospect;
    private final double minimum;
    private final AlignmentRow[] rows = new AlignmentRow[3];
    private final AlignmentRow opening;
    private int beginnings;
    private float[] ceiling = {};

    /** Receives a way through the phrase from one unit to another. */
    interface Sink {
        void accept(int fromUnit, int toUnit, double similarity);
    }

    /**
     * @param minimum similarity, above 0, below which ways are left out
     */
    Aligner(PhraseInText sounds, Prospect prospect, double minimum) {
        this.phrase = sounds.phrase;
        this.text = sounds.text;
        this.sounds = sounds;
        this.prospect = prospect;
        this.minimum = minimum;
        for (int r = 0; r < rows.length; r++) {
            rows[r] = new AlignmentRow(phrase.states);
        }
        opening = new AlignmentRow(phrase.states);
    }

    void align(int fromUnit, int toUnit, Sink sink) {
        int idle = sounds.longestStep();
        int unit = fromUnit;
        while (unit < toUnit) {
            if (idle >= sounds.longestStep()) {
                unit = nextBeginning(unit, toUnit);
                if (unit == toUnit) {
                    return;
                }
            }
            ceiling = prospect.ceiling(unit / Blocks.UNITS);
            idle = step(unit, fromUnit, sink) ? 0 : idle + 1;
            unit++;
        }
    }

    /** The next unit with which a match can begin; the end when there is none. */
    private int nextBeginning(int unit, int toUnit) {
        for (int block = unit / Blocks.UNITS; block * Blocks.UNITS < toUnit; block++) {
            if (prospect.mayBegin(block)) {
                open(block);
                int first = block * Blocks.UNITS;
                int ahead = beginnings & -1 << Math.max(0, unit - first);
                if (ahead != 0) {
                    return Math.min(toUnit, first + Integer.numberOfTrailingZeros(ahead));
                }
            }
        }
        return toUnit;
    }

    /** Finds what can be heard first in a block, and with which of its units. */
    private void open(int block) {
        if (opening.isAt(block)) {
            return;
        }
        ceiling = prospect.ceiling(block);
        opening.moveTo(block);
        opening.offer(0, 0, 0, 0, ceiling[0]);
        skip(opening, -1);
        beginnings = 0;
        for (int from = opening.next(0); from >= 0; from = opening.next(from + 1)) {
            for (int a = phrase.leaving[from]; a < phrase.leaving[from + 1]; a++) {
                beginnings |= sounds.beginnings(a, block);
            }
        }
    }

    /** Hears one unit; false when no way goes on after it. */
    private boolean step(int unit, int fromUnit, Sink sink) {
        int j = unit + 1;
        AlignmentRow before = before(unit, fromUnit);
        AlignmentRow row = rowOf(j);
        boolean pair = sounds.isNearPair(unit, fromUnit);
        AlignmentRow beforePair = pair ? fresh(unit - 1, fromUnit) : before;
        row.moveTo(j);
        boolean begun = extra(unit, before, row);
        begun |= hear(unit, before, row);
        if (pair) {
            begun |= hearJoined(unit, beforePair, row);
        }
        if (!begun) {
            row.leave();
            return false;
        }
        boolean denialAhead = text.isDenialAhead(j);
        float heardToTheEnd = denialAhead ? heardToTheEnd(row) : NEVER;
        restart(row, j, fromUnit);
        // a phrase broken off before a negation was not said
        if (!denialAhead || row.key[phrase.states - 1] == heardToTheEnd) {
            report(row, j, sink);
        }
        return true;
    }

    private AlignmentRow rowOf(int unit) {
        return rows[unit % rows.length];
    }

    /** The row before a unit; where nothing has been heard, all such rows of a block are one but for where they begin. */
    private AlignmentRow before(int unit, int fromUnit) {
        if (rowOf(unit).isAt(unit) || isDenied(unit, fromUnit)) {
            return fresh(unit, fromUnit);
        }
        open(unit / Blocks.UNITS);
        opening.begin(unit);
        return opening;
    }

    private boolean isDenied(int unit, int fromUnit) {
        return !phrase.beginsWithNegation && text.isDenied(unit, fromUnit);
    }

    /** The row before a unit; where none was needed yet, one in which nothing has been heard. */
    private AlignmentRow fresh(int unit, int fromUnit) {
        AlignmentRow row = rowOf(unit);
        if (!row.isAt(unit)) {
            row.moveTo(unit);
            restart(row, unit, fromUnit);
        }
        return row;
    }

    private void restart(AlignmentRow row, int unit, int fromUnit) {
        boolean denied = isDenied(unit, fromUnit);
        row.offer(0, denied && text.isDeniedDirectly(unit) ? phrase.negationCost : 0, 0, unit, ceiling[0]);
        skip(row, denied ? unit : -1);
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
        if (row.key[end] == NEVER || row.start[end] == j || row.weight[end] <= 0) {
            return;
        }
        double total = row.weight[end];
        double cost = Math.max(0, row.key[end] + EXCHANGE * total);
        // sums of floats differ in their last digits by the way they were added up
        double similarity = Math.rint(Math.max(0, 1 - phrase.strictness(total) * cost / total) * 10_000) / 10_000;
        if (similarity >= minimum) {
            sink.accept(row.start[end], j, similarity);
        }
    }

    /**
     * Silent arcs and missed sounds, within one row.
     *
     * @param denied a unit shortly after a negation: a phrase that begins there must not miss its own first words, or
     *     it would begin behind the negation in its middle; -1 for none
     */
    private void skip(AlignmentRow row, int denied) {
        for (int from = row.next(0); from >= 0; from = row.next(from + 1)) {
            float key = row.key[from];
            boolean all = denied < 0 || row.start[from] != denied;
            for (int a = phrase.leaving[from]; a < phrase.leaving[from + 1]; a++) {
                int to = phrase.to[a];
                if (all || phrase.kind[a] != Automaton.SOUND) {
                    row.offer(
                            to,
                            key + phrase.skipped[a],
                            row.weight[from] + phrase.weight[a],
                            row.start[from],
                            ceiling[to]);
                }
            }
        }
    }

    /** One more unit is heard that does not belong to the phrase. */
    private boolean extra(int unit, AlignmentRow before, AlignmentRow row) {
        float cost = text.role[unit] == Role.NEGATION ? phrase.negationCost : text.insertion[unit];
        int end = phrase.states - 1;
        boolean heard = false;
        for (int state = before.next(1); state >= 0 && state < end; state = before.next(state + 1)) {
            if (before.start[state] != unit) {
                float price = phrase.numberLoop[state] && text.numeric[unit] ? 0 : cost * phrase.extra[state];
                heard |= row.offer(
                        state, before.key[state] + price, before.weight[state], before.start[state], ceiling[state]);
            }
        }
        return heard;
    }

    /** One more unit is heard on an arc of the phrase; the first one must be like its sound. */
    private boolean hear(int unit, AlignmentRow before, AlignmentRow row) {
        boolean heard = false;
        for (int from = before.next(0); from >= 0; from = before.next(from + 1)) {
            float reached = before.key[from];
            boolean first = before.start[from] == unit;
            for (int a = phrase.leaving[from]; a < phrase.leaving[from + 1]; a++) {
                float price = price(a, unit, first);
                if (price != NEVER) {
                    int to = phrase.to[a];
                    float offered = reached + price - EXCHANGE * phrase.weight[a];
                    heard |= row.offer(
                            to, offered, before.weight[from] + phrase.weight[a], before.start[from], ceiling[to]);
                }
            }
        }
        return heard;
    }

    private float price(int arc, int unit, boolean first) {
        byte kind = phrase.kind[arc];
        if (kind == Automaton.SOUND) {
            float miss = sounds.miss[arc][text.id[unit]];
            if (first && miss == 1 && !text.wild[unit]) {
                return NEVER;
            }
            float price = miss * text.evidence[unit] * phrase.cost[arc];
            return text.role[unit] == Role.NEGATION ? Math.max(price, miss * phrase.negationCost) : price;
        }
        if (kind == Automaton.JOINED) {
            float miss = sounds.miss[arc][text.id[unit]];
            return miss > JOINED_MISS ? NEVER : miss * phrase.cost[arc];
        }
        if (kind == Automaton.SILENT) {
            return NEVER;
        }
        if (kind == Automaton.NUMBER) {
            return text.numeric[unit] ? 0 : NUMBER_MISS * text.evidence[unit];
        }
        return phrase.cost[arc] + (text.role[unit] == Role.NEGATION ? phrase.negationCost / 2 : 0);
    }

    /** Two units are heard as one sound of the phrase. */
    private boolean hearJoined(int unit, AlignmentRow before, AlignmentRow row) {
        int pair = sounds.pairAt(unit);
        boolean heard = false;
        for (int from = before.next(0); from >= 0; from = before.next(from + 1)) {
            for (int a = phrase.leaving[from]; a < phrase.leaving[from + 1]; a++) {
                float[] miss = sounds.pairMiss[a];
                if (miss.length > 0 && miss[pair] < NEVER) {
                    int to = phrase.to[a];
                    float offered = before.key[from] + miss[pair] * phrase.cost[a] - EXCHANGE * phrase.weight[a];
                    heard |= row.offer(
                            to, offered, before.weight[from] + phrase.weight[a], before.start[from], ceiling[to]);
                }
            }
        }
        return heard;
    }
}
