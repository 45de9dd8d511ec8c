package org.callqa.language.phrase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callqa.language.sound.EnglishSound;
import org.callqa.language.sound.Sound;

/**
 * The states and arcs of a phrase while it is compiled. Ways that part and meet again do so in as few states and silent
 * arcs as can be: an aligner has to visit all of them.
 */
final class PhraseGraph {

    private static final EnglishSound NO_SOUND = EnglishSound.of("");

    record Arc(byte kind, int from, int to, double weight, double cost, Sound sound, boolean negated) {

        private Arc numbered(int[] number) {
            return new Arc(kind, number[from], number[to], weight, cost, sound, negated);
        }
    }

    private final List<Arc> arcs = new ArrayList<>();
    private final List<Integer> numberLoops = new ArrayList<>();
    private final Map<Integer, Double> cheapExtras = new HashMap<>();
    /** States that an arc leaves or that hear further units in a way of their own. */
    private final BitSet busy = new BitSet();
    /** By state, the one that stands for it. */
    private final Map<Integer, Integer> merged = new HashMap<>();

    private int states = 1;

    int newState() {
        return states++;
    }

    /** An arc that hears a sound, or misses it for its cost. */
    void hear(int from, int to, double weight, double cost, Sound sound) {
        add(new Arc(Automaton.SOUND, from, to, weight, cost, sound, false));
    }

    /**
     * An arc that hears two words as one.
     *
     * @param negated whether the second of them is a negation
     */
    void hearJoined(int from, int to, double weight, Sound both, boolean negated) {
        add(new Arc(Automaton.JOINED, from, to, weight, weight, both, negated));
    }

    /** An arc of another kind, which has no sound of its own. */
    void pass(byte kind, int from, int to, double weight, double cost) {
        add(new Arc(kind, from, to, weight, cost, NO_SOUND, false));
    }

    private void add(Arc arc) {
        arcs.add(arc);
        busy.set(arc.from());
    }

    /** Lets a state hear further units of a number for nothing. */
    void loopOnNumbers(int state) {
        numberLoops.add(state);
        busy.set(state);
    }

    /** Lets an extra unit cost only a share of what it costs elsewhere, 0..1. */
    void cheapenExtras(int state, double share) {
        cheapExtras.put(state, share);
        busy.set(state);
    }

    /**
     * Brings ways together that have parted. The last state of a way becomes the one they meet in, unless something else
     * happens there too; then the way goes on in silence.
     *
     * @param from the state they parted at
     * @return the state they meet in
     */
    int join(int from, List<Integer> ends) {
        int meeting = newState();
        for (int end : ends) {
            if (end > from && !busy.get(end)) {
                merged.put(end, meeting);
            } else {
                pass(Automaton.SILENT, end, meeting, 0, 0);
            }
        }
        return meeting;
    }

    /** Ends all ways in the last of the states, and numbers those that are left, in the same order. */
    void complete(int end) {
        join(0, List.of(end));
        int[] number = new int[states];
        int count = states - merged.size();
        int free = count;
        for (int state = states - 1; state >= 0; state--) {
            Integer meeting = merged.get(state);
            number[state] = meeting == null ? --free : number[meeting];
        }
        states = count;
        arcs.replaceAll(arc -> arc.numbered(number));
        arcs.sort(Comparator.comparingInt(Arc::from));
        numberLoops.replaceAll(state -> number[state]);
        Map<Integer, Double> shares = Map.copyOf(cheapExtras);
        cheapExtras.clear();
        shares.forEach((state, share) -> cheapExtras.put(number[state], share));
    }

    int states() {
        return states;
    }

    /** By the state they leave, once completed. */
    List<Arc> arcs() {
        return arcs;
    }

    /** By state, the share of its usual cost that an extra unit has there; 1 where nothing is said. */
    Map<Integer, Double> cheapExtras() {
        return cheapExtras;
    }

    /** States that hear further units of a number for nothing. */
    List<Integer> numberLoops() {
        return numberLoops;
    }
}
