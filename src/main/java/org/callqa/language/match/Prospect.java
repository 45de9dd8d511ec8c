package org.callqa.language.match;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.callqa.language.phrase.Automaton;
import org.jspecify.annotations.Nullable;

/**
 * By what a way through a phrase may exceed, wherever it has come to, the cost that is tolerated for its weight, to end
 * as a match: it must still be completed with what the text ahead holds.
 *
 * <p>The text ahead is looked at by {@link Blocks}. A way that is in a block will hear the next sound of the phrase in
 * that block or one of the next few, or miss it; for the least price there, and with nothing foreign in between. No real
 * completion is cheaper. Or it goes on beyond those blocks: then it passes all their units, of which none belongs to the
 * phrase, and pays for them. The better of the two is the most that can be gained, and a way that exceeds even that
 * cannot become a match.
 */
final class Prospect {

    /** Sums of floats differ in their last digits by the way they were added up. */
    private static final float SLACK = 1e-4f;

    /** Similarities are rounded to four digits. */
    private static final double ROUNDING = 0.5e-4;

    /** In so many blocks nearly every sound is heard somewhere. */
    private static final int LONG = 64;

    private static final int NOWHERE = -1;
    private static final int[] NO_BLOCKS = {};

    private final Automaton phrase;
    private final PhraseInText sounds;
    private final Blocks text;
    private final int firstBlock;
    /** The block after the last one. */
    private final int endBlock;
    /** What a match may cost at most, per weight. */
    private final float tolerated;
    /** The most by which the excess of a way can yet fall: by state, then by block. */
    private final float[][] gain;

    private final float[] ceiling;
    private int ceilingOf = NOWHERE;
    private final boolean isHopeless;

    /** @param minimum similarity of a match, above 0 */
    Prospect(PhraseInText sounds, Blocks text, int fromUnit, int toUnit, double minimum, Workspace space) {
        this.sounds = sounds;
        this.phrase = sounds.phrase;
        this.text = text;
        this.tolerated = (float) ((1 - minimum + ROUNDING) / phrase.strictness(phrase.heaviest));
        this.firstBlock = fromUnit / Blocks.UNITS;
        this.endBlock = (toUnit - 1) / Blocks.UNITS + 1;
        this.gain = space.byState(phrase.states, text.count);
        this.ceiling = new float[phrase.states];
        boolean isNear = endBlock - firstBlock > LONG || mostAnywhere() + SLACK >= 0;
        if (isNear) {
            lookAhead(space.byBlock(text.count));
        }
        this.isHopeless = !isNear || !mayBeginAnywhere();
    }

    /** What is gained when every sound is heard where it is most nearly heard, in whatever order: quickly told. */
    private float mostAnywhere() {
        float[] most = ceiling;
        int end = phrase.states - 1;
        Arrays.fill(most, 0, end, Float.NEGATIVE_INFINITY);
        most[end] = 0;
        for (int a = phrase.kind.length - 1; a >= 0; a--) {
            BlockPrices prices = prices(a);
            float price = prices == null ? phrase.cost[a] : dearest(a) * prices.least(firstBlock, endBlock);
            float gained = most[phrase.to[a]] + tolerated * phrase.weight[a] - price;
            if (gained > most[phrase.from[a]]) {
                most[phrase.from[a]] = gained;
            }
        }
        return most[0];
    }

    /** What the sound of an arc costs by block, as a share of the dearest; null for what needs no sound. */
    private @Nullable BlockPrices prices(int arc) {
        return switch (phrase.kind[arc]) {
            case Automaton.SOUND, Automaton.JOINED -> requireNonNull(sounds.rows[arc]).price;
            case Automaton.NUMBER -> text.number();
            default -> null;
        };
    }

    private float dearest(int arc) {
        return phrase.kind[arc] == Automaton.NUMBER ? 1 : sounds.costs.least[arc];
    }

    /** Finds, state by state from the end on, what is gained on the arcs that leave it and behind them. */
    private void lookAhead(float[] scratch) {
        float passable = (float) (SLACK + tolerated * phrase.heaviest) / phrase.leastExtra;
        int reach = reach(passable);
        int[] weak = weakBlocks(reach, passable);
        Arrays.fill(gain[phrase.states - 1], firstBlock, endBlock, 0);
        for (int state = phrase.states - 2; state >= 0; state--) {
            float[] row = gain[state];
            Arrays.fill(row, firstBlock, endBlock, Float.NEGATIVE_INFINITY);
            for (int a = phrase.leaving[state]; a < phrase.leaving[state + 1]; a++) {
                BlockPrices prices = prices(a);
                float[] behind = gain[phrase.to[a]];
                if (prices == null) {
                    raise(row, behind, tolerated * phrase.weight[a] - phrase.cost[a], firstBlock, endBlock);
                } else if (prices.isAnywhere()) {
                    raise(
                            row,
                            behind,
                            tolerated * phrase.weight[a],
                            dearest(a),
                            prices.byBlock(),
                            firstBlock,
                            endBlock);
                }
            }
            if (state > 0) {
                reachAhead(row, reach, scratch);
                float rest = tolerated * phrase.rest[state];
                for (int block : weak) {
                    row[block] = Math.max(row[block], rest - phrase.leastExtra * passed(block, reach));
                }
            }
        }
    }

    /**
     * How many blocks further a way hears the next sound at most, as is expected: so many that passing those between
     * costs more than may be spent, in a text alike everywhere.
     */
    private int reach(float passable) {
        float foreign = text.foreign(firstBlock, endBlock, phrase.hasNumbers);
        double between = Math.ceil(passable * (endBlock - firstBlock) / Math.max(foreign, SLACK));
        return (int) Math.min(Math.max(1, between) + 1, Blocks.FURTHEST);
    }

    /** The blocks from which a way may go on further than is expected. */
    private int[] weakBlocks(int reach, float passable) {
        int[] weak = NO_BLOCKS;
        int count = 0;
        for (int block = firstBlock; block + reach < endBlock; block++) {
            if (passed(block, reach) <= passable) {
                weak = count < weak.length ? weak : Arrays.copyOf(weak, 2 * count + 4);
                weak[count++] = block;
            }
        }
        return Arrays.copyOf(weak, count);
    }

    /** What it costs at least to go on further than is expected. */
    private float passed(int block, int reach) {
        return text.foreign(block + 1, block + reach, phrase.hasNumbers);
    }

    /** Raises what is gained from each block on to the most of it and the next ones. */
    private void reachAhead(float[] row, int reach, float[] scratch) {
        int known = 1;
        while (known < reach) {
            int ahead = Math.min(known, reach - known);
            int end = endBlock - ahead;
            if (end > firstBlock) {
                System.arraycopy(row, firstBlock + ahead, scratch, firstBlock, end - firstBlock);
                raise(row, scratch, 0, firstBlock, end);
            }
            known += ahead;
        }
    }

    // two loops over several arrays with one index, which compilers turn into vector instructions

    private static void raise(float[] row, float[] behind, float gained, int from, int to) {
        for (int block = from; block < to; block++) {
            row[block] = Math.max(row[block], behind[block] + gained);
        }
    }

    private static void raise(
            float[] row, float[] behind, float worth, float dearest, float[] price, int from, int to) {
        for (int block = from; block < to; block++) {
            row[block] = Math.max(row[block], behind[block] + (worth - dearest * price[block]));
        }
    }

    /** The excess of a way, from its key and its weight: see {@link AlignmentRow}. */
    float excess(float key, float weight) {
        return key + excessPerWeight() * weight;
    }

    float excessPerWeight() {
        return Automaton.EXCHANGE - tolerated;
    }

    /** The greatest excess with which a way that has come to a state can end as a match, anywhere. */
    float greatest(int state) {
        return SLACK + tolerated * phrase.rest[state];
    }

    /** Whether a match can begin in a block. */
    boolean mayBegin(int block) {
        return gain[0][block] + SLACK >= 0;
    }

    private boolean mayBeginAnywhere() {
        for (int block = firstBlock; block < endBlock; block++) {
            if (mayBegin(block)) {
                return true;
            }
        }
        return false;
    }

    /** Whether no match can begin anywhere. */
    boolean isHopeless() {
        return isHopeless;
    }

    /** By state, the greatest excess with which a way that has come to a block can end as a match. */
    float[] ceiling(int block) {
        if (block != ceilingOf) {
            ceilingOf = block;
            int end = phrase.states - 1;
            for (int state = end; state >= 0; state--) {
                float most = SLACK + gain[state][block];
                // the end is compared with the states from which it is reached in silence
                ceiling[state] = phrase.endsSilently[state] ? Math.max(most, ceiling[end]) : most;
            }
        }
        return ceiling;
    }
}
