package org.callqa.language.phrase;

import java.util.List;
import org.callqa.language.sound.Sound;
import org.callqa.language.words.Role;

/** A part of a phrase as it was written. */
public sealed interface PhraseNode {

    /** The weight of the words one has to say, alternatives counted by the heaviest, 1 per content word. */
    double weight();

    /** Adds this part to an automaton behind a state; returns the state after it. */
    int appendTo(AutomatonBuilder builder, int from);

    /** Words in a row. */
    record Literal(List<Sound> sounds, List<Role> roles) implements PhraseNode {
        @Override
        public double weight() {
            return roles.stream().mapToDouble(Role::weight).sum();
        }

        @Override
        public int appendTo(AutomatonBuilder builder, int from) {
            return builder.words(from, sounds, roles);
        }
    }

    /** One part after the other. */
    record Sequence(List<PhraseNode> parts) implements PhraseNode {
        @Override
        public double weight() {
            return parts.stream().mapToDouble(PhraseNode::weight).sum();
        }

        @Override
        public int appendTo(AutomatonBuilder builder, int from) {
            int state = from;
            for (PhraseNode part : parts) {
                state = part.appendTo(builder, state);
            }
            return state;
        }
    }

    /** One of several. */
    record Choice(List<PhraseNode> alternatives) implements PhraseNode {
        @Override
        public double weight() {
            return alternatives.stream().mapToDouble(PhraseNode::weight).max().orElse(0);
        }

        @Override
        public int appendTo(AutomatonBuilder builder, int from) {
            return builder.join(
                    from,
                    alternatives.stream()
                            .map(part -> part.appendTo(builder, from))
                            .toList());
        }
    }

    /** May be left out. */
    record Maybe(PhraseNode part) implements PhraseNode {
        @Override
        public double weight() {
            return 0;
        }

        @Override
        public int appendTo(AutomatonBuilder builder, int from) {
            return builder.join(from, List.of(part.appendTo(builder, from), from));
        }
    }

    /** A few words of any kind. */
    record Gap() implements PhraseNode {
        @Override
        public double weight() {
            return 0;
        }

        @Override
        public int appendTo(AutomatonBuilder builder, int from) {
            return builder.gap(from);
        }
    }

    /** A name, a number or any word. */
    record Slot(SlotKind kind) implements PhraseNode {
        @Override
        public double weight() {
            return kind == SlotKind.NUMBER || kind.isKnownName() ? 1 : 0;
        }

        @Override
        public int appendTo(AutomatonBuilder builder, int from) {
            return builder.slot(from, kind);
        }
    }
}
