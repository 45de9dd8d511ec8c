package org.callqa.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How far every sound of one text is from a phrase's sounds: computed once per sound, shared by all phrases. Pairs of
 * neighbouring units are also read as one word ("check book" for "checkbook").
 */
final class SoundRows {

    /** Two words read as one must be this like the phrase's word. */
    private static final double JOINED_LIKENESS = 0.8;

    private final List<Sound> vocabulary;
    /** Per unit, the id of the word it makes with the unit before; -1 for none. */
    private final int[] joinedId;

    private final List<EnglishSound> joined = new ArrayList<>();
    private final Map<String, List<Integer>> joinedByCode = new HashMap<>();
    private final Map<Sound, Row> rows = new ConcurrentHashMap<>();

    /**
     * Distances 0..1 of one sound.
     *
     * @param miss by vocabulary id
     * @param joinedMiss by id of a joined pair, infinite where it is no likeness; null when no pair is like
     */
    record Row(float[] miss, float @Nullable [] joinedMiss) {}

    SoundRows(SpokenUnits units) {
        vocabulary = units.vocabulary;
        joinedId = new int[units.count];
        Arrays.fill(joinedId, -1);
        Map<String, Integer> ids = new HashMap<>();
        for (int i = 1; i < units.count; i++) {
            String before = units.text(i - 1);
            String here = units.text(i);
            if (isJoinable(units, i)) {
                joinedId[i] = ids.computeIfAbsent(before + here, this::addJoined);
            }
        }
    }

    private static boolean isJoinable(SpokenUnits units, int i) {
        return units.vocabulary.get(units.id[i]) instanceof EnglishSound b
                && units.vocabulary.get(units.id[i - 1]) instanceof EnglishSound a
                && !a.text().isEmpty()
                && !b.text().isEmpty();
    }

    private Integer addJoined(String text) {
        EnglishSound sound = new EnglishSound(text);
        joined.add(sound);
        joinedByCode.computeIfAbsent(sound.code(), code -> new ArrayList<>()).add(joined.size() - 1);
        return joined.size() - 1;
    }

    int joinedId(int unit) {
        return joinedId[unit];
    }

    Row of(Sound sound) {
        return rows.computeIfAbsent(sound, this::compare);
    }

    private Row compare(Sound sound) {
        float[] miss = new float[vocabulary.size()];
        for (int i = 0; i < miss.length; i++) {
            miss[i] = (float) (1 - sound.similarity(vocabulary.get(i)));
        }
        return new Row(miss, sound instanceof EnglishSound word ? compareJoined(word) : null);
    }

    private float @Nullable [] compareJoined(EnglishSound word) {
        float @Nullable [] miss = null;
        for (int candidate : joinedByCode.getOrDefault(word.code(), List.of())) {
            double similarity = word.similarity(joined.get(candidate));
            if (similarity >= JOINED_LIKENESS) {
                if (miss == null) {
                    miss = new float[joined.size()];
                    Arrays.fill(miss, Float.POSITIVE_INFINITY);
                }
                miss[candidate] = (float) (1 - similarity);
            }
        }
        return miss;
    }
}
