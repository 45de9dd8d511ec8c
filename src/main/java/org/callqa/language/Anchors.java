package org.callqa.language;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words of a phrase that are worth looking for, and how much of them must be there. */
final class Anchors {

    /** Function words stand everywhere and tell nothing. */
    private static final float LEAST_WEIGHT = 0.5f;

    private final Sound[] sounds;
    private final float[] weights;
    private final boolean[] joined;
    private final int longest;

    Anchors(Automaton phrase) {
        Map<Sound, Float> single = new LinkedHashMap<>();
        Map<Sound, Float> pairs = new LinkedHashMap<>();
        for (int a = 0; a < phrase.kind.length; a++) {
            if (isAnchor(phrase, a)) {
                single.merge(phrase.sound[a], phrase.weight[a], Math::max);
            } else if (phrase.kind[a] == Automaton.JOINED) {
                pairs.merge(phrase.sound[a], phrase.weight[a], Math::max);
            }
        }
        int count = single.size() + pairs.size();
        sounds = new Sound[count];
        weights = new float[count];
        joined = new boolean[count];
        int i = 0;
        for (Map<Sound, Float> map : java.util.List.of(single, pairs)) {
            for (Map.Entry<Sound, Float> entry : map.entrySet()) {
                sounds[i] = entry.getKey();
                weights[i] = entry.getValue();
                joined[i++] = map == pairs;
            }
        }
        longest = longest(phrase);
    }

    private static boolean isAnchor(Automaton phrase, int arc) {
        return phrase.kind[arc] == Automaton.SOUND && phrase.weight[arc] >= LEAST_WEIGHT;
    }

    /**
     * On every way through the phrase, the anchors' weight less what may be missed; of all ways the least. All other
     * words are taken as heard.
     *
     * @param tolerated share of the weight that may be missed
     */
    static double required(Automaton phrase, double tolerated) {
        double[] least = new double[phrase.states];
        java.util.Arrays.fill(least, Double.POSITIVE_INFINITY);
        least[0] = 0;
        for (int a = 0; a < phrase.kind.length; a++) {
            if (phrase.kind[a] != Automaton.JOINED) {
                double anchored = isAnchor(phrase, a) ? phrase.weight[a] : 0;
                double gained = least[phrase.from[a]] + anchored - tolerated * phrase.weight[a];
                least[phrase.to[a]] = Math.min(least[phrase.to[a]], gained);
            }
        }
        return least[phrase.states - 1];
    }

    private static int longest(Automaton phrase) {
        Map<Integer, Integer> units = new HashMap<>(Map.of(0, 0));
        for (int a = 0; a < phrase.kind.length; a++) {
            int heard = phrase.kind[a] == Automaton.SILENT || phrase.kind[a] == Automaton.JOINED ? 0 : 1;
            if (phrase.numberLoop[phrase.to[a]]) {
                heard = 8;
            }
            units.merge(phrase.to[a], units.getOrDefault(phrase.from[a], 0) + heard, Math::max);
        }
        return units.getOrDefault(phrase.states - 1, 0);
    }

    Sound[] sounds() {
        return sounds;
    }

    float[] weights() {
        return weights;
    }

    boolean[] joined() {
        return joined;
    }

    int longest() {
        return longest;
    }
}
