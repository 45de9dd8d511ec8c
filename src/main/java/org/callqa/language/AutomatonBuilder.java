package org.callqa.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.callqa.call.Language;

/** Builds an automaton from a phrase; grows linearly with it. */
final class AutomatonBuilder {

    private static final int ENGLISH_GAP = 4;
    /** Four words of Mandarin are seldom more than six syllables. */
    private static final int MANDARIN_GAP = 6;

    /** A syllable tells less than a word: any two sentences of Mandarin share some. */
    private static final double MANDARIN_SHORT = 4;

    private static final double ENGLISH_SHORT = 3;

    private static final double SKIPPED = 0.02;

    /** A number not heard as one: the recogniser takes "two" for "too". */
    private static final double ANY_WORD_COST = 0.05;

    private static final EnglishSound NO_SOUND = EnglishSound.of("");

    record Arc(byte kind, int from, int to, double weight, double cost, Sound sound, boolean negated) {

        Arc(byte kind, int from, int to, double weight, double cost, Sound sound) {
            this(kind, from, to, weight, cost, sound, false);
        }
    }

    private final Language language;
    private final NameSlots names;
    private final double negationCost;
    private final double decisiveCost;
    private final List<Arc> arcs = new ArrayList<>();
    private final List<Integer> numberLoops = new ArrayList<>();
    private final Map<Integer, Double> cheapExtras = new HashMap<>();
    private int states = 1;

    private AutomatonBuilder(PhraseNode phrase, Language language, Slots slots) {
        this.language = language;
        double weight = phrase.weight();
        this.names = new NameSlots(slots, language, weight);
        // half of the phrase: a denied phrase stays below any useful threshold
        this.negationCost = Math.max(1.2, 0.5 * (weight + 1));
        // alone it brings a phrase below "met", not below "unsure"
        this.decisiveCost = Math.max(1, 0.28 * (weight + 1));
    }

    static Automaton build(PhraseNode phrase, Language language, Slots slots) {
        AutomatonBuilder builder = new AutomatonBuilder(phrase, language, slots);
        int end = phrase.appendTo(builder, 0);
        builder.silent(end, builder.newState(), 0);
        return new Automaton(
                builder,
                builder.heaviest(),
                (float) builder.negationCost,
                language == Language.ZH ? MANDARIN_SHORT : ENGLISH_SHORT);
    }

    int words(int from, List<Sound> sounds, List<Role> roles) {
        int state = from;
        int previous = -1;
        for (int i = 0; i < sounds.size(); i++) {
            Role role = roles.get(i);
            int next = newState();
            double miss = switch (role) {
                case NEGATION -> negationCost;
                case DECISIVE -> decisiveCost;
                default -> role.weight();
            };
            arcs.add(new Arc(Automaton.SOUND, state, next, role.weight(), miss, sounds.get(i)));
            if (i > 0
                    && sounds.get(i) instanceof EnglishSound here
                    && sounds.get(i - 1) instanceof EnglishSound before) {
                double both = role.weight() + roles.get(i - 1).weight();
                EnglishSound joined = EnglishSound.of(before.text() + here.text());
                boolean negated = role == Role.NEGATION;
                arcs.add(new Arc(Automaton.JOINED, previous, next, both, both, joined, negated));
            }
            previous = state;
            state = next;
        }
        return state;
    }

    int join(List<Integer> ends) {
        int state = newState();
        ends.forEach(end -> silent(end, state, 0));
        return state;
    }

    int gap(int from) {
        int units = language == Language.ZH ? MANDARIN_GAP : ENGLISH_GAP;
        return join(any(from, units, SKIPPED));
    }

    int slot(int from, SlotKind kind) {
        return switch (kind) {
            case NUMBER -> {
                int heard = newState();
                arcs.add(new Arc(Automaton.NUMBER, from, heard, 1, 1, NO_SOUND));
                numberLoops.add(heard);
                yield heard;
            }
            case WORD ->
                join(any(from, language == Language.ZH ? 2 : 1, ANY_WORD_COST).subList(1, 2));
            default -> names.append(this, from, kind);
        };
    }

    /** A chain that hears up to a number of units; returns all states along it, the first being where it begins. */
    List<Integer> any(int from, int units, double costEach) {
        List<Integer> chain = new ArrayList<>(List.of(from));
        for (int i = 0; i < units; i++) {
            int next = newState();
            arcs.add(new Arc(Automaton.ANY, chain.get(i), next, 0, costEach, NO_SOUND));
            chain.add(next);
        }
        return chain;
    }

    /** One sound of a known name. */
    int named(int from, Sound sound, double weight) {
        int next = newState();
        arcs.add(new Arc(Automaton.SOUND, from, next, weight, weight, sound));
        cheapExtras.put(next, Math.min(1, weight));
        return next;
    }

    /** A way past, for a price. */
    int silently(int from, double weight, double cost) {
        int next = newState();
        arcs.add(new Arc(Automaton.SILENT, from, next, weight, cost, NO_SOUND));
        return next;
    }

    private void silent(int from, int to, double cost) {
        arcs.add(new Arc(Automaton.SILENT, from, to, 0, cost, NO_SOUND));
    }

    private int newState() {
        return states++;
    }

    int states() {
        return states;
    }

    /** By state, the share of its usual cost that an extra unit has there; 1 where nothing is said. */
    Map<Integer, Double> cheapExtras() {
        return cheapExtras;
    }

    List<Integer> numberLoops() {
        return numberLoops;
    }

    List<Arc> sortedArcs() {
        return arcs.stream().sorted(Comparator.comparingInt(Arc::from)).toList();
    }

    private double heaviest() {
        double[] best = new double[states];
        for (Arc arc : sortedArcs()) {
            best[arc.to()] = Math.max(best[arc.to()], best[arc.from()] + arc.weight());
        }
        return best[states - 1];
    }

    double negationCost() {
        return negationCost;
    }

    /** Whether an arc of a sort can be the first on which something is heard. */
    boolean beginsWith(Predicate<Arc> sort) {
        boolean[] first = new boolean[states];
        first[0] = true;
        boolean begins = false;
        for (Arc arc : sortedArcs()) {
            if (first[arc.from()]) {
                first[arc.to()] |= arc.kind() == Automaton.SILENT;
                begins |= sort.test(arc);
            }
        }
        return begins;
    }
}
