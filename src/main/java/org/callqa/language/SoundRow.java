package org.callqa.language;

import org.jspecify.annotations.Nullable;

/** How far one sound of a phrase is from everything in one text. */
final class SoundRow {

    /** 0..1 by vocabulary id. */
    final float[] miss;
    /** By block, one bit for each unit that is, alone or with the one before, at all like the sound, or may stand for it. */
    final byte[] places;
    /** By id of a joined pair, infinite where it is no likeness; null when no pair is like. */
    final float @Nullable [] joinedMiss;

    /** The ids of those joined pairs that are like. */
    final int[] nearPairs;

    private final float[] price;
    private final float[] @Nullable [] ahead = new float[Blocks.FURTHEST + 1][];

    /** @param price by block, the least for which the sound is heard there */
    SoundRow(float[] miss, float @Nullable [] joinedMiss, byte[] places, float[] price) {
        this.miss = miss;
        this.places = places;
        this.joinedMiss = joinedMiss;
        this.nearPairs = joinedMiss == null ? new int[0] : JoinedWords.near(joinedMiss);
        this.price = price;
    }

    /** By block, the least for which the sound is heard in it or the blocks after it, as a share of its weight. */
    float[] price(int reach) {
        float[] least = ahead[reach];
        if (least == null) {
            least = Blocks.least(price, reach);
            ahead[reach] = least;
        }
        return least;
    }
}
