package org.callqa.language;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Where, and how nearly, a phrase's sounds were heard in one text, by arc. */
final class PhraseInText {

    private static final float[] NOTHING = {};
    private static final byte[] NO_PLACES = {};

    final Automaton phrase;
    final SpokenUnits text;
    final Belief belief;
    /** By arc, what the text holds of its sound; null for arcs without one. */
    final @Nullable SoundRow[] rows;
    /** By arc, then number of what was heard: 0..1. */
    final float[][] miss;
    /** By arc, then block: see {@link SoundRow#places}. */
    final byte[][] places;
    /** By arc, then the unit that ends a pair of neighbouring units read as one word; empty where no pair is like. */
    final float[][] pairMiss;

    final Costs costs;

    private final BitSet nearPair = new BitSet();
    private boolean hasPairs;

    PhraseInText(Automaton phrase, SpokenUnits text, Belief belief, SoundRows sounds) {
        this.phrase = phrase;
        this.text = text;
        this.belief = belief;
        int arcs = phrase.kind.length;
        costs = phrase.costs(belief);
        rows = new SoundRow[arcs];
        miss = new float[arcs][];
        places = new byte[arcs][];
        pairMiss = new float[arcs][];
        for (int a = 0; a < arcs; a++) {
            miss[a] = NOTHING;
            places[a] = NO_PLACES;
            pairMiss[a] = NOTHING;
            if (phrase.kind[a] == Automaton.SOUND) {
                take(a, sounds.of(phrase.sound[a]));
            } else if (phrase.kind[a] == Automaton.JOINED) {
                take(a, sounds.ofJoined(phrase.sound[a], mayBeAny(a)));
            }
        }
    }

    /** Whether one doubtful word may stand for two of the phrase: a misheard "can't" is one word, and written as two. */
    boolean mayBeAny(int arc) {
        return phrase.negated[arc] && belief == Belief.AT_BEST;
    }

    private void take(int arc, SoundRow row) {
        rows[arc] = row;
        miss[arc] = row.miss;
        places[arc] = row.places;
        if (row.pairMiss != null) {
            hasPairs = true;
            pairMiss[arc] = row.pairMiss;
            for (int unit = 0; unit < row.pairMiss.length; unit++) {
                if (row.pairMiss[unit] < AlignmentRow.NEVER) {
                    nearPair.set(unit);
                }
            }
        }
    }

    /** How far a unit is from the sound of an arc, 0..1. */
    float miss(int arc, int unit) {
        boolean isPlace = (places[arc][unit / Blocks.UNITS] >> unit % Blocks.UNITS & 1) != 0;
        return isPlace ? miss[arc][text.id[unit]] : 1;
    }

    /** The most units that are heard at once. */
    int longestStep() {
        return hasPairs ? 2 : 1;
    }

    /** Whether this unit and the one before are together like a word of the phrase. */
    boolean isNearPair(int unit, int fromUnit) {
        return hasPairs && unit > fromUnit && nearPair.get(unit);
    }
}
