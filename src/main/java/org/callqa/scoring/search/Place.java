package org.callqa.scoring.search;

import java.util.List;
import java.util.Optional;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.scoring.answer.CheckResult;

/**
 * Where to look: a window of the rubric, found in one call for one party.
 *
 * @param party whose words
 * @param spans when, by time; none when the anchor was not heard
 * @param edge which words count as inside
 * @param label for people: {@code in the first 15 s after the pick-up}
 * @param undecided the anchor's result, when it could not be decided where to look
 */
public record Place(Party party, List<Span> spans, Edge edge, Reason label, Optional<CheckResult> undecided) {

    /** Whether a word is inside when it starts there, or when it ends there. */
    public enum Edge {
        STARTS,
        ENDS;

        /** When, in milliseconds, something said counts as said. */
        int of(Span said) {
            return this == STARTS ? said.startMs() : said.endMs();
        }

        /** The first millisecond at which what is inside may count as said; an end lies after what it ends. */
        int first(Span span) {
            return this == STARTS ? span.startMs() : span.startMs() + 1;
        }

        /** The millisecond after the last one. */
        int after(Span span) {
            return this == STARTS ? span.endMs() : span.endMs() + 1;
        }
    }

    private static final String UNDECIDED = "where.undecided";
    private static final String MISSING = "where.missing";

    public Place {
        spans = List.copyOf(spans);
    }

    /** Words that start in a piece of the call, which may turn out to be empty. */
    public static Place starting(Party party, int fromMs, int toMs, Reason label) {
        Span span = new Span(fromMs, Math.max(fromMs, toMs));
        return new Place(party, List.of(span), Edge.STARTS, label, Optional.empty());
    }

    /** Words that end in a piece of the call, which may turn out to be empty. */
    public static Place ending(Party party, int fromMs, int toMs, Reason label) {
        Span span = new Span(Math.min(fromMs, toMs), toMs);
        return new Place(party, List.of(span), Edge.ENDS, label, Optional.empty());
    }

    /** Words of the same party that start in other pieces of the call. */
    Place starting(List<Span> others) {
        return new Place(party, others, Edge.STARTS, label, Optional.empty());
    }

    /** What to call a place that is not in the call, for the reason that what it lies beside was not heard. */
    public static Reason missing(Reason why) {
        return Reason.of(MISSING, why);
    }

    /** Why this place is not in the call, where something else is the reason. */
    Optional<Reason> whyMissing() {
        return label.is(MISSING) ? Optional.of((Reason) label.slots().get(0)) : Optional.empty();
    }

    /** From the first span to the end of the last, or empty when there is none. */
    public Optional<Span> span() {
        return spans.stream().reduce(Span::union);
    }

    /** Whether something said counts as inside: by its first word's start or its last word's end. */
    public boolean contains(Span said) {
        int at = edge.of(said);
        return spans.stream().anyMatch(span -> edge.first(span) <= at && at < edge.after(span));
    }

    /** The answer of a check that does not know where to look. */
    public Optional<CheckResult> abstention() {
        return undecided.map(anchor -> new CheckResult(
                anchor.verdict(),
                anchor.evidence(),
                List.of(),
                anchor.reason().clauses().stream().limit(1).anyMatch(first -> first.is(UNDECIDED))
                        ? anchor.reason()
                        : anchor.reason().under(UNDECIDED)));
    }
}
