package org.callqa.language;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

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

    private final Automaton phrase;
    private final PhraseInText sounds;
    private final Blocks text;
    private final int firstBlock;
    private final int blocks;
    /** The greatest key of a match: cost less exchange times weight. */
    private final float atTheEnd;
    /** How many blocks a way is expected to lie in at most. */
    private final int reach;
    /** The most by which the key can yet fall: by state, for each a row of blocks. */
    private final float[] gain;

    /** Of one sound by block: scratch. */
    private final float[] price;

    private final float[] ceiling;
    private int ceilingOf = -1;

    /** @param minimum similarity of a match, above 0 */
    Prospect(PhraseInText sounds, Blocks text, int fromUnit, int toUnit, double minimum, Workspace space) {
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
        this.gain = space.numbers(phrase.states * blocks);
        int end = (phrase.states - 1) * blocks;
        Arrays.fill(gain, 0, end, Float.NEGATIVE_INFINITY);
        Arrays.fill(gain, end, end + blocks, 0);
        this.price = new float[blocks];
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

    /** So many blocks that passing all but the first costs more than may be spent, in a text alike everywhere. */
    private int reach() {
        float foreign = text.foreign(firstBlock, firstBlock + blocks, phrase.hasNumbers);
        double ahead = Math.ceil(passable(0) * blocks / Math.max(foreign, SLACK));
        return (int) Math.min(Math.max(1, ahead) + 1, Blocks.FURTHEST);
    }

    private void gainNearby() {
        for (int a = phrase.kind.length - 1; a >= 0; a--) {
            switch (phrase.kind[a]) {
                case Automaton.SOUND, Automaton.JOINED -> hear(a, sounds.cost[a], requireNonNull(sounds.rows[a]));
                case Automaton.NUMBER -> hear(a, 1, text.number());
                default -> pass(a);
            }
        }
    }

    private void hear(int arc, float cost, SoundRow row) {
        if (!row.isNowhere()) {
            hear(arc, cost, row.price);
        }
    }

    private void hear(int arc, float cost, BlockPrices prices) {
        prices.ahead(reach, firstBlock, price);
        float worth = phrase.worth[arc];
        int from = phrase.from[arc] * blocks;
        int to = phrase.to[arc] * blocks;
        for (int i = 0; i < blocks; i++) {
            float most = gain[to + i] + (worth - cost * price[i]);
            if (most > gain[from + i]) {
                gain[from + i] = most;
            }
        }
    }

    private void pass(int arc) {
        float gained = phrase.worth[arc] - phrase.cost[arc];
        int from = phrase.from[arc] * blocks;
        int to = phrase.to[arc] * blocks;
        for (int i = 0; i < blocks; i++) {
            float most = gain[to + i] + gained;
            if (most > gain[from + i]) {
                gain[from + i] = most;
            }
        }
    }

    private void gainBeyond() {
        float passable = passable(0);
        for (int i = 0; i + reach < blocks; i++) {
            float passed = text.foreign(firstBlock + i + 1, firstBlock + i + reach, phrase.hasNumbers);
            for (int state = 0; passed <= passable && state < phrase.states; state++) {
                float beyond = Aligner.EXCHANGE * phrase.rest[state] - phrase.leastExtra * (passed - unitsWorth(state));
                gain[state * blocks + i] = Math.max(gain[state * blocks + i], beyond);
            }
        }
    }

    /** The greatest key with which a way that has come to a state can end as a match, anywhere. */
    float greatest(int state) {
        return atTheEnd + Aligner.EXCHANGE * phrase.rest[state] + SLACK;
    }

    /** Whether a match can begin in a block. */
    boolean mayBegin(int block) {
        return gain[block - firstBlock] + atTheEnd >= 0;
    }

    /** Whether no match can begin anywhere. */
    boolean isHopeless() {
        for (int block = firstBlock; block < firstBlock + blocks; block++) {
            if (mayBegin(block)) {
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
                float most = atTheEnd + gain[state * blocks + block];
                // the end is compared with the states from which it is reached in silence
                ceiling[state] = phrase.endsSilently[state] ? Math.max(most, ceiling[end]) : most;
            }
        }
        return ceiling;
    }
}
