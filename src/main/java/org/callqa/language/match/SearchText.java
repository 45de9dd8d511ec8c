package org.callqa.language.match;

import java.util.IdentityHashMap;
import java.util.Map;
import org.callqa.language.phrase.Automaton;
import org.callqa.language.words.UnitReading;
import org.jspecify.annotations.Nullable;

/**
 * A text prepared to be searched for any number of phrases, as far as its words are trusted. It remembers what was
 * compared with it, and is searched by one thread at a time.
 */
public final class SearchText {

    private final UnitReading reading;
    private final WordTrust trust;
    private final HeardSounds heard;
    private final Map<Automaton, PhraseInText> phrases = new IdentityHashMap<>();
    private @Nullable SpokenUnits units;
    private @Nullable SoundPlaces places;

    /** Receives an alignment of a phrase with the units from one to another. */
    public interface Sink {
        void accept(int fromUnit, int toUnit, double similarity);
    }

    private SearchText(UnitReading reading, WordTrust trust, HeardSounds heard) {
        this.reading = reading;
        this.trust = trust;
        this.heard = heard;
    }

    /** A text to be searched for what was said. */
    public static SearchText asHeard(UnitReading reading) {
        return new SearchText(reading, WordTrust.AS_HEARD, new HeardSounds());
    }

    /** A reading of the same speech, to be searched for what may have been said: what was compared with one serves both. */
    public SearchText atBest(UnitReading same) {
        return new SearchText(same, WordTrust.AT_BEST, heard);
    }

    /** The same text, of which a phrase may be heard in part: what is missing counts by its weight alone. */
    public SearchText inPart() {
        SearchText part = new SearchText(reading, WordTrust.IN_PART, heard);
        part.units = units();
        part.places = places();
        return part;
    }

    /** Whether somewhere in a stretch a mismatch counts less than fully: only there may others have been said. */
    public boolean isDoubted(int fromUnit, int toUnit) {
        SpokenUnits prepared = units();
        for (int unit = fromUnit; unit < toUnit; unit++) {
            if (prepared.reliance[unit] < 1) {
                return true;
            }
        }
        return false;
    }

    /**
     * Finds every place where a phrase is heard: for each unit it can end with, the most alike.
     *
     * @param minimum similarity, above 0
     */
    public void find(Automaton phrase, int fromUnit, int toUnit, double minimum, Sink sink) {
        if (fromUnit >= toUnit) {
            return;
        }
        PhraseInText costs =
                phrases.computeIfAbsent(phrase, unseen -> new PhraseInText(unseen, units(), trust, places()));
        UpperBound bound = new UpperBound(costs, fromUnit, toUnit, minimum);
        if (!bound.isHopeless()) {
            new Aligner(costs, bound, minimum).align(fromUnit, toUnit, sink);
        }
    }

    private SpokenUnits units() {
        SpokenUnits known = units;
        if (known == null) {
            known = new SpokenUnits(reading, trust, heard);
            units = known;
        }
        return known;
    }

    private SoundPlaces places() {
        SoundPlaces known = places;
        if (known == null) {
            known = new SoundPlaces(units());
            places = known;
        }
        return known;
    }
}
