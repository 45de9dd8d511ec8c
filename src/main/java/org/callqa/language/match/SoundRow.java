package org.callqa.language.match;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** How far one sound of a phrase is from everything in one text. */
final class SoundRow {

    /** 0..1 by the number of what was heard. */
    final float[] miss;
    /**
     * By block, one bit for each unit that is, alone or with the one before, at all like the sound, or may stand for it.
     * Units without are no likeness: 1 in {@link #miss}.
     */
    final byte[] places;
    /**
     * By unit, how far it is together with the one before, infinite where it is no likeness; null when no pair of the
     * text is like.
     */
    final float @Nullable [] pairMiss;

    /** The units of which {@link #pairMiss} tells a likeness; null when there is none. */
    final @Nullable BitSet pairs;

    /** The least for which the sound is heard. */
    final BlockPrices price;

    SoundRow(float[] miss, float @Nullable [] pairMiss, @Nullable BitSet pairs, byte[] places, BlockPrices price) {
        this.miss = miss;
        this.places = places;
        this.pairMiss = pairMiss;
        this.pairs = pairs;
        this.price = price;
    }

    /** A sound that is not heard anywhere in a text of so many blocks, not even by chance. */
    static SoundRow nowhere(int blocks) {
        return new SoundRow(new float[0], null, null, new byte[blocks], BlockPrices.never(blocks));
    }
}
