package org.callqa.language;

import java.util.Arrays;

/** A text cut into short blocks of units, and the least that can be asked for in each. */
final class Blocks {

    /** Units of a block: short enough to tell neighbouring sentences apart. Measured best of 4, 8 and 16. */
    static final int UNITS = 8;

    /** The most blocks a match is expected to lie in. */
    static final int FURTHEST = 8;

    final int count;

    /** By block, the price of the least certain unit in the place of another, as a share of what it stands for. */
    private final float[] doubted;

    /** By block, what its units cost together if none of them belongs to the phrase. */
    private final float[] foreign;
    /** The same when numbers may go on for nothing. */
    private final float[] foreignButNumbers;

    private final float[] number;

    Blocks(SpokenUnits text) {
        count = (text.count + UNITS - 1) / UNITS;
        doubted = new float[count];
        Arrays.fill(doubted, 1);
        number = new float[count];
        Arrays.fill(number, 1);
        foreign = new float[count];
        foreignButNumbers = new float[count];
        for (int unit = 0; unit < text.count; unit++) {
            int block = unit / UNITS;
            doubted[block] = Math.min(doubted[block], text.evidence[unit]);
            float asNumber = text.numeric[unit] ? 0 : Aligner.NUMBER_MISS * text.evidence[unit];
            number[block] = Math.min(number[block], asNumber);
            foreign[block] += text.insertion[unit];
            foreignButNumbers[block] += text.numeric[unit] ? 0 : text.insertion[unit];
        }
    }

    float[] doubted() {
        return doubted;
    }

    /** By block, the least that a number costs there. */
    float[] number() {
        return number;
    }

    float[] foreign(boolean butNumbers) {
        return butNumbers ? foreignButNumbers : foreign;
    }

    /** By block, the least in it and the blocks after it. */
    static float[] least(float[] byBlock, int reach) {
        float[] least = byBlock.clone();
        for (int ahead = 1; ahead < reach; ahead++) {
            for (int block = 0; block + ahead < least.length; block++) {
                least[block] = Math.min(least[block], byBlock[block + ahead]);
            }
        }
        return least;
    }
}
