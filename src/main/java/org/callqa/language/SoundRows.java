package org.callqa.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far every sound of one text is from a phrase's sounds: computed once per sound, shared by all phrases. Pairs of
 * neighbouring words are also read as one ("check book" for "checkbook").
 */
final class SoundRows {

    /** Two words read as one must be this like the other side's word. */
    private static final double JOINED_LIKENESS = 0.8;

    private final List<Sound> vocabulary;
    private final Vocabulary english;
    private final Vocabulary mandarin;
    private final Map<String, List<Integer>> idsByCode = new HashMap<>();
    private final JoinedWords joined;
    private final Map<Sound, Row> rows = new ConcurrentHashMap<>();
    private final Map<Sound, Row> joinedRows = new ConcurrentHashMap<>();

    /**
     * Distances 0..1 of one sound.
     *
     * @param miss by vocabulary id
     * @param near the ids with a distance below 1
     * @param joinedMiss by id of a joined pair, infinite where it is no likeness; null when no pair is like
     */
    record Row(float[] miss, int[] near, float @Nullable [] joinedMiss) {}

    SoundRows(SpokenUnits units) {
        vocabulary = units.vocabulary;
        english = new EnglishVocabulary(vocabulary);
        mandarin = new MandarinVocabulary(vocabulary);
        joined = new JoinedWords(units);
        for (int id = 0; id < vocabulary.size(); id++) {
            if (vocabulary.get(id) instanceof EnglishSound word) {
                idsByCode
                        .computeIfAbsent(word.code(), code -> new ArrayList<>())
                        .add(id);
            }
        }
    }

    JoinedWords joined() {
        return joined;
    }

    Row of(Sound sound) {
        Row row = rows.get(sound);
        return row != null ? row : rows.computeIfAbsent(sound, this::compare);
    }

    /** The row of two words of the phrase read as one: only what is much like it. */
    Row ofJoined(Sound sound) {
        Row row = joinedRows.get(sound);
        return row != null ? row : joinedRows.computeIfAbsent(sound, this::compareByCode);
    }

    private Row compare(Sound sound) {
        float[] miss = ones();
        if (sound instanceof EnglishSound word) {
            english.compare(sound, miss);
            return row(miss, joined.compare(word, JOINED_LIKENESS));
        }
        mandarin.compare(sound, miss);
        return row(miss, null);
    }

    private Row compareByCode(Sound sound) {
        float[] miss = ones();
        if (sound instanceof EnglishSound word) {
            for (int id : idsByCode.getOrDefault(word.code(), List.of())) {
                double similarity = vocabulary.get(id) instanceof EnglishSound other ? word.likenessOf(other) : 0;
                if (similarity >= JOINED_LIKENESS) {
                    miss[id] = (float) (1 - similarity);
                }
            }
        }
        return row(miss, null);
    }

    private float[] ones() {
        float[] ones = new float[vocabulary.size()];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static Row row(float[] miss, float @Nullable [] joinedMiss) {
        int[] near = IntStream.range(0, miss.length).filter(id -> miss[id] < 1).toArray();
        return new Row(miss, near, joinedMiss);
    }
}
