package org.callqa.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something to tell people, as data: which message it is, and what stands in its slots. Whoever reads it gets it in words of
 * their language, from the files that hold a message for every key.
 *
 * @param key of the message
 * @param slots what stands in its slots, in their order
 */
public record Reason(String key, List<Filling> slots) implements Filling {

    /** Nothing to tell. */
    public static final Reason NONE = new Reason("", List.of());

    private static final String ALSO = "also";
    private static final String SENTENCES = "sentences";
    private static final String LITERAL = "literal";

    public Reason {
        slots = List.copyOf(slots);
    }

    /** @param slots as {@link Filling#of} takes them */
    public static Reason of(String key, Object... slots) {
        return new Reason(key, Arrays.stream(slots).map(Filling::of).toList());
    }

    /** A sentence that is the same in every language: somebody else's, or one that an earlier callqa kept. */
    public static Reason literal(String sentence) {
        return sentence.isBlank() ? NONE : of(LITERAL, sentence);
    }

    /** Several, one after the other, none of them twice. */
    public static Reason also(List<Reason> reasons) {
        Set<Reason> clauses = new LinkedHashSet<>();
        reasons.forEach(reason -> clauses.addAll(reason.clauses()));
        List<Filling> once = new ArrayList<>(clauses);
        return switch (once.size()) {
            case 0 -> NONE;
            case 1 -> (Reason) once.get(0);
            default -> new Reason(ALSO, once);
        };
    }

    /** As {@link #also(List)}. */
    public static Reason also(Reason... reasons) {
        return also(List.of(reasons));
    }

    /** One after the other with what a language has between the parts of a list; a single one is itself. */
    public static Reason list(List<? extends Filling> parts) {
        return joined("list", parts);
    }

    /** The same with "or", or with "and": what {@code key} has between them. */
    public static Reason joined(String key, List<? extends Filling> parts) {
        return parts.size() == 1 && parts.get(0) instanceof Reason only ? only : new Reason(key, List.copyOf(parts));
    }

    /** What is told one after the other, each once; none where there is nothing to tell. */
    public List<Reason> clauses() {
        return isNone()
                ? List.of()
                : is(ALSO) ? slots.stream().map(Reason.class::cast).toList() : List.of(this);
    }

    /** What is told in sentences of their own. */
    public List<Reason> sentences() {
        return is(SENTENCES) ? slots.stream().map(Reason.class::cast).toList() : List.of(this);
    }

    /** Followed by sentences of their own. */
    public Reason andThen(List<Reason> others) {
        List<Reason> told = Stream.concat(sentences().stream(), others.stream())
                .filter(reason -> !reason.isNone())
                .toList();
        return told.isEmpty() ? NONE : told.size() == 1 ? told.get(0) : new Reason(SENTENCES, List.copyOf(told));
    }

    /** With its first clause put into the only slot of another message; the others stay as they are. */
    public Reason under(String message) {
        List<Reason> told = clauses();
        return told.isEmpty()
                ? of(message, NONE)
                : also(Stream.concat(
                                Stream.of(of(message, told.get(0))),
                                told.stream().skip(1))
                        .toList());
    }

    public boolean isNone() {
        return key.isEmpty();
    }

    public boolean is(String message) {
        return key.equals(message);
    }

    /** Whether another reason is this one or a part of it. */
    public boolean tells(Reason other) {
        return equals(other)
                || other.is(ALSO) && other.clauses().stream().allMatch(this::tells)
                || slots.stream().anyMatch(slot -> slot instanceof Reason part && part.tells(other));
    }
}
