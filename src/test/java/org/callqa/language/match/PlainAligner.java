package org.callqa.language.match;

import java.util.Arrays;
import org.callqa.language.phrase.Automaton;
import org.callqa.language.words.Role;

/** Aligns a phrase with a stretch of speech as {@link Aligner} does, but keeps every way and leaves no unit out. */
final class PlainAligner {

    private static final float NEVER = Float.POSITIVE_INFINITY;

    private final PhraseInText sounds;
    private final Automaton phrase;
    private final SpokenUnits text;
    private final int from;
    private final float exchange;

    private record Row(float[] key, float[] weight, int[] start, boolean[] goesOn) {

        static Row empty(int states) {
            Row row = new Row(new float[states], new float[states], new int[states], new boolean[states]);
            Arrays.fill(row.key, NEVER);
            return row;
        }

        boolean offer(int state, float offered, float total, int begun) {
            return offer(state, offered, total, begun, true);
        }

        boolean offer(int state, float offered, float total, int begun, boolean on) {
            boolean better = offered < key[state];
            if (better) {
                key[state] = offered;
                weight[state] = total;
                start[state] = begun;
                goesOn[state] = on;
            }
            return better;
        }
    }

    /** @param exchange what a unit of weight makes good of what a way costs */
    PlainAligner(PhraseInText sounds, int fromUnit, double exchange) {
        this.sounds = sounds;
        this.phrase = sounds.phrase;
        this.text = sounds.text;
        this.from = fromUnit;
        this.exchange = (float) exchange;
    }

    void align(int toUnit, double minimum, Aligner.Sink sink) {
        Row beforeLast = Row.empty(phrase.states);
        Row last = Row.empty(phrase.states);
        for (int unit = from; unit < toUnit; unit++) {
            Row row = Row.empty(phrase.states);
            boolean heard = extra(unit, last, row);
            heard |= hear(unit, last, false, row);
            heard |= hear(unit, beginning(unit), true, row);
            if (sounds.isNearPair(unit, from)) {
                heard |= hearPair(unit, beforeLast, row);
                heard |= hearPair(unit, beginning(unit - 1), row);
            }
            boolean denialAhead = text.isDenialAhead(unit + 1);
            float toTheEnd = NEVER;
            for (int s = 0; s < phrase.states; s++) {
                toTheEnd = phrase.endsSilently[s] ? Math.min(toTheEnd, row.key[s]) : toTheEnd;
            }
            skip(row, false);
            if (heard && (!denialAhead || row.key[phrase.states - 1] == toTheEnd)) {
                report(row, unit + 1, minimum, sink);
            }
            beforeLast = last;
            last = row;
        }
    }

    private Row beginning(int unit) {
        Row row = Row.empty(phrase.states);
        boolean denied = !phrase.beginsWithNegation && text.isDenied(unit, from);
        row.offer(0, denied && text.isDeniedDirectly(unit) ? phrase.negationCost : 0, 0, unit);
        skip(row, denied);
        return row;
    }

    private void skip(Row row, boolean denied) {
        for (int a = 0; a < phrase.kind.length; a++) {
            int s = phrase.from[a];
            boolean barred = denied && phrase.kind[a] == Automaton.SOUND;
            if (row.key[s] < NEVER && row.goesOn[s] && !barred) {
                row.offer(
                        phrase.to[a],
                        row.key[s] + sounds.costs.skipped[a] + (Automaton.EXCHANGE - exchange) * phrase.weight[a],
                        row.weight[s] + phrase.weight[a],
                        row.start[s]);
            }
        }
    }

    private boolean extra(int unit, Row before, Row row) {
        boolean negation = text.role[unit] == Role.NEGATION;
        boolean heard = false;
        for (int s = 1; s < phrase.states - 1; s++) {
            if (before.key[s] < NEVER) {
                float cost = (negation ? phrase.negationCost : text.insertion[unit]) * phrase.extra[s];
                boolean free = phrase.numberLoop[s] && text.numeric[unit];
                boolean goesOn = free || phrase.extra[s] < 1;
                heard |= row.offer(s, before.key[s] + (free ? 0 : cost), before.weight[s], before.start[s], goesOn);
            }
        }
        return heard;
    }

    private boolean hear(int unit, Row before, boolean first, Row row) {
        boolean heard = false;
        for (int a = 0; a < phrase.kind.length; a++) {
            int s = phrase.from[a];
            float price = before.key[s] == NEVER ? NEVER : price(a, unit, first);
            if (price < NEVER) {
                heard |= row.offer(
                        phrase.to[a],
                        before.key[s] + price - exchange * phrase.weight[a],
                        before.weight[s] + phrase.weight[a],
                        before.start[s]);
            }
        }
        return heard;
    }

    private float miss(SoundRow row, int unit) {
        return row == null || row.miss.length == 0 ? 1 : row.miss[text.id[unit]];
    }

    private float price(int arc, int unit, boolean first) {
        boolean negation = text.role[unit] == Role.NEGATION;
        float miss = miss(sounds.rows[arc], unit);
        return switch (phrase.kind[arc]) {
            case Automaton.SOUND -> {
                float price = miss
                        * text.evidence[unit]
                        * sounds.belief.cost(phrase.cost[arc], phrase.weight[arc], text.evidence[unit]);
                yield first && miss == 1 && !text.wild[unit]
                        ? NEVER
                        : negation ? Math.max(price, miss * phrase.negationCost) : price;
            }
            case Automaton.JOINED ->
                sounds.belief == WordTrust.AT_BEST && phrase.negated[arc]
                        ? first && miss == 1 && !text.wild[unit] ? NEVER : miss * text.evidence[unit] * phrase.cost[arc]
                        : miss > 0.2f ? NEVER : miss * phrase.cost[arc];
            case Automaton.NUMBER -> text.numeric[unit] ? 0 : 0.7f * text.evidence[unit];
            case Automaton.ANY -> phrase.cost[arc] + (negation ? phrase.negationCost / 2 : 0);
            default -> NEVER;
        };
    }

    private boolean hearPair(int unit, Row before, Row row) {
        boolean heard = false;
        for (int a = 0; a < phrase.kind.length; a++) {
            int s = phrase.from[a];
            float miss = sounds.pairMiss(a, unit);
            if (before.key[s] < NEVER && miss < NEVER) {
                heard |= row.offer(
                        phrase.to[a],
                        before.key[s] + miss * phrase.cost[a] - exchange * phrase.weight[a],
                        before.weight[s] + phrase.weight[a],
                        before.start[s]);
            }
        }
        return heard;
    }

    private void report(Row row, int unit, double minimum, Aligner.Sink sink) {
        int end = phrase.states - 1;
        if (row.key[end] < NEVER && row.weight[end] > 0) {
            double total = row.weight[end];
            double cost = Math.max(0, row.key[end] + exchange * total);
            double similarity = Math.rint(Math.max(0, 1 - phrase.strictness(total) * cost / total) * 10_000) / 10_000;
            if (similarity >= minimum) {
                sink.accept(row.start[end], unit, similarity);
            }
        }
    }
}
