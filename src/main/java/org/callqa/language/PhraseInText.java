package org.callqa.language;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The distances of a phrase's sounds to those of one text, by arc. */
final class PhraseInText {

    private static final int ANY_UNIT = (1 << Blocks.UNITS) - 1;

    final Automaton phrase;
    final SpokenUnits text;
    /** By arc, then vocabulary id. */
    final float[][] miss;
    /** By arc, then id of a pair of neighbouring units read as one word; empty where no pair is like. */
    final float[][] pairMiss;
    /** By arc, what the text holds of its sound; of other arcs nothing. */
    final @Nullable SoundRow[] rows;

    private final JoinedWords joined;
    private final BitSet nearPair = new BitSet();
    private boolean hasPairs;

    PhraseInText(Automaton phrase, SpokenUnits text, SoundRows sounds) {
        this.phrase = phrase;
        this.text = text;
        joined = sounds.joined();
        int arcs = phrase.kind.length;
        rows = new SoundRow[arcs];
        miss = new float[arcs][0];
        pairMiss = new float[arcs][0];
        for (int a = 0; a < arcs; a++) {
            if (phrase.kind[a] == Automaton.SOUND) {
                take(a, sounds.of(phrase.sound[a]));
            } else if (phrase.kind[a] == Automaton.JOINED) {
                take(a, sounds.ofJoined(phrase.sound[a]));
            }
        }
    }

    private void take(int arc, SoundRow row) {
        rows[arc] = row;
        miss[arc] = row.miss;
        if (row.joinedMiss != null) {
            hasPairs = true;
            pairMiss[arc] = row.joinedMiss;
            for (int pair : row.nearPairs) {
                nearPair.set(pair);
            }
        }
    }

    /** The units of a block, one bit each, that can be heard on an arc as the first of the phrase: those like its sound. */
    int beginnings(int arc, int block) {
        if (phrase.kind[arc] == Automaton.SILENT) {
            return 0;
        }
        SoundRow row = rows[arc];
        return row == null ? ANY_UNIT : row.places[block] & ANY_UNIT;
    }

    /** The most units that are heard at once. */
    int longestStep() {
        return hasPairs ? 2 : 1;
    }

    /** Whether this unit and the one before are together like a word of the phrase. */
    boolean isNearPair(int unit, int fromUnit) {
        return hasPairs && unit > fromUnit && joined.idAt(unit) >= 0 && nearPair.get(joined.idAt(unit));
    }

    int pairAt(int unit) {
        return joined.idAt(unit);
    }
}
