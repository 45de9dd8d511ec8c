package org.callqa.language.numbers;

import java.util.List;
import org.callqa.call.Language;
import org.callqa.language.words.UnitReading;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers by value: digits one by one, in groups, doubled; cardinals, ordinals, dates, times, percentages and
 * money, in English and Mandarin.
 */
public abstract sealed class NumberReader permits EnglishNumberReader, MandarinNumberReader {

    final NumberUnits units;

    NumberReader(NumberUnits units) {
        this.units = units;
    }

    /**
     * A date.
     *
     * @param value as {@link SpokenNumber#value} has it
     * @param end position after its last unit
     */
    record Found(String value, int end) {}

    /**
     * The numbers of a stretch, in order.
     *
     * @param fromWord index of the first word read
     * @param toWord index after the last
     */
    public static List<SpokenNumber> read(UnitReading text, int fromWord, int toWord) {
        NumberUnits units = new NumberUnits(text, fromWord, toWord);
        NumberReader reader =
                text.language() == Language.ZH ? new MandarinNumberReader(units) : new EnglishNumberReader(units);
        int at = 0;
        while (at < units.size()) {
            Found date = reader.date(at);
            if (date != null) {
                units.add(SpokenNumber.Kind.DATE, date.value(), at, date.end());
                at = date.end();
            } else {
                at = reader.number(at);
            }
        }
        return units.found();
    }

    /** The date that begins at a position. */
    abstract @Nullable Found date(int position);

    /** Adds the number that begins at a position, if one does, and says where to read on. */
    abstract int number(int position);
}
