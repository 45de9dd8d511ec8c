package org.callqa.language.match;

import static java.util.Objects.requireNonNull;

import java.util.BitSet;
import org.callqa.language.phrase.Automaton;
import org.jspecify.annotations.Nullable;

/** Where, and how nearly, a phrase's sounds were heard in one text, by arc. */
final class PhraseInText {

    final Automaton phrase;
    final SpokenUnits text;
    final WordTrust belief;
    final Costs costs;
    /** By arc, what the text holds of its sound; null for arcs without one. */
    final @Nullable SoundRow[] rows;

    /** Units that are together with the one before like a word of the phrase; null for none. */
    private @Nullable BitSet nearPairs;

    PhraseInText(Automaton phrase, SpokenUnits text, WordTrust belief, SoundRows sounds) {
        this.phrase = phrase;
        this.text = text;
        this.belief = belief;
        costs = new Costs(phrase, belief);
        rows = new SoundRow[phrase.kind.length];
        for (int a = 0; a < rows.length; a++) {
            if (phrase.kind[a] == Automaton.SOUND) {
                take(a, sounds.of(phrase.sound[a]));
            } else if (phrase.kind[a] == Automaton.JOINED) {
                take(a, sounds.ofJoined(phrase.sound[a], mayBeAny(a)));
            }
        }
    }

    private void take(int arc, SoundRow row) {
        rows[arc] = row;
        if (row.pairs != null) {
            BitSet pairs = nearPairs == null ? new BitSet() : nearPairs;
            pairs.or(row.pairs);
            nearPairs = pairs;
        }
    }

    /** Whether one doubtful word may stand for two of the phrase: a misheard "can't" is one word, and written as two. */
    boolean mayBeAny(int arc) {
        return phrase.negated[arc] && belief == WordTrust.AT_BEST;
    }

    /** How far a unit is from the sound of an arc, 0..1. */
    float miss(int arc, int unit) {
        SoundRow row = requireNonNull(rows[arc]);
        boolean isPlace = (row.places[unit / Blocks.UNITS] >> unit % Blocks.UNITS & 1) != 0;
        return isPlace ? row.miss[text.id[unit]] : 1;
    }

    /** How far a unit and the one before are together from the sound of an arc; infinite where they are not like it. */
    float pairMiss(int arc, int unit) {
        SoundRow row = rows[arc];
        return row == null || row.pairMiss == null ? AlignmentRow.NEVER : row.pairMiss[unit];
    }

    /** The most units that are heard at once. */
    int longestStep() {
        return nearPairs == null ? 1 : 2;
    }

    /** Whether this unit and the one before are together like a word of the phrase. */
    boolean isNearPair(int unit, int fromUnit) {
        return nearPairs != null && unit > fromUnit && nearPairs.get(unit);
    }
}
