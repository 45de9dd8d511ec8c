package org.callqa.language;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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

    /** By block, the price of the least certain unit in the place of another, as a share of what it stands for. */
    private final float[] doubted;

    /** By block, one bit for each unit that a phrase may begin with, though nothing like it was heard. */
    private final byte[] wild;

    /** What the units before each block cost together if none of them belongs to the phrase. */
    private final float[] foreign;
    /** The same when numbers may go on for nothing. */
    private final float[] foreignButNumbers;

    private final float[] number;
    private final float[] @Nullable [] numberAhead = new float[FURTHEST + 1][];

    Blocks(SpokenUnits text) {
        count = (text.count + UNITS - 1) / UNITS;
        doubted = new float[count];
        Arrays.fill(doubted, 1);
        number = new float[count];
        Arrays.fill(number, 1);
        wild = new byte[count];
        foreign = new float[count + 1];
        foreignButNumbers = new float[count + 1];
        for (int unit = 0; unit < text.count; unit++) {
            int block = unit / UNITS;
            doubted[block] = Math.min(doubted[block], text.evidence[unit]);
            if (text.wild[unit]) {
                mark(wild, unit);
            }
            float asNumber = text.numeric[unit] ? 0 : Prices.NUMBER_MISS * text.evidence[unit];
            number[block] = Math.min(number[block], asNumber);
            foreign[block + 1] += text.insertion[unit];
            foreignButNumbers[block + 1] += text.numeric[unit] ? 0 : text.insertion[unit];
        }
        for (int block = 0; block < count; block++) {
            foreign[block + 1] += foreign[block];
            foreignButNumbers[block + 1] += foreignButNumbers[block];
        }
    }

    float[] doubted() {
        return doubted;
    }

    byte[] wild() {
        return wild;
    }

    /** By block, the least that a number costs in it or the blocks after it. */
    float[] number(int reach) {
        float[] least = numberAhead[reach];
        if (least == null) {
            least = least(number, reach);
            numberAhead[reach] = least;
        }
        return least;
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

    /** By block, the least in it and the blocks after it. */
    static float[] least(float[] byBlock, int reach) {
        float[] least = byBlock.clone();
        int seen = 1;
        while (seen < reach) {
            int ahead = Math.min(seen, reach - seen);
            for (int block = 0; block + ahead < least.length; block++) {
                if (least[block + ahead] < least[block]) {
                    least[block] = least[block + ahead];
                }
            }
            seen += ahead;
        }
        return least;
    }
}
