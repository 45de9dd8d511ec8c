package org.callqa.language;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of a phrase that are worth looking for, and how much of them must be there. */
final class Anchors {

    /** Function words stand everywhere and tell nothing. */
    private static final float LEAST_WEIGHT = 0.5f;

    private static final int NUMBER_UNITS = 8;

    private final Sound[] sounds;
    private final float[] weights;
    private final boolean[] joined;
    private final int longest;
    private final int tail;

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
        for (Map<Sound, Float> map : List.of(single, pairs)) {
            for (Map.Entry<Sound, Float> entry : map.entrySet()) {
                sounds[i] = entry.getKey();
                weights[i] = entry.getValue();
                joined[i++] = map == pairs;
            }
        }
        longest = units(phrase, false);
        tail = units(phrase, true);
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
        Arrays.fill(least, Double.POSITIVE_INFINITY);
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

    /** The most units on a way from the start to the end; with only the tail, from the last anchor on. */
    private static int units(Automaton phrase, boolean onlyTail) {
        int[] units = new int[phrase.states];
        for (int a = 0; a < phrase.kind.length; a++) {
            int heard = phrase.kind[a] == Automaton.SILENT || phrase.kind[a] == Automaton.JOINED ? 0 : 1;
            if (phrase.numberLoop[phrase.to[a]]) {
                heard = NUMBER_UNITS;
            }
            int before = onlyTail && isAnchor(phrase, a) ? -heard : units[phrase.from[a]];
            units[phrase.to[a]] = Math.max(units[phrase.to[a]], before + heard);
        }
        return units[phrase.states - 1];
    }

    int tail() {
        return tail;
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
