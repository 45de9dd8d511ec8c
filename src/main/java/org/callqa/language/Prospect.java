package org.callqa.language;

import java.util.Arrays;
import java.util.Objects;

/**
 * What a way through a phrase may cost at most, wherever it has come to, to end as a match: it must still be completed
 * with what the text ahead holds.
 *
 * <p>The text ahead is looked at by {@link Blocks}. A way that is in a block will hear each further sound of the phrase
 * in that block or one of the next few, or miss it; for the least price there, in whatever order, as often as wanted,
 * and with nothing foreign in between. No real completion is cheaper. Or it goes on beyond those blocks: then it passes
 * all their units, of which only so many can belong to the phrase, and pays for the others. The better of the two is
 * the most that can be gained, so a way that is dearer than that cannot become a match, and neither can any other way
 * that reaches the same place at the same or a greater cost.
 */
final class Prospect {

    /** Sums of floats differ in their last digits by the way they were added up. */
    private static final float SLACK = 1e-4f;

    /** No unexpected unit costs more, but for negations, which cost more still. */
    private static final float DEAREST_EXTRA = (float) Role.CONTENT.insertion();

    /** Blocks are taken together until what passing them costs exceeds what may be spent by this factor. */
    private static final float MARGIN = 1.25f;

    private final Automaton phrase;
    private final PhraseInText sounds;
    private final Blocks text;
    private final int firstBlock;
    private final int blocks;
    /** The greatest key of a match: cost less exchange times weight. */
    private final float atTheEnd;
    /** How many blocks a way is expected to lie in at most. */
    private final int reach;
    /** By state, then block: the most by which the key can yet fall. */
    private final float[][] gain;

    private final float[] ceiling;
    private int ceilingOf = -1;

    /** @param minimum similarity of a match, above 0 */
    Prospect(PhraseInText sounds, Blocks text, int fromUnit, int toUnit, double minimum) {
        this.sounds = sounds;
        this.phrase = sounds.phrase;
        this.text = text;
        double tolerated = (1 - minimum) / phrase.strictness(phrase.heaviest);
        this.atTheEnd = SLACK
                + (float) ((tolerated - Aligner.EXCHANGE)
                        * (tolerated > Aligner.EXCHANGE ? phrase.heaviest : phrase.lightest));
        this.firstBlock = fromUnit / Blocks.UNITS;
        this.blocks = (toUnit - 1) / Blocks.UNITS + 1 - firstBlock;
        this.reach = reach();
        this.gain = new float[phrase.states][blocks];
        this.ceiling = new float[phrase.states];
        gainNearby();
        gainBeyond();
    }

    /** What units passed may cost together at most, when as many of them as possible belong to the phrase. */
    private float passable(int state) {
        float spent = (float) (atTheEnd + Aligner.EXCHANGE * phrase.heaviest) / phrase.leastExtra;
        return spent + unitsWorth(state);
    }

    private float unitsWorth(int state) {
        return DEAREST_EXTRA * sounds.longestStep() * phrase.units[state];
    }

    private int reach() {
        float foreign = text.foreign(firstBlock, firstBlock + blocks, phrase.hasNumbers);
        double ahead = Math.ceil(MARGIN * passable(0) * blocks / Math.max(foreign, SLACK));
        return (int) Math.min(Math.max(1, ahead) + 1, Blocks.FURTHEST);
    }

    private void gainNearby() {
        for (int state = 0; state < phrase.states - 1; state++) {
            Arrays.fill(gain[state], Float.NEGATIVE_INFINITY);
        }
        for (int a = phrase.kind.length - 1; a >= 0; a--) {
            float[] to = gain[phrase.to[a]];
            float[] from = gain[phrase.from[a]];
            float heard = Aligner.EXCHANGE * phrase.weight[a];
            switch (phrase.kind[a]) {
                case Automaton.SOUND, Automaton.JOINED ->
                    offer(
                            from,
                            to,
                            heard,
                            phrase.cost[a],
                            Objects.requireNonNull(sounds.rows[a]).price(reach),
                            firstBlock);
                case Automaton.NUMBER -> offer(from, to, heard, 1, text.number(reach), firstBlock);
                default -> offer(from, to, heard - phrase.cost[a]);
            }
        }
    }

    private static void offer(float[] from, float[] to, float heard, float cost, float[] price, int first) {
        for (int i = 0; i < from.length; i++) {
            float most = to[i] + (heard - cost * price[first + i]);
            if (most > from[i]) {
                from[i] = most;
            }
        }
    }

    private static void offer(float[] from, float[] to, float gained) {
        for (int i = 0; i < from.length; i++) {
            float most = to[i] + gained;
            if (most > from[i]) {
                from[i] = most;
            }
        }
    }

    private void gainBeyond() {
        float passable = passable(0);
        for (int i = 0; i + reach < blocks; i++) {
            float passed = text.foreign(firstBlock + i + 1, firstBlock + i + reach, phrase.hasNumbers);
            for (int state = 0; passed <= passable && state < phrase.states; state++) {
                float beyond = Aligner.EXCHANGE * phrase.rest[state] - phrase.leastExtra * (passed - unitsWorth(state));
                gain[state][i] = Math.max(gain[state][i], beyond);
            }
        }
    }

    /** Whether a match can begin in a block. */
    boolean mayBegin(int block) {
        return gain[0][block - firstBlock] + atTheEnd >= 0;
    }

    /** Whether no match can begin anywhere. */
    boolean isHopeless() {
        for (float most : gain[0]) {
            if (most + atTheEnd >= 0) {
                return false;
            }
        }
        return true;
    }

    /** By state, the greatest key with which a way that has come to a block can end as a match. */
    float[] ceiling(int ofBlock) {
        int block = ofBlock - firstBlock;
        if (block != ceilingOf) {
            ceilingOf = block;
            int end = phrase.states - 1;
            for (int state = end; state >= 0; state--) {
                float most = atTheEnd + gain[state][block];
                // the end is compared with the states from which it is reached in silence
                ceiling[state] = phrase.endsSilently[state] ? Math.max(most, ceiling[end]) : most;
            }
        }
        return ceiling;
    }
}
