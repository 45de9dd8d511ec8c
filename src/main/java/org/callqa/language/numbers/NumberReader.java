package org.callqa.language.numbers;

import java.util.List;
import org.callqa.call.Language;
import org.callqa.language.words.UnitReading;

/**
 * Reads numbers by value: digits one by one, in groups, doubled; cardinals, ordinals, dates, times, percentages and
 * money, in English and Mandarin.
 */
public final class NumberReader {

    private NumberReader() {}

    /**
     * The numbers of a stretch, in order.
     *
     * @param fromWord index of the first word read
     * @param toWord index after the last
     */
    public static List<SpokenNumber> read(UnitReading text, int fromWord, int toWord) {
        NumberUnits units = new NumberUnits(text, fromWord, toWord);
        return text.language() == Language.ZH
                ? new MandarinNumberReader(units).read()
                : new EnglishNumberReader(units).read();
    }
}
