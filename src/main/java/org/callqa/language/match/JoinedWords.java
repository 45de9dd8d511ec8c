package org.callqa.language.match;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.callqa.language.sound.EnglishSound;
import org.callqa.language.words.BoundedCache;
import org.jspecify.annotations.Nullable;

/** Pairs of neighbouring English words of a text, each read as one word and known by the unit it ends with. */
final class JoinedWords {

    private static final int NONE = -1;

    /** Longer pairs are never one word. */
    private static final int LONGEST = 16;

    /** Neighbours come again with every call; some hundred calls hold so many. */
    private static final BoundedCache<Neighbours, EnglishSound> PAIRS = new BoundedCache<>(1 << 15);

    private final @Nullable EnglishSound[] endingAt;
    private final Map<String, Integer> lastOfCode = new HashMap<>();
    private final Map<EnglishSound, Integer> lastOfPair = new HashMap<>();
    /** By the unit that first ended a pair, the one that ended another of the same phonetic code before. */
    private final int[] previousOfCode;
    /** By unit, the one before that ends the same pair. */
    private final int[] previousOfPair;

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
        previousOfCode = new int[units.count];
        previousOfPair = new int[units.count];
        for (int i = 1; i < units.count; i++) {
            if (units.sound(i - 1) instanceof EnglishSound a && units.sound(i) instanceof EnglishSound b) {
                Neighbours pair = new Neighbours(a, b);
                if (pair.canBeOneWord()) {
                    add(PAIRS.get(pair, Neighbours::together), i);
                }
            }
        }
    }

    private void add(EnglishSound pair, int unit) {
        endingAt[unit] = pair;
        Integer before = lastOfPair.put(pair, unit);
        previousOfPair[unit] = before == null ? NONE : before;
        if (before == null) {
            Integer alike = lastOfCode.put(pair.code(), unit);
            previousOfCode[unit] = alike == null ? NONE : alike;
        }
    }

    /** By unit, 1 - similarity of a word to the pair that ends with it, infinite where they are not much alike; null for none. */
    float @Nullable [] compare(EnglishSound word) {
        float @Nullable [] miss = null;
        for (int first = lastOfCode.getOrDefault(word.code(), NONE); first != NONE; first = previousOfCode[first]) {
            EnglishSound pair = requireNonNull(endingAt[first]);
            double likeness = word.likenessOf(pair);
            if (likeness >= HeardSounds.JOINED_LIKENESS) {
                if (miss == null) {
                    miss = new float[endingAt.length];
                    Arrays.fill(miss, AlignmentRow.NEVER);
                }
                for (int unit = lastOfPair.getOrDefault(pair, NONE); unit != NONE; unit = previousOfPair[unit]) {
                    miss[unit] = (float) (1 - likeness);
                }
            }
        }
        return miss;
    }
}
