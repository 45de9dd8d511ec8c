package org.callqa.language.numbers;

import java.util.ArrayList;
import java.util.List;
import org.callqa.call.Language;
import org.callqa.language.words.Role;
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

    /** The units of a stretch without hesitations, and what was found in them. */
    static final class NumberUnits {

        private final UnitReading text;
        private final List<Integer> kept = new ArrayList<>();
        private final List<SpokenNumber> found = new ArrayList<>();

        NumberUnits(UnitReading text, int fromWord, int toWord) {
            this.text = text;
            for (int u = text.firstUnit(fromWord); u < text.firstUnit(toWord); u++) {
                if (text.numeric[u]
                        || text.role[u] != Role.FILLER
                        || text.text(u).equals("个")) {
                    kept.add(u);
                }
            }
        }

        /** The unit at a position; empty outside. */
        String at(int position) {
            return position < 0 || position >= kept.size() ? "" : text.text(kept.get(position));
        }

        int size() {
            return kept.size();
        }

        void add(SpokenNumber.Kind kind, String value, int from, int to) {
            int first = text.word[kept.get(from)];
            int last = text.word[kept.get(to - 1)] + 1;
            found.add(new SpokenNumber(kind, value, first, last, text.confidence(first, last)));
        }

        List<SpokenNumber> found() {
            return List.copyOf(found);
        }
    }
}
