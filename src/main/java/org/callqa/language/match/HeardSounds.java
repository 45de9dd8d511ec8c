package org.callqa.language.match;

import java.util.ArrayList;
import java.util.Arrays;
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
    private final Map<Sound, float[]> misses = new HashMap<>();
    private final Map<UnitReading, int[]> idsByReading = new IdentityHashMap<>();

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

    /** 1 - similarity of a phrase's sound to each of them, by number. */
    float[] misses(Sound sound) {
        float[] known = misses.getOrDefault(sound, new float[0]);
        if (known.length == sounds.size()) {
            return known;
        }
        float[] all = Arrays.copyOf(known, sounds.size());
        for (int id = known.length; id < all.length; id++) {
            all[id] = (float) (1 - sound.similarity(sounds.get(id)));
        }
        misses.put(sound, all);
        return all;
    }

    /** The same of two words of a phrase read as one: 1 but for what is much like it; null when nothing is. */
    float @Nullable [] joinedMisses(Sound sound) {
        float[] joined = null;
        if (sound instanceof EnglishSound word) {
            for (int id : idsByCode.getOrDefault(word.code(), List.of())) {
                double likeness = sounds.get(id) instanceof EnglishSound heard ? word.likenessOf(heard) : 0;
                if (likeness >= JOINED_LIKENESS) {
                    if (joined == null) {
                        joined = new float[sounds.size()];
                        Arrays.fill(joined, 1);
                    }
                    joined[id] = (float) (1 - likeness);
                }
            }
        }
        return joined;
    }
}
