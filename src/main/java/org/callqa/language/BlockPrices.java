package org.callqa.language;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The least that something costs in each block of a text, as a share of what it weighs. */
final class BlockPrices {

    private final float[] price;
    private final float[] @Nullable [] ahead = new float[Blocks.FURTHEST + 1][];

    private BlockPrices(float[] price) {
        this.price = price;
    }

    /** Everything costs its full weight. */
    static BlockPrices full(int blocks) {
        return of(blocks, 1);
    }

    /** Nothing can be had. */
    static BlockPrices never(int blocks) {
        return of(blocks, AlignmentRow.NEVER);
    }

    private static BlockPrices of(int blocks, float everywhere) {
        float[] price = new float[blocks];
        Arrays.fill(price, everywhere);
        return new BlockPrices(price);
    }

    /** The same prices, to be lowered. */
    BlockPrices copy() {
        return new BlockPrices(price.clone());
    }

    void lower(int unit, float offered) {
        int block = unit / Blocks.UNITS;
        if (offered < price[block]) {
            price[block] = offered;
        }
    }

    float in(int block) {
        return price[block];
    }

    /**
     * Writes for each of some blocks the least in it and the blocks after it; of these, those behind the last one count
     * or not, as is quicker.
     *
     * @param reach how many blocks, the first one included
     */
    void ahead(int reach, int fromBlock, float[] into) {
        if (2 * into.length > price.length) {
            System.arraycopy(ahead(reach), fromBlock, into, 0, into.length);
        } else {
            System.arraycopy(price, fromBlock, into, 0, into.length);
            spread(into, 1, reach);
        }
    }

    private float[] ahead(int reach) {
        float[] least = ahead[reach];
        if (least == null) {
            least = reach == 1 ? price : ahead((reach + 1) / 2).clone();
            spread(least, (reach + 1) / 2, reach);
            ahead[reach] = least;
        }
        return least;
    }

    /** Replaces the least price in each block and some after it by the least in it and more of them. */
    private static void spread(float[] byBlock, int known, int reach) {
        int seen = known;
        while (seen < reach) {
            int ahead = Math.min(seen, reach - seen);
            for (int block = 0; block + ahead < byBlock.length; block++) {
                if (byBlock[block + ahead] < byBlock[block]) {
                    byBlock[block] = byBlock[block + ahead];
                }
            }
            seen += ahead;
        }
    }
}
