package org.callqa.language;

/**
 * Aligns a compiled phrase with a stretch of speech: the cheapest way through the phrase that ends after each unit, by
 * dynamic programming (Sellers 1980, over an acyclic automaton instead of a string).
 */
final class Aligner {

    /**
     * Ways through a phrase differ in length; a cost of this share of the weight is break-even between them. It lies
     * where verdicts turn, at similarity 0.7.
     */
    static final float EXCHANGE = 0.3f;

    private static final float NEVER = AlignmentRow.NEVER;
    private static final float NUMBER_MISS = 0.7f;
    private static final float JOINED_MISS = 0.2f;

    private final Automaton phrase;
    private final SpokenUnits text;
    private final PhraseInText sounds;
    private final double minimum;
    private final AlignmentRow[] rows = new AlignmentRow[3];

    /** Receives a way through the phrase from one unit to another. */
    interface Sink {
        void accept(int fromUnit, int toUnit, double similarity);
    }

    /**
     * @param minimum similarity, above 0, below which ways are left out
     */
    Aligner(Automaton phrase, SpokenText spoken, double minimum) {
        this.phrase = phrase;
        this.text = spoken.units();
        this.sounds = new PhraseInText(phrase, spoken);
        this.minimum = minimum;
        float[] ceiling = phrase.ceilings((1 - minimum) / phrase.strictness(phrase.heaviest), EXCHANGE);
        for (int r = 0; r < rows.length; r++) {
            rows[r] = new AlignmentRow(ceiling);
        }
    }

    void align(int fromUnit, int toUnit, Sink sink) {
        boolean begun = false;
        begin(rowOf(fromUnit), fromUnit, fromUnit);
        for (int j = fromUnit + 1; j <= toUnit; j++) {
            if (!begun && !sounds.mayBegin(j - 1, fromUnit)) {
                continue;
            }
            if (!begun) {
                begin(rowOf(j - 1), j - 1, fromUnit);
                begin(rowOf(j - 2), j - 2, fromUnit);
            }
            AlignmentRow row = rowOf(j);
            row.clear();
            begun = extra(j - 1, rowOf(j - 1), row);
            begun |= hear(j - 1, rowOf(j - 1), row);
            if (sounds.isNearPair(j - 1, fromUnit)) {
                begun |= hearJoined(j - 1, rowOf(j - 2), row);
            }
            boolean denialAhead = begun && text.isDenialAhead(j);
            float heardToTheEnd = denialAhead ? heardToTheEnd(row) : NEVER;
            restart(row, j, fromUnit);
            // a phrase broken off before a negation was not said
            if (begun && (!denialAhead || row.key[phrase.states - 1] == heardToTheEnd)) {
                report(row, j, sink);
            }
        }
    }

    private AlignmentRow rowOf(int unit) {
        return rows[(unit + rows.length) % rows.length];
    }

    /** A row in which nothing has been heard yet. */
    private void begin(AlignmentRow row, int unit, int fromUnit) {
        row.clear();
        restart(row, unit, fromUnit);
    }

    private void restart(AlignmentRow row, int unit, int fromUnit) {
        boolean denied = !phrase.beginsWithNegation && text.isDenied(unit, fromUnit);
        row.offer(0, denied && text.isDeniedDirectly(unit) ? phrase.negationCost : 0, 0, unit);
        skip(row, denied ? unit : -1);
    }

    private float heardToTheEnd(AlignmentRow row) {
        float least = NEVER;
        for (int state = 0; state < phrase.states; state++) {
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
        float[] keys = row.key;
        for (int a = 0; a < phrase.kind.length; a++) {
            int from = phrase.from[a];
            float offered = keys[from] + phrase.skipped[a];
            if (offered < keys[phrase.to[a]]
                    && (denied < 0 || row.start[from] != denied || phrase.kind[a] != Automaton.SOUND)) {
                row.offer(phrase.to[a], offered, row.weight[from] + phrase.weight[a], row.start[from]);
            }
        }
    }

    /** One more unit is heard that does not belong to the phrase. */
    private boolean extra(int unit, AlignmentRow before, AlignmentRow row) {
        float cost = text.role[unit] == Role.NEGATION ? phrase.negationCost : text.insertion[unit];
        boolean heard = false;
        for (int state = 1; state < phrase.states - 1; state++) {
            if (before.key[state] != NEVER && before.start[state] != unit) {
                float price = phrase.numberLoop[state] && text.numeric[unit] ? 0 : cost * phrase.extra[state];
                heard |= row.offer(state, before.key[state] + price, before.weight[state], before.start[state]);
            }
        }
        return heard;
    }

    /** One more unit is heard on an arc of the phrase; the first one must be like it. */
    private boolean hear(int unit, AlignmentRow before, AlignmentRow row) {
        boolean negation = text.role[unit] == Role.NEGATION;
        float evidence = text.evidence[unit];
        int id = text.id[unit];
        boolean heard = false;
        for (int a = 0; a < phrase.kind.length; a++) {
            int from = phrase.from[a];
            float reached = before.key[from];
            byte kind = phrase.kind[a];
            if (reached == NEVER || kind == Automaton.SILENT) {
                continue;
            }
            float price;
            if (kind == Automaton.SOUND) {
                float miss = sounds.miss[a][id];
                if (miss == 1 && before.start[from] == unit) {
                    continue;
                }
                price = miss * evidence * phrase.cost[a];
                if (negation) {
                    price = Math.max(price, miss * phrase.negationCost);
                }
            } else {
                price = rarer(a, unit, evidence, negation);
            }
            float offered = reached + price - EXCHANGE * phrase.weight[a];
            heard |= row.offer(phrase.to[a], offered, before.weight[from] + phrase.weight[a], before.start[from]);
        }
        return heard;
    }

    private float rarer(int arc, int unit, float evidence, boolean negation) {
        return switch (phrase.kind[arc]) {
            case Automaton.JOINED -> {
                float miss = sounds.miss[arc][text.id[unit]];
                yield miss > JOINED_MISS ? NEVER : miss * phrase.cost[arc];
            }
            case Automaton.NUMBER -> text.numeric[unit] ? 0 : NUMBER_MISS * evidence;
            default -> phrase.cost[arc] + (negation ? phrase.negationCost / 2 : 0);
        };
    }

    /** Two units are heard as one sound of the phrase. */
    private boolean hearJoined(int unit, AlignmentRow before, AlignmentRow row) {
        int pair = sounds.pairAt(unit);
        boolean heard = false;
        for (int a = 0; a < phrase.kind.length; a++) {
            float[] miss = sounds.pairMiss[a];
            if (miss.length > 0 && miss[pair] < NEVER) {
                int from = phrase.from[a];
                float offered = before.key[from] + miss[pair] * phrase.cost[a] - EXCHANGE * phrase.weight[a];
                heard |= row.offer(phrase.to[a], offered, before.weight[from] + phrase.weight[a], before.start[from]);
            }
        }
        return heard;
    }
}
