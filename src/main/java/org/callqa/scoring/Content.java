package org.callqa.scoring;

import com.google.re2j.Pattern;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.call.Word;
import org.callqa.language.ContentWord;
import org.callqa.language.ContentWords;
import org.callqa.language.SpokenText;

/**
 * What some speech is about: its different content words, English ones without their usual endings ("charged" and
 * "charges" are one), Mandarin ones by character.
 *
 * @param units in the order they were first said
 * @param language of the speech
 */
record Content(Set<String> units, Language language) {

    private static final Pattern ENDING = Pattern.compile("(?:ing|ed|es|s|e)$");

    /** No English word is cut shorter than this, or "bed" and "being" would be one. */
    private static final int SHORTEST_STEM = 3;

    static Content of(List<Word> words, Language language) {
        Set<String> units = new LinkedHashSet<>();
        SpokenText text = SpokenText.of(words, language);
        for (ContentWord word : ContentWords.of(text, 0, words.size())) {
            units.add(language == Language.EN ? stem(word.text()) : word.text());
        }
        return new Content(units, language);
    }

    /** What is in both. */
    Content shared(Content other) {
        Set<String> shared = new LinkedHashSet<>(units);
        shared.retainAll(other.units);
        return new Content(shared, language);
    }

    int size() {
        return units.size();
    }

    boolean isEmpty() {
        return units.isEmpty();
    }

    /** How many of these units so many words are: most Mandarin words have two characters. */
    double words(int words) {
        return language == Language.ZH ? 1.6 * words : words;
    }

    /** For people. */
    String describe() {
        return String.join(language == Language.ZH ? "" : ", ", units);
    }

    private static String stem(String word) {
        String stem = ENDING.matcher(word).replaceFirst("");
        return stem.length() >= SHORTEST_STEM ? stem : word;
    }
}
