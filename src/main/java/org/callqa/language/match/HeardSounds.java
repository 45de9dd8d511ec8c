package org.callqa.language.match;

import java.util.ArrayList;
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
 * The distinct sounds of what was heard, numbered, and how far the sounds of phrases are from them: worked out once,
 * though the same words are read in several ways.
 */
final class HeardSounds {

    /** Two words read as one must be this like the other side's word. */
    static final double JOINED_LIKENESS = 0.8;

    private final List<Sound> sounds = new ArrayList<>();
    private final Map<Sound, Integer> ids = new HashMap<>();
    private final Map<String, List<Integer>> idsByCode = new HashMap<>();
    private final Map<Sound, Misfits> known = new HashMap<>();
    private final Map<UnitReading, int[]> idsByReading = new IdentityHashMap<>();
    private @Nullable Vocabulary vocabulary;

    HeardSounds() {
        // another reading of the same words differs in little but this
        id(EnglishSound.of(""));
    }

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

    /** The number of a sound; another one that is new makes everything be compared once more. */
    int id(Sound sound) {
        Integer id = ids.get(sound);
        return id == null ? add(sound) : id;
    }

    private int add(Sound sound) {
        int id = sounds.size();
        sounds.add(sound);
        ids.put(sound, id);
        if (sound instanceof EnglishSound word) {
            idsByCode.computeIfAbsent(word.code(), code -> new ArrayList<>(1)).add(id);
        }
        known.clear();
        vocabulary = null;
        return id;
    }

    int size() {
        return sounds.size();
    }

    Sound sound(int id) {
        return sounds.get(id);
    }

    /** How far a phrase's sound is from all of them. */
    Misfits misfits(Sound sound) {
        Misfits misfits = known.get(sound);
        if (misfits == null) {
            misfits = new Misfits(sounds.size());
            vocabulary().compare(sound, misfits);
            known.put(sound, misfits);
        }
        return misfits;
    }

    /** The same of two words of a phrase read as one: only what is much like it; null when nothing is. */
    @Nullable
    Misfits joinedMisfits(Sound sound) {
        Misfits misfits = null;
        if (sound instanceof EnglishSound word) {
            for (int id : idsByCode.getOrDefault(word.code(), List.of())) {
                double likeness = sounds.get(id) instanceof EnglishSound heard ? word.likenessOf(heard) : 0;
                if (likeness >= JOINED_LIKENESS) {
                    misfits = misfits == null ? new Misfits(sounds.size()) : misfits;
                    misfits.add(id, (float) (1 - likeness));
                }
            }
        }
        return misfits;
    }

    private Vocabulary vocabulary() {
        Vocabulary laidOut = vocabulary;
        if (laidOut == null) {
            laidOut = new Vocabulary(sounds);
            vocabulary = laidOut;
        }
        return laidOut;
    }
}
