package org.callqa.language;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Aligns a compiled phrase with a stretch of speech: the cheapest way through the phrase that ends after each unit, by
 * dynamic programming (Sellers 1980, over an acyclic automaton instead of a string).
 */
final class Aligner {

    /**
     * Ways through a phrase differ in length; a cost of this share of the weight is break-even between them. It lies
     * where verdicts turn, at similarity 0.7.
     */
    private static final float EXCHANGE = 0.3f;

    /** Below this weight a phrase has few words to be recognised by, and each fault counts more. */
    private static final double SHORT = 3;

    private static final double STRICTNESS = 0.35;
    private static final float NEVER = Float.POSITIVE_INFINITY;
    private static final float NUMBER_MISS = 0.7f;
    private static final float JOINED_MISS = 0.2f;

    private final Automaton phrase;
    private final SpokenUnits text;
    private final SoundRows rows;
    private final SoundRows.@Nullable Row[] arcRows;
    private final float ceiling;
    private final double minimum;
    private final float[][] key = new float[3][];
    private final float[][] weight = new float[3][];
    private final int[][] start = new int[3][];

    /** Receives a way through the phrase from one unit to another. */
    interface Sink {
        void accept(int fromUnit, int toUnit, double similarity);
    }

    /**
     * @param minimum similarity, above 0, below which ways are left out
     */
    Aligner(Automaton phrase, SpokenText text, double minimum) {
        this.phrase = phrase;
        this.text = text.units();
        this.rows = text.rows();
        this.minimum = minimum;
        this.ceiling = (float) ((1 - minimum) * phrase.heaviest);
        arcRows = new SoundRows.Row[phrase.kind.length];
        for (int a = 0; a < arcRows.length; a++) {
            if (phrase.kind[a] == Automaton.SOUND || phrase.kind[a] == Automaton.JOINED) {
                arcRows[a] = rows.of(phrase.sound[a]);
            }
        }
        for (int r = 0; r < 3; r++) {
            key[r] = new float[phrase.states];
            weight[r] = new float[phrase.states];
            start[r] = new int[phrase.states];
        }
    }

    void align(int fromUnit, int toUnit, Sink sink) {
        for (int j = fromUnit; j <= toUnit; j++) {
            int row = j % 3;
            Arrays.fill(key[row], NEVER);
            if (j > fromUnit) {
                hear(j - 1, (j + 2) % 3, row);
            }
            if (j - 1 > fromUnit && rows.joinedId(j - 1) >= 0) {
                hearJoined(j - 1, (j + 1) % 3, row);
            }
            boolean denied = j > fromUnit && j < toUnit && text.denied[j] && !phrase.beginsWithNegation;
            key[row][0] = denied ? phrase.negationCost : 0;
            weight[row][0] = 0;
            start[row][0] = j;
            skip(row);
            report(row, j, sink);
        }
    }

    private void report(int row, int j, Sink sink) {
        int end = phrase.states - 1;
        if (key[row][end] == NEVER || start[row][end] == j || weight[row][end] <= 0) {
            return;
        }
        double total = weight[row][end];
        double cost = Math.max(0, key[row][end] + EXCHANGE * total);
        double strict = 1 + STRICTNESS * Math.max(0, SHORT - total);
        double similarity = Math.max(0, 1 - strict * cost / total);
        if (similarity >= minimum) {
            sink.accept(start[row][end], j, similarity);
        }
    }

    /** Silent arcs and missed sounds, within one row. */
    private void skip(int row) {
        float[] keys = key[row];
        for (int a = 0; a < phrase.kind.length; a++) {
            byte kind = phrase.kind[a];
            float before = keys[phrase.from[a]];
            if (before < NEVER && kind != Automaton.ANY && kind != Automaton.JOINED) {
                float cost = phrase.cost[a];
                offer(row, phrase.from[a], row, phrase.to[a], before + cost, phrase.weight[a]);
            }
        }
    }

    /** One more unit is heard. */
    private void hear(int unit, int before, int row) {
        float[] keys = key[before];
        boolean negation = text.role[unit] == Role.NEGATION;
        float evidence = text.evidence[unit];
        float extra = negation ? phrase.negationCost : text.insertion[unit];
        int last = phrase.states - 1;
        for (int state = 1; state < last; state++) {
            if (keys[state] < NEVER) {
                float cost = phrase.numberLoop[state] && text.numeric[unit] ? 0 : extra * phrase.extra[state];
                offer(before, state, row, state, keys[state] + cost, 0);
            }
        }
        int id = text.id[unit];
        for (int a = 0; a < phrase.kind.length; a++) {
            float reached = keys[phrase.from[a]];
            if (reached == NEVER || phrase.kind[a] == Automaton.SILENT) {
                continue;
            }
            offer(
                    before,
                    phrase.from[a],
                    row,
                    phrase.to[a],
                    reached + price(a, unit, id, evidence, negation),
                    phrase.weight[a]);
        }
    }

    private float price(int arc, int unit, int id, float evidence, boolean negation) {
        SoundRows.Row sounds = arcRows[arc];
        return switch (phrase.kind[arc]) {
            case Automaton.SOUND -> sounds == null ? NEVER : substitution(arc, sounds.miss()[id], evidence, negation);
            case Automaton.JOINED ->
                sounds == null || sounds.miss()[id] > JOINED_MISS ? NEVER : sounds.miss()[id] * phrase.cost[arc];
            case Automaton.NUMBER -> text.numeric[unit] ? 0 : NUMBER_MISS * evidence;
            default -> phrase.cost[arc] + (negation ? phrase.negationCost / 2 : 0);
        };
    }

    private float substitution(int arc, float miss, float evidence, boolean negation) {
        if (miss == 0) {
            return 0;
        }
        float cost = miss * evidence * phrase.cost[arc];
        return negation ? Math.max(cost, miss * phrase.negationCost) : cost;
    }

    /** Two units are heard as one sound of the phrase. */
    private void hearJoined(int unit, int before, int row) {
        float[] keys = key[before];
        int joined = rows.joinedId(unit);
        for (int a = 0; a < phrase.kind.length; a++) {
            SoundRows.Row sounds = arcRows[a];
            if (phrase.kind[a] == Automaton.SOUND && sounds != null) {
                float[] misses = sounds.joinedMiss();
                float reached = keys[phrase.from[a]];
                if (misses != null && misses[joined] < NEVER && reached < NEVER) {
                    float cost = misses[joined] * phrase.cost[a];
                    offer(before, phrase.from[a], row, phrase.to[a], reached + cost, phrase.weight[a]);
                }
            }
        }
    }

    private void offer(int fromRow, int from, int toRow, int to, float cost, float gained) {
        float offered = cost - EXCHANGE * gained;
        if (offered < key[toRow][to] && offered <= ceiling) {
            key[toRow][to] = offered;
            weight[toRow][to] = weight[fromRow][from] + gained;
            start[toRow][to] = start[fromRow][from];
        }
    }
}
