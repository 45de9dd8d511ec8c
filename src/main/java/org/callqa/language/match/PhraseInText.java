package org.callqa.language.match;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.BitSet;
import org.callqa.language.phrase.Automaton;
import org.jspecify.annotations.Nullable;

/** What the arcs of a phrase cost in one text, as far as its words are trusted. */
final class PhraseInText {

    /** What another word costs in the place of a number. */
    private static final float NUMBER_MISS = 0.7f;

    /** What a mismatch of two words read as one may be at most. */
    private static final float JOINED_MISS = 0.2f;

    private static final float NEVER = Float.POSITIVE_INFINITY;

    final Automaton phrase;
    final SpokenUnits text;
    /** By arc, what passing it without hearing it adds to the key of an alignment. */
    final float[] skipped;

    final Initial initial;
    /** The same where a phrase begins shortly after a negation: it must not miss its own first words. */
    final Initial initialWhenDenied;

    private final SoundPlaces places;
    /** By arc, where its sound is heard; null for arcs without one. */
    private final SoundPlaces.@Nullable Row[] rows;
    /** By arc, how far its sound is from what was heard, by its number; null for arcs without one. */
    private final float[] @Nullable [] misses;
    /** By arc, what a full mismatch costs at least. */
    private final float[] leastMismatch;
    /** By arc, what it costs more where a certain word was heard. */
    private final float[] more;
    /** By arc, whether one doubtful word may stand for two of the phrase: a misheard "can't" is one word, and written as two. */
    private final boolean[] mayBeAny;
    /** Units that are together with the one before like a word of the phrase; null for none. */
    private @Nullable BitSet pairs;

    /**
     * How states are reached when nothing was heard: all that comes before is missed.
     *
     * @param key by state, cost less exchange times weight; infinite where that cannot be
     * @param weight by state, of what was missed
     */
    record Initial(float[] key, float[] weight) {}

    PhraseInText(Automaton phrase, SpokenUnits text, WordTrust trust, SoundPlaces places) {
        this.phrase = phrase;
        this.text = text;
        this.places = places;
        int arcs = phrase.kind.length;
        leastMismatch = phrase.cost.clone();
        more = new float[arcs];
        skipped = phrase.skipped.clone();
        rows = new SoundPlaces.Row[arcs];
        misses = new float[arcs][];
        mayBeAny = new boolean[arcs];
        for (int a = 0; a < arcs; a++) {
            if (phrase.kind[a] == Automaton.SOUND) {
                leastMismatch[a] = trust.cost(phrase.cost[a], phrase.weight[a], 0);
                more[a] = trust.cost(phrase.cost[a], phrase.weight[a], 1) - leastMismatch[a];
                if (trust == WordTrust.IN_PART) {
                    skipped[a] = leastMismatch[a] - phrase.worth[a];
                }
                rows[a] = places.of(phrase.sound[a]);
                misses[a] = rows[a].misses();
                addPairs(rows[a]);
            } else if (phrase.kind[a] == Automaton.JOINED) {
                mayBeAny[a] = phrase.negated[a] && trust == WordTrust.AT_BEST;
                rows[a] = places.ofJoined(phrase.sound[a], mayBeAny[a]);
            }
        }
        initial = initial(false);
        initialWhenDenied = initial(true);
    }

    private void addPairs(SoundPlaces.Row row) {
        if (row.pairs != null) {
            pairs = pairs == null ? new BitSet() : pairs;
            pairs.or(row.pairs);
        }
    }

    private Initial initial(boolean isDenied) {
        float[] key = new float[phrase.states];
        float[] weight = new float[phrase.states];
        Arrays.fill(key, 1, phrase.states, NEVER);
        for (int a = 0; a < phrase.kind.length; a++) {
            float offered = key[phrase.from[a]] + skipped[a];
            boolean isBarred = isDenied && phrase.kind[a] == Automaton.SOUND;
            if (!isBarred && offered < key[phrase.to[a]]) {
                key[phrase.to[a]] = offered;
                weight[phrase.to[a]] = weight[phrase.from[a]] + phrase.weight[a];
            }
        }
        return new Initial(key, weight);
    }

    /** Whether a unit and the one before are together like a word of the phrase. */
    boolean isPair(int unit) {
        return pairs != null && pairs.get(unit);
    }

    /** The units an arc can be heard with when nothing was before; null for any. */
    @Nullable
    BitSet units(int arc) {
        SoundPlaces.Row row = rows[arc];
        return row == null ? null : row.units;
    }

    /** What an arc costs where the stretch holds its sound most nearly. */
    float least(int arc, int fromUnit, int toUnit) {
        return switch (phrase.kind[arc]) {
            case Automaton.SOUND, Automaton.JOINED ->
                leastMismatch[arc] * places.least(requireNonNull(rows[arc]), fromUnit, toUnit);
            case Automaton.NUMBER ->
                places.hasNumber(fromUnit, toUnit) ? 0 : NUMBER_MISS * places.leastReliance(fromUnit, toUnit);
            default -> phrase.cost[arc];
        };
    }

    /** What it costs to hear a unit on an arc; the first of a phrase must be like its sound, or it is infinite. */
    float heard(int arc, int unit, boolean first) {
        float[] ofSound = misses[arc];
        if (ofSound == null) {
            return heardOtherwise(arc, unit, first);
        }
        float miss = ofSound[text.id[unit]];
        if (miss == 0) {
            return 0;
        }
        if (first && miss == 1 && !text.wild[unit]) {
            return NEVER;
        }
        float reliance = text.reliance[unit];
        float price = miss * reliance * (leastMismatch[arc] + more[arc] * reliance);
        return text.negation[unit] ? Math.max(price, miss * phrase.negationCost) : price;
    }

    private float heardOtherwise(int arc, int unit, boolean first) {
        return switch (phrase.kind[arc]) {
            case Automaton.JOINED -> {
                float miss = requireNonNull(rows[arc]).miss(unit);
                if (mayBeAny[arc]) {
                    yield first && miss == 1 && !text.wild[unit]
                            ? NEVER
                            : miss * text.reliance[unit] * phrase.cost[arc];
                }
                yield miss > JOINED_MISS ? NEVER : miss * phrase.cost[arc];
            }
            case Automaton.NUMBER -> text.numeric[unit] ? 0 : NUMBER_MISS * text.reliance[unit];
            case Automaton.ANY -> phrase.cost[arc] + (text.negation[unit] ? phrase.negationCost / 2 : 0);
            default -> NEVER;
        };
    }

    /** What it costs to hear a unit and the one before as one on an arc; infinite where they are not like its sound. */
    float pairHeard(int arc, int unit) {
        SoundPlaces.Row row = rows[arc];
        float miss = row == null ? NEVER : row.pairMiss(unit);
        return miss < NEVER ? miss * phrase.cost[arc] : NEVER;
    }

    /** What a unit costs that does not belong to the phrase, where it costs its full share. */
    float extra(int unit) {
        return text.negation[unit] ? phrase.negationCost : text.insertion[unit];
    }
}
