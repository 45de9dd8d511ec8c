package org.callqa.scoring.search;

import java.util.List;
import java.util.Optional;
import org.callqa.call.Span;
import org.callqa.scoring.answer.CheckResult;

/**
 * A window of the rubric, found in one call.
 *
 * @param stretches where to look, by time; none when the anchor was not heard
 * @param label for people: {@code in the first 15 s after the pick-up}
 * @param undecided the anchor's result, when it could not be decided where to look
 */
public record Scope(List<Stretch> stretches, String label, Optional<CheckResult> undecided) {

    public Scope {
        stretches = List.copyOf(stretches);
    }

    public static Scope of(Stretch stretch, String label) {
        return new Scope(List.of(stretch), label, Optional.empty());
    }

    public List<Span> spans() {
        return stretches.stream().map(Stretch::span).toList();
    }

    /** From the first stretch to the last, or empty when there is none. */
    public Optional<Span> span() {
        return spans().stream().reduce(Span::union);
    }

    boolean contains(Span said) {
        return stretches.stream().anyMatch(stretch -> stretch.contains(said));
    }

    /** The answer of a check that does not know where to look. */
    public Optional<CheckResult> abstention() {
        return undecided.map(anchor -> new CheckResult(
                anchor.verdict(), anchor.evidence(), List.of(), "where to look is undecided: " + anchor.reason()));
    }
}
