package org.callqa.language;

import java.util.BitSet;

/** The distances of a phrase's sounds to those of one text, by arc. */
final class PhraseInText {

    final Automaton phrase;
    final SpokenUnits text;
    /** By arc, then vocabulary id. */
    final float[][] miss;
    /** By arc, then id of a pair of neighbouring units read as one word; empty where no pair is like. */
    final float[][] pairMiss;
    /** By arc, what the text holds of its sound; of other arcs nothing. */
    final SoundRow[] rows;

    private final JoinedWords joined;
    private final BitSet nearPair = new BitSet();
    private final BitSet beginnings = new BitSet();
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
            } else if (phrase.kind[a] == Automaton.NUMBER) {
                markNumbers();
            }
        }
        if (phrase.beginsWithAnything) {
            beginnings.set(0, text.count);
        }
    }

    private void take(int arc, SoundRow row) {
        rows[arc] = row;
        miss[arc] = row.miss;
        beginnings.or(row.places);
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
                beginnings.set(unit);
            }
        }
    }

    /** Whether a phrase can begin with this unit. */
    boolean mayBegin(int unit) {
        return beginnings.get(unit);
    }

    /** The next unit with which a phrase can begin; most have nothing in common with it. Negative for none. */
    int nextBeginning(int unit) {
        return beginnings.nextSetBit(unit);
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
