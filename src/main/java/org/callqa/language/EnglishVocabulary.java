package org.callqa.language;

import java.util.List;
import java.util.stream.IntStream;

/** English words with their letter bags side by side. */
final class EnglishVocabulary implements Vocabulary {

    private final int[] ids;
    private final EnglishSound[] words;
    private final Bags letters;
    private final Bags codes;

    EnglishVocabulary(List<Sound> vocabulary) {
        ids = IntStream.range(0, vocabulary.size())
                .filter(id -> vocabulary.get(id) instanceof EnglishSound)
                .toArray();
        words = new EnglishSound[ids.length];
        letters = new Bags(ids.length);
        codes = new Bags(ids.length);
        for (int i = 0; i < ids.length; i++) {
            words[i] = (EnglishSound) vocabulary.get(ids[i]);
            letters.put(i, words[i].letters());
            codes.put(i, words[i].codeLetters());
        }
    }

    @Override
    public void compare(Sound sound, float[] miss) {
        if (!(sound instanceof EnglishSound word)) {
            return;
        }
        float codeShare = (float) EnglishSound.CODE_SHARE;
        for (int i = 0; i < ids.length; i++) {
            float code = codes.ceiling(i, word.codeLetters());
            if (code * codeShare + (1 - codeShare) >= EnglishSound.CHANCE
                    && code * codeShare + (1 - codeShare) * letters.ceiling(i, word.letters()) >= EnglishSound.CHANCE) {
                miss[ids[i]] = (float) (1 - word.similarity(words[i]));
            }
        }
    }

    /** Letter bags in arrays. */
    private static final class Bags {

        /** Words are short; longer ones count as this long. */
        private static final float[] SHARE = new float[64];

        static {
            for (int i = 0; i < SHARE.length; i++) {
                SHARE[i] = i == 0 ? 1 : 0.5f / i;
            }
        }

        private final int[] lengths;
        private final long[] letters;
        private final long[] kinds;
        private final int[] hidden;

        Bags(int count) {
            lengths = new int[count];
            letters = new long[count];
            kinds = new long[count];
            hidden = new int[count];
        }

        void put(int i, LetterBag bag) {
            lengths[i] = bag.length();
            letters[i] = bag.letters();
            kinds[i] = bag.kinds();
            hidden[i] = bag.hidden();
        }

        /** As {@link LetterBag#ceiling}. */
        float ceiling(int i, LetterBag bag) {
            int longer = Math.max(lengths[i], bag.length());
            int unseen = 2 * Math.min(hidden[i], bag.hidden());
            int halves = Math.max(Long.bitCount(letters[i] & bag.letters()), Long.bitCount(kinds[i] & bag.kinds()));
            int same = Long.bitCount(letters[i] & bag.letters());
            return longer == 0 ? 1 : (halves + same + unseen) * SHARE[Math.min(longer, SHARE.length - 1)];
        }
    }
}
