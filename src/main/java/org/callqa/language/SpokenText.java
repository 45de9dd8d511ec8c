package org.callqa.language;

import java.util.List;
import org.callqa.call.Language;
import org.callqa.call.Word;

/**
 * What one party of one call said, prepared once for any number of phrases. English words become one or more units
 * (contractions written out); Mandarin becomes one unit per syllable, however the recogniser cut the words.
 */
public final class SpokenText {

    private final List<Word> words;
    private final Language language;
    private final SpokenUnits units;
    private final SoundRows rows;

    private SpokenText(List<Word> words, Language language) {
        this.words = List.copyOf(words);
        this.language = language;
        this.units = language == Language.ZH ? SpokenUnits.mandarin(this.words) : SpokenUnits.english(this.words);
        this.rows = new SoundRows(units);
    }

    /** Prepares recognised words, given in the order they were said. */
    public static SpokenText of(List<Word> words, Language language) {
        return new SpokenText(words, language);
    }

    public List<Word> words() {
        return words;
    }

    public Language language() {
        return language;
    }

    /** The words of a stretch as the language writes them; indexes as in {@link PhraseMatch}. */
    public String quote(int fromWord, int toWord) {
        return language.join(
                words.subList(fromWord, toWord).stream().map(Word::text).toList());
    }

    /** Mean recogniser confidence of a stretch, 0..1; 0 when it is empty. */
    public double confidence(int fromWord, int toWord) {
        return words.subList(fromWord, toWord).stream()
                .mapToDouble(Word::confidence)
                .average()
                .orElse(0);
    }

    SpokenUnits units() {
        return units;
    }

    SoundRows rows() {
        return rows;
    }
}
