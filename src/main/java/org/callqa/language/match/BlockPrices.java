package org.callqa.language.match;

import java.util.Arrays;

/** The least that something costs in each block of a text, as a share of what it weighs. */
final class BlockPrices {

    private final float[] price;
    private boolean isAnywhere;
    /** Stretches are searched for one phrase after the other. */
    private int leastFrom;

    private int leastTo;
    private float least = AlignmentRow.NEVER;

    private BlockPrices(float[] price, boolean isAnywhere) {
        this.price = price;
        this.isAnywhere = isAnywhere;
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
        return new BlockPrices(price, everywhere < AlignmentRow.NEVER);
    }

    /** The same prices, to be lowered. */
    BlockPrices copy() {
        return new BlockPrices(price.clone(), isAnywhere);
    }

    void lower(int unit, float offered) {
        int block = unit / Blocks.UNITS;
        if (offered < price[block]) {
            price[block] = offered;
            isAnywhere = true;
        }
    }

    float in(int block) {
        return price[block];
    }

    float[] byBlock() {
        return price;
    }

    /** Whether it can be had at all. */
    boolean isAnywhere() {
        return isAnywhere;
    }

    /** The least in some blocks; infinite where nothing can be had. */
    float least(int fromBlock, int toBlock) {
        if (fromBlock != leastFrom || toBlock != leastTo) {
            float lowest = AlignmentRow.NEVER;
            for (int block = fromBlock; block < toBlock; block++) {
                lowest = Math.min(lowest, price[block]);
            }
            leastFrom = fromBlock;
            leastTo = toBlock;
            least = lowest;
        }
        return least;
    }
}
