package org.callqa.language.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.callqa.call.Language;
import org.callqa.language.sound.EnglishSound;
import org.callqa.language.sound.MandarinSyllables;
import org.callqa.language.sound.Sound;
import org.callqa.language.words.UnitReading;
import org.jspecify.annotations.Nullable;

/**
 * The distinct sounds of what was heard in a call, numbered, and how far the sounds of phrases are from them: worked out
 * once, though the same words are read in several ways.
 */
final class HeardSounds {

    /** Two words read as one must be this like the other side's word. */
    static final double JOINED_LIKENESS = 0.8;

    private final List<Sound> sounds = new ArrayList<>();
    private final Map<Sound, Integer> ids = new HashMap<>();
    private final Map<String, List<Integer>> idsByCode = new HashMap<>();
    private final Map<Sound, Misses> misses = new HashMap<>();
    private final Map<UnitReading, int[]> idsByReading = new IdentityHashMap<>();

    /**
     * How far a sound is from what was heard.
     *
     * @param byId 1 - similarity, by the number of what was heard
     * @param alike the numbers of what is at all like it
     */
    record Misses(float[] byId, BitSet alike) {}

    private static final Misses NONE = new Misses(new float[0], new BitSet());

    /** By unit, the number of what was heard. */
    int[] ids(UnitReading reading) {
        return idsByReading.computeIfAbsent(
                reading, unread -> sounds(unread).stream().mapToInt(this::id).toArray());
    }

    private static List<Sound> sounds(UnitReading reading) {
        return reading.language() == Language.ZH
                ? MandarinSyllables.sounds(reading.context())
                : reading.texts().stream().<Sound>map(EnglishSound::of).toList();
    }

    private int id(Sound sound) {
        return ids.computeIfAbsent(sound, unheard -> {
            sounds.add(unheard);
            int id = sounds.size() - 1;
            if (unheard instanceof EnglishSound word) {
                idsByCode
                        .computeIfAbsent(word.code(), code -> new ArrayList<>(1))
                        .add(id);
            }
            return id;
        });
    }

    /** How many there are by now; another reading may bring more. */
    int count() {
        return sounds.size();
    }

    Sound sound(int id) {
        return sounds.get(id);
    }

    /** How far a phrase's sound is from each of them. */
    Misses misses(Sound sound) {
        Misses known = misses.getOrDefault(sound, NONE);
        if (known.byId.length == sounds.size()) {
            return known;
        }
        float[] byId = Arrays.copyOf(known.byId, sounds.size());
        BitSet alike = (BitSet) known.alike.clone();
        for (int id = known.byId.length; id < byId.length; id++) {
            byId[id] = (float) (1 - sound.similarity(sounds.get(id)));
            if (byId[id] < 1) {
                alike.set(id);
            }
        }
        Misses all = new Misses(byId, alike);
        misses.put(sound, all);
        return all;
    }

    /** The same of two words of a phrase read as one, which only what is much like it is like; null when nothing is. */
    @Nullable
    Misses joinedMisses(Sound sound) {
        Misses joined = null;
        if (sound instanceof EnglishSound word) {
            for (int id : idsByCode.getOrDefault(word.code(), List.of())) {
                double likeness = sounds.get(id) instanceof EnglishSound heard ? word.likenessOf(heard) : 0;
                if (likeness >= JOINED_LIKENESS) {
                    if (joined == null) {
                        joined = new Misses(new float[sounds.size()], new BitSet());
                        Arrays.fill(joined.byId, 1);
                    }
                    joined.byId[id] = (float) (1 - likeness);
                    joined.alike.set(id);
                }
            }
        }
        return joined;
    }
}
