package org.callqa.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callqa.call.Language;
import org.callqa.language.phrase.PhraseWords;
import org.callqa.language.sound.Sound;

/** The words of a recogniser's vocabulary by how easily they are taken for a given one, by the matcher's own measure. */
public final class SoundNeighbours {

    private final PhraseWords reader;
    private final Map<String, Sound> vocabulary = new TreeMap<>();
    private final Map<String, List<String>> known = new HashMap<>();

    /** @param words English words, or Mandarin characters */
    public SoundNeighbours(Language language, Collection<String> words) {
        reader = new PhraseWords(language);
        for (String word : words) {
            List<Sound> sounds = reader.sounds(word);
            if (sounds.size() == 1) {
                vocabulary.put(word, sounds.get(0));
            }
        }
    }

    /** Every word that can be drawn, in a fixed order. */
    public List<String> all() {
        return List.copyOf(vocabulary.keySet());
    }

    /** The words most like a given one, the most alike first, without itself. */
    public List<String> nearest(String word, int most) {
        return known.computeIfAbsent(word, unseen -> search(unseen, most));
    }

    private List<String> search(String word, int most) {
        List<Sound> sounds = reader.sounds(word);
        if (sounds.isEmpty()) {
            return List.of();
        }
        Sound sound = sounds.get(sounds.size() - 1);
        Map<String, Double> likeness = new HashMap<>();
        vocabulary.forEach((other, otherSound) -> {
            if (!other.equals(word)) {
                likeness.put(other, sound.similarity(otherSound));
            }
        });
        return likeness.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
