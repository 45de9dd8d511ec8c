package org.callqa.language;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.callqa.call.Language;
import org.callqa.call.Word;
import org.jspecify.annotations.Nullable;

/**
 * What one party of one call said, prepared once for any number of phrases. English words become one or more units
 * (contractions written out); Mandarin becomes one unit per syllable, however the recogniser cut the words.
 *
 * <p>It remembers what was compared with it, and is searched by one thread at a time.
 */
public final class SpokenText {

    private final List<Word> words;
    private final Language language;
    private final Belief belief;
    private final UnitReading reading;
    private final HeardSounds heard;
    private final Map<Automaton, PhraseInText> phrases = new IdentityHashMap<>();
    private @Nullable SpokenUnits units;
    private @Nullable SoundRows sounds;

    private SpokenText(List<Word> words, Language language, Belief belief, UnitReading reading, HeardSounds heard) {
        this.words = words;
        this.language = language;
        this.belief = belief;
        this.reading = reading;
        this.heard = heard;
    }

    private SpokenText(SpokenText same, Belief belief) {
        this(same.words, same.language, belief, same.reading, same.heard);
        this.units = same.units();
        this.sounds = same.sounds();
    }

    /** Prepares recognised words, given in the order they were said. */
    public static SpokenText of(List<Word> words, Language language) {
        List<Word> said = List.copyOf(words);
        return new SpokenText(said, language, Belief.AS_HEARD, UnitReading.of(said, language), new HeardSounds());
    }

    /** Words of the same speech, these or more, at best for any phrase: what was compared with one serves both. */
    public SpokenText atBest(List<Word> words) {
        List<Word> said = List.copyOf(words);
        UnitReading same = said.equals(this.words) ? reading : UnitReading.of(said, language);
        return new SpokenText(said, language, Belief.AT_BEST, same, heard);
    }

    /** The same words, of which a phrase may be heard in part: what is missing counts by its weight alone. */
    public SpokenText inPart() {
        return new SpokenText(this, Belief.IN_PART);
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

    /** Whether somewhere in a stretch a misfit counts less than fully: only there may others have been said. */
    public boolean isDoubted(int fromWord, int toWord) {
        SpokenUnits prepared = units();
        for (int unit = reading.firstUnit(fromWord); unit < reading.firstUnit(toWord); unit++) {
            if (prepared.evidence[unit] < 1) {
                return true;
            }
        }
        return false;
    }

    /** The words as they are written, unit by unit. */
    UnitReading reading() {
        return reading;
    }

    /** The words as they sound; prepared when a phrase is first looked for. */
    SpokenUnits units() {
        SpokenUnits known = units;
        if (known == null) {
            known = new SpokenUnits(words, reading, language, belief, heard);
            units = known;
        }
        return known;
    }

    /** How a phrase's sounds lie in this text. */
    PhraseInText phrase(Automaton phrase) {
        PhraseInText known = phrases.get(phrase);
        if (known == null) {
            known = new PhraseInText(phrase, units(), belief, sounds());
            phrases.put(phrase, known);
        }
        return known;
    }

    SoundRows sounds() {
        SoundRows known = sounds;
        if (known == null) {
            known = new SoundRows(units());
            sounds = known;
        }
        return known;
    }
}
