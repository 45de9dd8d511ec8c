package org.callqa.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pairs of neighbouring English words of a text, each read as one word. */
final class JoinedWords {

    private static final int NONE = -1;

    /** Longer pairs are never one word. */
    private static final int LONGEST = 16;

    /** Per unit, the id of the word it makes with the unit before. */
    private final int[] idAt;

    private final List<EnglishSound> sounds = new ArrayList<>();
    private final List<List<Integer>> places = new ArrayList<>();
    private final Map<String, List<Integer>> idsByCode = new HashMap<>();

    JoinedWords(SpokenUnits units) {
        idAt = new int[units.count];
        Arrays.fill(idAt, NONE);
        Map<String, Integer> ids = new HashMap<>();
        for (int i = 1; i < units.count; i++) {
            if (isJoinable(units, i)) {
                idAt[i] = ids.computeIfAbsent(units.text(i - 1) + units.text(i), this::add);
                places.get(idAt[i]).add(i);
            }
        }
    }

    private static boolean isJoinable(SpokenUnits units, int i) {
        return units.vocabulary.get(units.id[i]) instanceof EnglishSound b
                && units.vocabulary.get(units.id[i - 1]) instanceof EnglishSound a
                && !a.text().isEmpty()
                && !b.text().isEmpty()
                && a.text().length() + b.text().length() <= LONGEST;
    }

    private Integer add(String text) {
        EnglishSound sound = EnglishSound.of(text);
        sounds.add(sound);
        places.add(new ArrayList<>());
        idsByCode.computeIfAbsent(sound.code(), code -> new ArrayList<>()).add(sounds.size() - 1);
        return sounds.size() - 1;
    }

    int size() {
        return sounds.size();
    }

    /** The id of the pair that ends with a unit; negative when there is none. */
    int idAt(int unit) {
        return idAt[unit];
    }

    /** The units that a pair ends with. */
    List<Integer> places(int id) {
        return places.get(id);
    }

    /** The ids that are like a word, of a result of {@link #compare}. */
    static int[] near(float[] miss) {
        int count = 0;
        int[] near = new int[miss.length];
        for (int id = 0; id < miss.length; id++) {
            if (miss[id] < Float.POSITIVE_INFINITY) {
                near[count++] = id;
            }
        }
        return Arrays.copyOf(near, count);
    }

    /** By id, 1 - similarity of a word to the pairs that are at least so like; infinite for others; null for none. */
    float @Nullable [] compare(EnglishSound word, double least) {
        float @Nullable [] miss = null;
        for (int id : idsByCode.getOrDefault(word.code(), List.of())) {
            double similarity = word.likenessOf(sounds.get(id));
            if (similarity >= least) {
                if (miss == null) {
                    miss = new float[sounds.size()];
                    Arrays.fill(miss, Float.POSITIVE_INFINITY);
                }
                miss[id] = (float) (1 - similarity);
            }
        }
        return miss;
    }
}
