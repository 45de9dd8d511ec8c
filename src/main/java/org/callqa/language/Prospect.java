package org.callqa.language;

import java.util.Arrays;

final class Prospect {

    /** Sums of floats differ in their last digits by the way they were added up. */
    private static final float SLACK = 1e-4f;
    /** An unexpected unit never costs more. */
    private static final float DEAREST_EXTRA = 0.45f;

    private final Automaton phrase;
    private final PhraseInText sounds;
    private final float atTheEnd;
    private final int firstBlock;
    private final int blocks;
    private final int reach;
    /** By state, then block: the most that the rest of the phrase can gain. */
    private final float[][] gain;
    private final float[] ceiling;
    private int ceilingOf = -1;

    Prospect(PhraseInText sounds, Blocks text, int fromUnit, int toUnit, double minimum) {
        this.sounds = sounds;
        this.phrase = sounds.phrase;
        double tolerated = (1 - minimum) / phrase.strictness(phrase.heaviest);
        this.atTheEnd = (float) ((tolerated - Aligner.EXCHANGE)
                        * (tolerated > Aligner.EXCHANGE ? phrase.heaviest : phrase.lightest))
                + SLACK;
        this.firstBlock = fromUnit / Blocks.UNITS;
        this.blocks = toUnit <= fromUnit ? 0 : (toUnit - 1) / Blocks.UNITS + 1 - firstBlock;
        float[] foreign = text.foreign(phrase.hasNumbers);
        this.reach = reach(foreign);
        this.gain = new float[phrase.states][blocks];
        this.ceiling = new float[phrase.states];
        gains(text);
        far(foreign);
    }

    private float unitsWorth(int state) {
        return DEAREST_EXTRA * sounds.longestStep() * phrase.units[state];
    }

    private int reach(float[] foreign) {
        float sum = 0;
        for (int b = firstBlock; b < firstBlock + blocks; b++) {
            sum += foreign[b];
        }
        float needed = 1.25f * ((Aligner.EXCHANGE * phrase.rest[0] + atTheEnd) / phrase.leastExtra + unitsWorth(0));
        int ahead = (int) Math.ceil(needed * blocks / Math.max(sum, 1e-3f));
        return Math.min(Math.max(2, ahead + 1), Blocks.FURTHEST);
    }

    private void gains(Blocks text) {
        for (int s = 0; s < phrase.states - 1; s++) {
            Arrays.fill(gain[s], Float.NEGATIVE_INFINITY);
        }
        float[] number = phrase.hasNumbers ? Blocks.least(text.number(), reach) : new float[0];
        for (int a = phrase.kind.length - 1; a >= 0; a--) {
            float[] to = gain[phrase.to[a]];
            float[] from = gain[phrase.from[a]];
            float all = Aligner.EXCHANGE * phrase.weight[a];
            switch (phrase.kind[a]) {
                case Automaton.SOUND, Automaton.JOINED ->
                    offer(from, to, all, phrase.cost[a], sounds.rows[a].price(reach), firstBlock);
                case Automaton.NUMBER -> offer(from, to, all, 1, number, firstBlock);
                default -> offer(from, to, all - phrase.cost[a]);
            }
        }
    }

    private static void offer(float[] from, float[] to, float all, float cost, float[] price, int first) {
        for (int i = 0; i < from.length; i++) {
            from[i] = Math.max(from[i], to[i] + (all - cost * price[first + i]));
        }
    }

    private static void offer(float[] from, float[] to, float all) {
        for (int i = 0; i < from.length; i++) {
            from[i] = Math.max(from[i], to[i] + all);
        }
    }

    private void far(float[] foreign) {
        for (int i = 0; i < blocks; i++) {
            float passed = 0;
            for (int b = firstBlock + i + 1; b < firstBlock + Math.min(i + reach, blocks); b++) {
                passed += foreign[b];
            }
            if (i + reach >= blocks) {
                continue; // nothing lies beyond
            }
            for (int s = 0; s < phrase.states; s++) {
                float far = Aligner.EXCHANGE * phrase.rest[s] - phrase.leastExtra * (passed - unitsWorth(s));
                gain[s][i] = Math.max(gain[s][i], far);
            }
        }
    }

    boolean isHopeless() {
        for (int i = 0; i < blocks; i++) {
            if (gain[0][i] + atTheEnd >= 0) {
                return false;
            }
        }
        return true;
    }

    boolean mayBegin(int unit) {
        return gain[0][unit / Blocks.UNITS - firstBlock] + atTheEnd >= 0;
    }

    /** The first unit of the block after a unit's. */
    int nextBlock(int unit) {
        return (unit / Blocks.UNITS + 1) * Blocks.UNITS;
    }

    float[] ceiling(int unit) {
        int block = unit / Blocks.UNITS - firstBlock;
        if (block != ceilingOf) {
            ceilingOf = block;
            int end = phrase.states - 1;
            for (int s = end; s >= 0; s--) {
                float most = atTheEnd + gain[s][block];
                ceiling[s] = phrase.endsSilently[s] ? Math.max(most, ceiling[end]) : most;
            }
        }
        return ceiling;
    }
}
