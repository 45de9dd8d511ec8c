package org.callqa.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final SpokenUnits units;
    private final Blocks blocks;
    private final Map<Sound, SoundRow> rows = new HashMap<>();
    private final Map<Sound, SoundRow> joinedRows = new HashMap<>();

    SoundRows(SpokenUnits units) {
        this.units = units;
        blocks = new Blocks(units);
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

    Blocks blocks() {
        return blocks;
    }

    SoundRow of(Sound sound) {
        SoundRow row = rows.get(sound);
        if (row == null) {
            row = compare(sound);
            rows.put(sound, row);
        }
        return row;
    }

    /** The row of two words of the phrase read as one: only what is much like it. */
    SoundRow ofJoined(Sound sound) {
        SoundRow row = joinedRows.get(sound);
        if (row == null) {
            row = compareByCode(sound);
            joinedRows.put(sound, row);
        }
        return row;
    }

    private SoundRow compare(Sound sound) {
        float[] miss = ones();
        float @Nullable [] joinedMiss = null;
        if (sound instanceof EnglishSound word) {
            english.compare(sound, miss);
            joinedMiss = joined.compare(word, JOINED_LIKENESS);
        } else {
            mandarin.compare(sound, miss);
        }
        byte[] places = blocks.wild().clone();
        float[] price = blocks.doubted().clone();
        for (int id = 0; id < miss.length; id++) {
            if (miss[id] < 1) {
                for (int unit : units.places(id)) {
                    Blocks.mark(places, unit);
                    lower(price, unit, miss[id] * units.evidence[unit]);
                }
            }
        }
        for (int pair = 0; joinedMiss != null && pair < joinedMiss.length; pair++) {
            if (joinedMiss[pair] < AlignmentRow.NEVER) {
                for (int unit : joined.places(pair)) {
                    Blocks.mark(places, unit);
                    lower(price, unit, joinedMiss[pair]);
                }
            }
        }
        return new SoundRow(miss, joinedMiss, places, price);
    }

    private SoundRow compareByCode(Sound sound) {
        float[] miss = ones();
        if (sound instanceof EnglishSound word) {
            for (int id : idsByCode.getOrDefault(word.code(), List.of())) {
                double similarity = vocabulary.get(id) instanceof EnglishSound other ? word.likenessOf(other) : 0;
                if (similarity >= JOINED_LIKENESS) {
                    miss[id] = (float) (1 - similarity);
                }
            }
        }
        byte[] places = new byte[blocks.count];
        float[] price = new float[blocks.count];
        Arrays.fill(price, AlignmentRow.NEVER);
        for (int id = 0; id < miss.length; id++) {
            if (miss[id] < 1) {
                for (int unit : units.places(id)) {
                    Blocks.mark(places, unit);
                    lower(price, unit, miss[id]);
                }
            }
        }
        return new SoundRow(miss, null, places, price);
    }

    private static void lower(float[] price, int unit, float offered) {
        int block = unit / Blocks.UNITS;
        price[block] = Math.min(price[block], offered);
    }

    private float[] ones() {
        float[] ones = new float[vocabulary.size()];
        Arrays.fill(ones, 1);
        return ones;
    }
}
