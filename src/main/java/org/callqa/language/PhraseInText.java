package org.callqa.language;

import java.util.Arrays;

/** The distances of a phrase's sounds to those of one text, by arc. */
final class PhraseInText {

    /** By arc, then vocabulary id. */
    final float[][] miss;
    /** By arc, then id of a pair of neighbouring units read as one word; empty where no pair is like. */
    final float[][] pairMiss;

    private final SpokenUnits text;
    private final JoinedWords joined;
    private final boolean[] near;
    private final boolean[] nearPair;

    PhraseInText(Automaton phrase, SpokenText spoken) {
        text = spoken.units();
        joined = spoken.rows().joined();
        int arcs = phrase.kind.length;
        miss = new float[arcs][0];
        pairMiss = new float[arcs][0];
        near = new boolean[text.vocabulary.size()];
        nearPair = new boolean[joined.size()];
        for (int a = 0; a < arcs; a++) {
            if (phrase.kind[a] == Automaton.SOUND) {
                take(a, spoken.rows().of(phrase.sound[a]));
            } else if (phrase.kind[a] == Automaton.JOINED) {
                take(a, spoken.rows().ofJoined(phrase.sound[a]));
            } else if (phrase.kind[a] == Automaton.NUMBER) {
                markNumbers();
            }
        }
        if (phrase.beginsWithAnything) {
            Arrays.fill(near, true);
        }
    }

    private void take(int arc, SoundRows.Row row) {
        miss[arc] = row.miss();
        for (int id : row.near()) {
            near[id] = true;
        }
        float[] ofPairs = row.joinedMiss();
        if (ofPairs != null) {
            pairMiss[arc] = ofPairs;
            for (int pair = 0; pair < ofPairs.length; pair++) {
                nearPair[pair] |= ofPairs[pair] < AlignmentRow.NEVER;
            }
        }
    }

    private void markNumbers() {
        for (int unit = 0; unit < text.count; unit++) {
            near[text.id[unit]] |= text.numeric[unit];
        }
    }

    /** Whether a phrase can begin with this unit; most units have nothing in common with it. */
    boolean mayBegin(int unit, int fromUnit) {
        return near[text.id[unit]] || isNearPair(unit, fromUnit);
    }

    /** Whether this unit and the one before are together like a word of the phrase. */
    boolean isNearPair(int unit, int fromUnit) {
        return unit > fromUnit && joined.idAt(unit) >= 0 && nearPair[joined.idAt(unit)];
    }

    int pairAt(int unit) {
        return joined.idAt(unit);
    }
}
