package org.callqa.language.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.callqa.language.sound.Sound;

/**
 * The words and syllables that were heard, numbered, and what those of phrases were compared with: the same are heard in
 * every call, and comparing them is slow. A full lexicon is left to the calls that use it, and the next begins a new one.
 */
final class Lexicon {

    /** A recogniser's vocabulary may be ten times as large, but nobody says it all; a few megabytes at most. */
    private static final int MOST_WORDS = 20_000;

    private static volatile Lexicon current = new Lexicon();

    private final List<Sound> words = new ArrayList<>();
    private final Map<Sound, Integer> numbers = new HashMap<>();
    private final Map<Sound, Compared> phrases = new ConcurrentHashMap<>();

    /** Receives 1 - similarity and the number of a heard word. */
    interface Near {
        void accept(float miss, int number);
    }

    static Lexicon current() {
        Lexicon lexicon = current;
        if (lexicon.isFull()) {
            lexicon = new Lexicon();
            current = lexicon;
        }
        return lexicon;
    }

    private synchronized boolean isFull() {
        return words.size() > MOST_WORDS || phrases.size() > MOST_WORDS;
    }

    /** The number of what was heard. */
    synchronized int number(Sound sound) {
        return numbers.computeIfAbsent(sound, unheard -> {
            words.add(unheard);
            return words.size() - 1;
        });
    }

    private synchronized Sound word(int number) {
        return words.get(number);
    }

    /**
     * Tells which of some words that were heard are like a phrase's word, which may be a syllable.
     *
     * @param heard their numbers
     * @param near receives each that is like
     */
    void compare(Sound phrase, BitSet heard, Near near) {
        phrases.computeIfAbsent(phrase, Compared::new).with(heard, near);
    }

    /** One word of a phrase and all words it was compared with: the first ones. */
    private final class Compared {

        private final Sound phrase;
        private int known;
        /** The words that are like, in the order they were learnt, and how far each is from the phrase's word. */
        private int[] alike = {};

        private float[] misses = {};
        private int count;

        Compared(Sound phrase) {
            this.phrase = phrase;
        }

        synchronized void with(BitSet heard, Near near) {
            for (; known < heard.length(); known++) {
                learn(known);
            }
            for (int i = 0; i < count; i++) {
                if (heard.get(alike[i])) {
                    near.accept(misses[i], alike[i]);
                }
            }
        }

        private void learn(int number) {
            float miss = (float) (1 - phrase.similarity(word(number)));
            if (miss < 1) {
                if (count == alike.length) {
                    alike = Arrays.copyOf(alike, 2 * count + 8);
                    misses = Arrays.copyOf(misses, alike.length);
                }
                alike[count] = number;
                misses[count++] = miss;
            }
        }
    }
}
