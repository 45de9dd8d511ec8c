package org.callqa.language.numbers;

import java.util.ArrayList;
import java.util.List;
import org.callqa.language.words.Role;
import org.callqa.language.words.UnitReading;

/** The units of a stretch without hesitations, and what was found in them. */
final class NumberUnits {

    private final UnitReading text;
    private final List<Integer> kept = new ArrayList<>();
    private final List<SpokenNumber> found = new ArrayList<>();

    NumberUnits(UnitReading text, int fromWord, int toWord) {
        this.text = text;
        for (int u = text.firstUnit(fromWord); u < text.firstUnit(toWord); u++) {
            if (text.numeric[u] || text.role[u] != Role.FILLER || text.text(u).equals("个")) {
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
