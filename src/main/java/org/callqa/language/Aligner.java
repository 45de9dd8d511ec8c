package org.callqa.language;

import java.util.Arrays;

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

    /** Below this weight a phrase has few words to be recognised by, and each fault counts more. */
    private static final double SHORT = 3;

    private static final double STRICTNESS = 0.35;
    private static final float NEVER = Float.POSITIVE_INFINITY;
    private static final float NUMBER_MISS = 0.7f;
    private static final float JOINED_MISS = 0.2f;

    private final Automaton phrase;
    private final SpokenUnits text;
    private final JoinedWords joined;
    private final float[][] misses;
    private final float[][] joinedMisses;
    /** By id of a pair of units: like a sound of the phrase. */
    private final boolean[] nearPair;
    /** By vocabulary id: like a sound of the phrase. */
    private final boolean[] near;
    /** By state, the key above which no way can reach the similarity asked for. */
    private final float[] ceiling;

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
        this.joined = text.rows().joined();
        this.minimum = minimum;
        int arcs = phrase.kind.length;
        misses = new float[arcs][0];
        joinedMisses = new float[arcs][0];
        near = new boolean[this.text.vocabulary.size()];
        nearPair = new boolean[joined.size()];
        for (int a = 0; a < arcs; a++) {
            if (phrase.kind[a] == Automaton.SOUND) {
                SoundRows.Row row = text.rows().of(phrase.sound[a]);
                misses[a] = row.miss();
                mark(row.near());
                float[] ofPairs = row.joinedMiss();
                if (ofPairs != null) {
                    joinedMisses[a] = ofPairs;
                    for (int pair = 0; pair < ofPairs.length; pair++) {
                        nearPair[pair] |= ofPairs[pair] < NEVER;
                    }
                }
            } else if (phrase.kind[a] == Automaton.JOINED) {
                SoundRows.Row row = text.rows().ofJoined(phrase.sound[a]);
                misses[a] = row.miss();
                mark(row.near());
            } else if (phrase.kind[a] == Automaton.NUMBER) {
                markNumbers();
            }
        }
        if (phrase.beginsWithAnything) {
            Arrays.fill(near, true);
        }
        ceiling = phrase.ceilings((1 - minimum) / strictness(phrase.heaviest), EXCHANGE);
        for (int r = 0; r < 3; r++) {
            key[r] = new float[phrase.states];
            weight[r] = new float[phrase.states];
            start[r] = new int[phrase.states];
        }
    }

    private void mark(int[] ids) {
        for (int id : ids) {
            near[id] = true;
        }
    }

    private void markNumbers() {
        for (int unit = 0; unit < text.count; unit++) {
            near[text.id[unit]] |= text.numeric[unit];
        }
    }

    void align(int fromUnit, int toUnit, Sink sink) {
        boolean begun = false;
        begin(fromUnit, false);
        for (int j = fromUnit + 1; j <= toUnit; j++) {
            if (!begun && !mayBegin(j - 1, fromUnit)) {
                continue;
            }
            int row = j % 3;
            if (!begun) {
                begin(j - 1, j - 1 > fromUnit && text.denied[j - 1]);
                begin(j - 2, j - 2 > fromUnit && text.denied[j - 2]);
            }
            Arrays.fill(key[row], NEVER);
            begun = hear(j - 1, (j + 2) % 3, row);
            if (isNearPair(j - 1, fromUnit)) {
                begun |= hearJoined(j - 1, (j + 1) % 3, row);
            }
            restart(row, j, j < toUnit && text.denied[j]);
            skip(row);
            if (begun) {
                report(row, j, sink);
            }
        }
    }

    /** Most units have nothing in common with a phrase of which nothing has been heard yet. */
    private boolean mayBegin(int unit, int fromUnit) {
        return near[text.id[unit]] || isNearPair(unit, fromUnit);
    }

    private boolean isNearPair(int unit, int fromUnit) {
        return unit > fromUnit && joined.idAt(unit) >= 0 && nearPair[joined.idAt(unit)];
    }

    /** A row in which nothing has been heard yet. */
    private void begin(int unit, boolean denied) {
        int row = (unit + 3) % 3;
        Arrays.fill(key[row], NEVER);
        restart(row, unit, denied);
        skip(row);
    }

    private void restart(int row, int unit, boolean denied) {
        key[row][0] = denied && !phrase.beginsWithNegation ? phrase.negationCost : 0;
        weight[row][0] = 0;
        start[row][0] = unit;
    }

    /** By how much more than its share a fault counts in a phrase of a weight. */
    static double strictness(double weight) {
        return 1 + STRICTNESS * Math.max(0, SHORT - weight);
    }

    private void report(int row, int j, Sink sink) {
        int end = phrase.states - 1;
        if (key[row][end] == NEVER || start[row][end] == j || weight[row][end] <= 0) {
            return;
        }
        double total = weight[row][end];
        double cost = Math.max(0, key[row][end] + EXCHANGE * total);
        double similarity = Math.max(0, 1 - strictness(total) * cost / total);
        if (similarity >= minimum) {
            sink.accept(start[row][end], j, similarity);
        }
    }

    /** Silent arcs and missed sounds, within one row. */
    private void skip(int row) {
        float[] keys = key[row];
        float[] weights = weight[row];
        int[] starts = start[row];
        byte[] kinds = phrase.kind;
        int[] froms = phrase.from;
        int[] tos = phrase.to;
        float[] skipped = phrase.skipped;
        float[] limits = ceiling;
        for (int a = 0; a < kinds.length; a++) {
            int from = froms[a];
            int to = tos[a];
            float offered = keys[from] + skipped[a];
            if (offered < keys[to] && offered <= limits[to]) {
                keys[to] = offered;
                weights[to] = weights[from] + phrase.weight[a];
                starts[to] = starts[from];
            }
        }
    }

    /**
     * One more unit is heard: as one that does not belong to the phrase, or on an arc of it. A phrase begins with a
     * unit that is like one of its own.
     */
    private boolean hear(int unit, int before, int row) {
        boolean negation = text.role[unit] == Role.NEGATION;
        boolean heard = extra(unit, before, row, negation);
        float[] keysBefore = key[before];
        float[] keys = key[row];
        float evidence = text.evidence[unit];
        int id = text.id[unit];
        byte[] kinds = phrase.kind;
        int[] froms = phrase.from;
        int[] tos = phrase.to;
        float[] weights = phrase.weight;
        float[] costs = phrase.cost;
        float[] limits = ceiling;
        for (int a = 0; a < kinds.length; a++) {
            float reached = keysBefore[froms[a]];
            if (reached == NEVER || kinds[a] == Automaton.SILENT) {
                continue;
            }
            float[] miss = misses[a];
            float price;
            if (kinds[a] == Automaton.SOUND) {
                if (miss[id] == 1 && start[before][froms[a]] == unit) {
                    continue;
                }
                price = miss[id] * evidence * costs[a];
                if (negation) {
                    price = Math.max(price, miss[id] * phrase.negationCost);
                }
            } else {
                price = rarer(a, unit, id, evidence, negation);
            }
            int to = tos[a];
            float offered = reached + price - EXCHANGE * weights[a];
            if (offered < keys[to] && offered <= limits[to]) {
                keys[to] = offered;
                weight[row][to] = weight[before][froms[a]] + weights[a];
                start[row][to] = start[before][froms[a]];
                heard = true;
            }
        }
        return heard;
    }

    private boolean extra(int unit, int before, int row, boolean negation) {
        float[] keysBefore = key[before];
        float[] keys = key[row];
        float cost = negation ? phrase.negationCost : text.insertion[unit];
        int last = phrase.states - 1;
        boolean heard = false;
        for (int state = 1; state < last; state++) {
            if (keysBefore[state] == NEVER || start[before][state] == unit) {
                continue;
            }
            float price = phrase.numberLoop[state] && text.numeric[unit] ? 0 : cost * phrase.extra[state];
            float offered = keysBefore[state] + price;
            if (offered <= ceiling[state]) {
                keys[state] = offered;
                weight[row][state] = weight[before][state];
                start[row][state] = start[before][state];
                heard = true;
            }
        }
        return heard;
    }

    private float rarer(int arc, int unit, int id, float evidence, boolean negation) {
        float[] miss = misses[arc];
        return switch (phrase.kind[arc]) {
            case Automaton.JOINED -> miss[id] > JOINED_MISS ? NEVER : miss[id] * phrase.cost[arc];
            case Automaton.NUMBER -> text.numeric[unit] ? 0 : NUMBER_MISS * evidence;
            default -> phrase.cost[arc] + (negation ? phrase.negationCost / 2 : 0);
        };
    }

    /** Two units are heard as one sound of the phrase. */
    private boolean hearJoined(int unit, int before, int row) {
        float[] keysBefore = key[before];
        int pair = joined.idAt(unit);
        boolean heard = false;
        for (int a = 0; a < phrase.kind.length; a++) {
            float[] miss = joinedMisses[a];
            int from = phrase.from[a];
            int to = phrase.to[a];
            if (miss.length > 0 && miss[pair] < NEVER) {
                float offered = keysBefore[from] + miss[pair] * phrase.cost[a] - EXCHANGE * phrase.weight[a];
                if (offered < key[row][to] && offered <= ceiling[to]) {
                    key[row][to] = offered;
                    weight[row][to] = weight[before][from] + phrase.weight[a];
                    start[row][to] = start[before][from];
                    heard = true;
                }
            }
        }
        return heard;
    }
}
