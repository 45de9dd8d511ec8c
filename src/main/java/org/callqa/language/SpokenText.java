package org.callqa.language;

import java.util.List;
import org.callqa.call.Language;
import org.callqa.call.Word;
import org.callqa.language.match.SearchText;
import org.callqa.language.numbers.NumberReader;
import org.callqa.language.numbers.SpokenNumber;
import org.callqa.language.words.UnitReading;

/**
 * What one party of one call said, prepared once for any number of phrases. English words become one or more units
 * (contractions written out); Mandarin becomes one unit per syllable, however the recogniser cut the words.
 *
 * <p>It remembers what was compared with it, and is searched by one thread at a time.
 */
public final class SpokenText {

    private final UnitReading reading;
    private final SearchText search;

    private SpokenText(UnitReading reading, SearchText search) {
        this.reading = reading;
        this.search = search;
    }

    /** Prepares recognised words, given in the order they were said. */
    public static SpokenText of(List<Word> words, Language language) {
        UnitReading reading = UnitReading.of(List.copyOf(words), language);
        return new SpokenText(reading, SearchText.asHeard(reading));
    }

    /** Words of the same speech, these or more, at best for any phrase: what was compared with one serves both. */
    public SpokenText atBest(List<Word> words) {
        UnitReading same = words.equals(words()) ? reading : UnitReading.of(List.copyOf(words), language());
        return new SpokenText(same, search.atBest(same));
    }

    /** The same words, of which a phrase may be heard in part: what is missing counts by its weight alone. */
    public SpokenText inPart() {
        return new SpokenText(reading, search.inPart());
    }

    public List<Word> words() {
        return reading.words();
    }

    public Language language() {
        return reading.language();
    }

    /** The words of a stretch as the language writes them; indexes as in {@link PhraseMatch}. */
    public String quote(int fromWord, int toWord) {
        return language()
                .join(words().subList(fromWord, toWord).stream().map(Word::text).toList());
    }

    /** Mean recogniser confidence of a stretch, 0..1; 0 when it is empty. */
    public double confidence(int fromWord, int toWord) {
        return reading.confidence(fromWord, toWord);
    }

    /** Whether somewhere in a stretch a mismatch counts less than fully: only there may others have been said. */
    public boolean isDoubted(int fromWord, int toWord) {
        return search.isDoubted(reading.firstUnit(fromWord), reading.firstUnit(toWord));
    }

    /**
     * The numbers of a stretch, in order.
     *
     * @param fromWord index of the first word read
     * @param toWord index after the last
     */
    public List<SpokenNumber> numbers(int fromWord, int toWord) {
        return NumberReader.read(reading, fromWord, toWord);
    }

    /**
     * The words of a stretch that carry meaning, in order, without those that everybody says in every sentence.
     *
     * @param fromWord index of the first word read
     * @param toWord index after the last
     */
    public List<ContentWord> contentWords(int fromWord, int toWord) {
        return ContentWord.of(reading, fromWord, toWord);
    }

    UnitReading reading() {
        return reading;
    }

    public SearchText search() {
        return search;
    }
}
