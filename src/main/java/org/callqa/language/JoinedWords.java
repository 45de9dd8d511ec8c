package org.callqa.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pairs of neighbouring English words of a text, each read as one word and known by the unit it ends with. */
final class JoinedWords {

    private static final int NONE = -1;

    /** Longer pairs are never one word. */
    private static final int LONGEST = 16;

    /** Neighbours come again with every call; some hundred calls hold so many. */
    private static final Memory<Neighbours, EnglishSound> PAIRS = new Memory<>(1 << 15);

    private final EnglishSound @Nullable [] endingAt;
    private final Map<String, Integer> lastOfCode = new HashMap<>();
    /** By unit, the one before that ends a pair of the same phonetic code. */
    private final int[] previous;

    private record Neighbours(EnglishSound first, EnglishSound second) {

        /** How both sound as one word. */
        EnglishSound together() {
            return EnglishSound.of(first.text() + second.text());
        }

        boolean canBeOneWord() {
            int length = first.text().length() + second.text().length();
            return !first.text().isEmpty() && !second.text().isEmpty() && length <= LONGEST;
        }
    }

    JoinedWords(SpokenUnits units) {
        endingAt = new EnglishSound[units.count];
        previous = new int[units.count];
        for (int i = 1; i < units.count; i++) {
            if (units.sound(i - 1) instanceof EnglishSound a && units.sound(i) instanceof EnglishSound b) {
                Neighbours pair = new Neighbours(a, b);
                if (pair.canBeOneWord()) {
                    EnglishSound together = PAIRS.get(pair, Neighbours::together);
                    Integer before = lastOfCode.put(together.code(), i);
                    endingAt[i] = together;
                    previous[i] = before == null ? NONE : before;
                }
            }
        }
    }

    /** By unit, 1 - similarity of a word to the pair that ends with it, infinite where they are not much alike; null for none. */
    float @Nullable [] compare(EnglishSound word) {
        float @Nullable [] miss = null;
        for (int unit = lastOfCode.getOrDefault(word.code(), NONE); unit != NONE; unit = previous[unit]) {
            EnglishSound pair = endingAt[unit];
            double likeness = pair == null ? 0 : word.likenessOf(pair);
            if (likeness >= HeardSounds.JOINED_LIKENESS) {
                if (miss == null) {
                    miss = new float[endingAt.length];
                    Arrays.fill(miss, AlignmentRow.NEVER);
                }
                miss[unit] = (float) (1 - likeness);
            }
        }
        return miss;
    }
}
