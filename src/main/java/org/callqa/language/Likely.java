package org.callqa.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in a text a phrase can have been said at all: stretches that hold enough of its words, in whatever order. What
 * lies outside cannot reach the similarity asked for, so only these are aligned.
 */
final class Likely {

    /** A phrase is hardly ever stretched by more than this by words that do not belong to it. */
    private static final double STRETCH = 1.2;

    private static final int AFTER = 2;
    private static final int EXTRA_UNITS = 4;

    private final Automaton phrase;
    private final SpokenUnits text;
    private final SoundRows rows;
    private final double required;
    private final int length;

    /** Units from, inclusive, to, exclusive. */
    record Stretch(int from, int to) {}

    Likely(Automaton phrase, SpokenText text, double minimum) {
        this.phrase = phrase;
        this.text = text.units();
        this.rows = text.rows();
        this.required = phrase.requiredGain(minimum);
        this.length = (int) (phrase.longest * STRETCH) + EXTRA_UNITS;
    }

    List<Stretch> stretches(int fromUnit, int toUnit) {
        if (required <= 0 || toUnit - fromUnit <= length) {
            return List.of(new Stretch(fromUnit, toUnit));
        }
        float[] gain = gains();
        List<Stretch> found = new ArrayList<>();
        double sum = 0;
        int from = -1;
        int to = -1;
        for (int j = fromUnit; j < toUnit; j++) {
            sum += gain[j];
            if (j - length >= fromUnit) {
                sum -= gain[j - length];
            }
            if (sum >= required && gain[j] > 0) {
                int begin = Math.max(fromUnit, j - length + 1);
                if (from >= 0 && begin > to) {
                    found.add(new Stretch(from, to));
                    from = begin;
                } else if (from < 0) {
                    from = begin;
                }
                to = Math.min(toUnit, j + 1 + phrase.tail + AFTER);
            }
        }
        if (from >= 0) {
            found.add(new Stretch(from, to));
        }
        return found;
    }

    /** Per unit, the most that any word of the phrase can gain from it. */
    private float[] gains() {
        float[] gain = text.doubt.clone();
        for (int a = 0; a < phrase.anchors.length; a++) {
            Sound sound = phrase.anchors[a];
            float weight = phrase.anchorWeights[a];
            SoundRows.Row row = phrase.anchorJoined[a] ? rows.ofJoined(sound) : rows.of(sound);
            for (int id : row.near()) {
                float missed = row.miss()[id];
                for (int unit : text.places(id)) {
                    gain[unit] = Math.max(gain[unit], weight * (1 - missed * text.evidence[unit]));
                }
            }
            float[] joinedMiss = row.joinedMiss();
            if (joinedMiss != null) {
                for (int id = 0; id < joinedMiss.length; id++) {
                    if (joinedMiss[id] < 1) {
                        for (int unit : rows.joined().places(id)) {
                            gain[unit] = Math.max(gain[unit], weight);
                        }
                    }
                }
            }
        }
        return gain;
    }
}
