package org.callqa.language;

/**
 * Where a phrase can begin in a text. As long as nothing of it has been heard, the rows before all units of a block are
 * one, but for the unit the ways begin with.
 */
final class Openings {

    private final Automaton phrase;
    private final PhraseInText sounds;
    private final Prospect prospect;
    private final AlignmentRow row;

    /** One bit for each unit of the row's block with which a phrase can begin. */
    private int beginnings;

    Openings(PhraseInText sounds, Prospect prospect) {
        this.phrase = sounds.phrase;
        this.sounds = sounds;
        this.prospect = prospect;
        this.row = new AlignmentRow(phrase.states);
    }

    /** The next unit with which a match can begin; the end when there is none. */
    int next(int unit, int toUnit) {
        for (int block = unit / Blocks.UNITS; block * Blocks.UNITS < toUnit; block++) {
            if (prospect.mayBegin(block)) {
                open(block);
                int first = block * Blocks.UNITS;
                int ahead = beginnings & -1 << Math.max(0, unit - first);
                if (ahead != 0) {
                    return Math.min(toUnit, first + Integer.numberOfTrailingZeros(ahead));
                }
            }
        }
        return toUnit;
    }

    /** The row before a unit with which all ways begin. */
    AlignmentRow before(int unit) {
        open(unit / Blocks.UNITS);
        row.begin(unit);
        return row;
    }

    /** Finds what can be heard first in a block, and with which of its units. */
    private void open(int block) {
        if (row.isAt(block)) {
            return;
        }
        float[] ceiling = prospect.ceiling(block);
        row.moveTo(block);
        row.offer(0, 0, 0, 0, ceiling[0]);
        row.skip(phrase, -1, ceiling);
        beginnings = 0;
        for (int from = row.next(0); from >= 0; from = row.next(from + 1)) {
            for (int a = phrase.leaving[from]; a < phrase.leaving[from + 1]; a++) {
                beginnings |= sounds.beginnings(a, block);
            }
        }
    }
}
