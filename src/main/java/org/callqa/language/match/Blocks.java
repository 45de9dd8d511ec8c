package org.callqa.language.match;

/** A text cut into short blocks of units, and the least that can be asked for in each. */
final class Blocks {

    /**
     * Units of a block, one bit of a byte each. Short enough to tell neighbouring sentences apart: with 16 a third more
     * units are aligned.
     */
    static final int UNITS = 8;

    /** The most blocks a match is expected to lie in. */
    static final int FURTHEST = 8;

    final int count;

    /** The price of the least certain unit in the place of another, as a share of what it stands for. */
    private final BlockPrices doubted;

    /** By block, one bit for each unit that a phrase may begin with, though nothing like it was heard. */
    private final byte[] wild;

    /** What the units before each block cost together if none of them belongs to the phrase. */
    private final float[] foreign;
    /** The same when numbers may go on for nothing. */
    private final float[] foreignButNumbers;

    private final BlockPrices number;

    Blocks(SpokenUnits text) {
        count = (text.count + UNITS - 1) / UNITS;
        doubted = BlockPrices.full(count);
        number = BlockPrices.full(count);
        wild = new byte[count];
        foreign = new float[count + 1];
        foreignButNumbers = new float[count + 1];
        for (int unit = 0; unit < text.count; unit++) {
            int block = unit / UNITS;
            doubted.lower(unit, text.evidence[unit]);
            if (text.wild[unit]) {
                mark(wild, unit);
            }
            number.lower(unit, text.numeric[unit] ? 0 : Prices.NUMBER_MISS * text.evidence[unit]);
            foreign[block + 1] += text.insertion[unit];
            foreignButNumbers[block + 1] += text.numeric[unit] ? 0 : text.insertion[unit];
        }
        for (int block = 0; block < count; block++) {
            foreign[block + 1] += foreign[block];
            foreignButNumbers[block + 1] += foreignButNumbers[block];
        }
    }

    BlockPrices doubted() {
        return doubted;
    }

    byte[] wild() {
        return wild;
    }

    /** The least that a number costs. */
    BlockPrices number() {
        return number;
    }

    /**
     * What the units of some blocks cost if none of them belongs to the phrase.
     *
     * @param butNumbers whether numbers cost nothing
     */
    float foreign(int fromBlock, int toBlock, boolean butNumbers) {
        float[] sums = butNumbers ? foreignButNumbers : foreign;
        return sums[toBlock] - sums[fromBlock];
    }

    /** Sets the bit of a unit in its block. */
    static void mark(byte[] byBlock, int unit) {
        byBlock[unit / UNITS] |= (byte) (1 << unit % UNITS);
    }
}
