package org.callqa.language.phrase;

import java.util.ArrayList;
import java.util.List;
import org.callqa.call.Language;
import org.callqa.language.sound.EnglishSound;
import org.callqa.language.sound.Sound;
import org.callqa.language.words.Role;

/** Builds an automaton from a phrase: what its parts cost. Grows linearly with it. */
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

    private final Language language;
    private final NameSlots names;
    private final double negationCost;
    private final double decisiveCost;
    private final PhraseGraph graph = new PhraseGraph();

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
        builder.graph.complete(end);
        return new Automaton(
                builder.graph, (float) builder.negationCost, language == Language.ZH ? MANDARIN_SHORT : ENGLISH_SHORT);
    }

    int words(int from, List<Sound> sounds, List<Role> roles) {
        int state = from;
        int previous = -1;
        for (int i = 0; i < sounds.size(); i++) {
            Role role = roles.get(i);
            int next = graph.newState();
            double miss = switch (role) {
                case NEGATION -> negationCost;
                case DECISIVE -> decisiveCost;
                default -> role.weight();
            };
            graph.hear(state, next, role.weight(), miss, sounds.get(i));
            if (i > 0
                    && sounds.get(i) instanceof EnglishSound here
                    && sounds.get(i - 1) instanceof EnglishSound before) {
                double both = role.weight() + roles.get(i - 1).weight();
                EnglishSound joined = EnglishSound.of(before.text() + here.text());
                graph.hearJoined(previous, next, both, joined, role == Role.NEGATION);
            }
            previous = state;
            state = next;
        }
        return state;
    }

    /**
     * Brings the ends of alternatives together.
     *
     * @param from the state they begin at
     */
    int join(int from, List<Integer> ends) {
        return graph.join(from, ends);
    }

    int gap(int from) {
        int units = language == Language.ZH ? MANDARIN_GAP : ENGLISH_GAP;
        return join(from, any(from, units, SKIPPED));
    }

    int slot(int from, SlotKind kind) {
        return switch (kind) {
            case NUMBER -> {
                int heard = graph.newState();
                graph.pass(Automaton.NUMBER, from, heard, 1, 1);
                graph.loopOnNumbers(heard);
                yield heard;
            }
            case WORD ->
                join(
                        from,
                        any(from, language == Language.ZH ? 2 : 1, ANY_WORD_COST)
                                .subList(1, 2));
            default -> names.append(this, from, kind);
        };
    }

    /** A chain that hears up to a number of units; returns all states along it, the first being where it begins. */
    List<Integer> any(int from, int units, double costEach) {
        List<Integer> chain = new ArrayList<>(List.of(from));
        for (int i = 0; i < units; i++) {
            int next = graph.newState();
            graph.pass(Automaton.ANY, chain.get(i), next, 0, costEach);
            chain.add(next);
        }
        return chain;
    }

    /** One sound of a known name. */
    int named(int from, Sound sound, double weight) {
        int next = graph.newState();
        graph.hear(from, next, weight, weight, sound);
        graph.cheapenExtras(next, Math.min(1, weight));
        return next;
    }

    /** A way past, for a price. */
    int silently(int from, double weight, double cost) {
        int next = graph.newState();
        graph.pass(Automaton.SILENT, from, next, weight, cost);
        return next;
    }
}
