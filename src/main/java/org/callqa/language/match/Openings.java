package org.callqa.language.match;

import org.callqa.language.phrase.Automaton;
import org.jspecify.annotations.Nullable;

/**
 * Where a phrase can begin in a text: with which units of a block, and on which arcs. An arc is left out of a block when
 * even the unit that is most like it there would make a way dearer than its {@link Prospect}.
 */
final class Openings {

    private static final int ANY_UNIT = (1 << Blocks.UNITS) - 1;
    private static final int NOWHERE = -1;

    private final Automaton phrase;
    private final Beginnings beginnings;
    private final PhraseInText sounds;
    private final Prospect prospect;
    private final Prices prices;

    /** The arcs on which a match can begin at all, then those of them on which one can begin in the block. */
    private final int[] arcs;

    private final int[] open;
    /** For each of these, one bit for each unit of the block that it can be heard with. */
    private final int[] places;

    private int count;
    private int openCount;
    private int at = NOWHERE;
    /** One bit for each unit of the block with which a match can begin. */
    private int units;

    Openings(PhraseInText sounds, Prospect prospect, Prices prices) {
        this.phrase = sounds.phrase;
        this.beginnings = sounds.costs.beginnings;
        this.sounds = sounds;
        this.prospect = prospect;
        this.prices = prices;
        arcs = new int[phrase.kind.length];
        open = new int[phrase.kind.length];
        places = new int[phrase.kind.length];
        for (int a = 0; a < arcs.length; a++) {
            boolean hears = phrase.kind[a] != Automaton.SILENT;
            if (hears && excess(a, 0) <= prospect.greatest(phrase.to[a])) {
                arcs[count++] = a;
            }
        }
    }

    /** The next unit with which a match can begin; the end when there is none. */
    int next(int unit, int toUnit) {
        for (int block = unit / Blocks.UNITS; block * Blocks.UNITS < toUnit; block++) {
            if (prospect.mayBegin(block)) {
                int first = block * Blocks.UNITS;
                int ahead = open(block) & -1 << Math.max(0, unit - first);
                if (ahead != 0) {
                    return Math.min(toUnit, first + Integer.numberOfTrailingZeros(ahead));
                }
            }
        }
        return toUnit;
    }

    /** Lets ways begin with a unit, of which the prices speak; false when none does. */
    boolean hear(int unit, AlignmentRow row) {
        int here = 1 << unit % Blocks.UNITS;
        if ((open(unit / Blocks.UNITS) & here) == 0) {
            return false;
        }
        float[] ceiling = prospect.ceiling(unit / Blocks.UNITS);
        boolean heard = false;
        for (int i = 0; i < openCount; i++) {
            int a = open[i];
            float price = (places[i] & here) == 0 ? AlignmentRow.NEVER : prices.heard(a, true);
            if (price != AlignmentRow.NEVER) {
                int to = phrase.to[a];
                heard |= row.offer(
                        to,
                        beginnings.key[a] + price - phrase.worth[a],
                        beginnings.weight[a] + phrase.weight[a],
                        unit,
                        ceiling[to]);
            }
        }
        return heard;
    }

    /** Finds what can be heard first in a block; one bit for each of its units with which it can. */
    private int open(int block) {
        if (at != block) {
            at = block;
            units = 0;
            openCount = 0;
            for (int i = 0; i < count; i++) {
                SoundRow row = sounds.rows[arcs[i]];
                int possible = row == null ? ANY_UNIT : row.places[block];
                if (possible != 0 && isOpen(arcs[i], row, block)) {
                    places[openCount] = possible;
                    open[openCount++] = arcs[i];
                    units |= possible;
                }
            }
        }
        return units & ANY_UNIT;
    }

    private boolean isOpen(int a, @Nullable SoundRow row, int block) {
        float least = row == null ? 0 : sounds.costs.least[a] * row.price.in(block);
        return excess(a, least) <= prospect.ceiling(block)[phrase.to[a]];
    }

    /** By what a way exceeds what is tolerated that begins on an arc for some price. */
    private float excess(int a, float price) {
        return prospect.excess(beginnings.key[a] + price - phrase.worth[a], beginnings.weight[a] + phrase.weight[a]);
    }
}
