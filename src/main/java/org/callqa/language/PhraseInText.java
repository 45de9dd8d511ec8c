package org.callqa.language;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The distances of a phrase's sounds to those of one text, by arc. */
final class PhraseInText {

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
    private final byte[] beginnings;
    private boolean hasPairs;

    PhraseInText(Automaton phrase, SpokenUnits text, SoundRows sounds) {
        this.phrase = phrase;
        this.text = text;
        joined = sounds.joined();
        int arcs = phrase.kind.length;
        rows = new SoundRow[arcs];
        beginnings = new byte[sounds.blocks().count];
        miss = new float[arcs][0];
        pairMiss = new float[arcs][0];
        for (int a = 0; a < arcs; a++) {
            if (phrase.kind[a] == Automaton.SOUND) {
                take(a, sounds.of(phrase.sound[a]));
            } else if (phrase.kind[a] == Automaton.JOINED) {
                take(a, sounds.ofJoined(phrase.sound[a]));
            } else if (phrase.kind[a] == Automaton.NUMBER) {
                markNumbers();
            }
        }
        if (phrase.beginsWithAnything) {
            Arrays.fill(beginnings, (byte) -1);
        }
    }

    private void take(int arc, SoundRow row) {
        rows[arc] = row;
        miss[arc] = row.miss;
        for (int block = 0; block < beginnings.length; block++) {
            beginnings[block] |= row.places[block];
        }
        if (row.joinedMiss != null) {
            hasPairs = true;
            pairMiss[arc] = row.joinedMiss;
            for (int pair : row.nearPairs) {
                nearPair.set(pair);
            }
        }
    }

    private void markNumbers() {
        for (int unit = 0; unit < text.count; unit++) {
            if (text.numeric[unit]) {
                Blocks.mark(beginnings, unit);
            }
        }
    }

    /** Whether a phrase can begin with this unit: most have nothing in common with it. */
    boolean mayBegin(int unit) {
        return (beginnings[unit / Blocks.UNITS] >> unit % Blocks.UNITS & 1) != 0;
    }

    /** The units of a block, one bit each, with which a phrase can begin if an arc is the first that is heard. */
    int beginnings(int arc, int block) {
        SoundRow row = rows[arc];
        if (phrase.kind[arc] == Automaton.SILENT) {
            return 0;
        }
        return 0xFF & (row == null ? beginnings[block] : row.places[block]);
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
