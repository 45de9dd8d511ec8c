package org.callqa.scoring.answer;

import java.util.List;
import org.callqa.call.Reason;
import org.callqa.call.Span;

/**
 * What one check came to in one call. {@link Verdict#NOT_APPLICABLE} says that the check itself found nothing it could
 * be asked of: no hold, nothing to repeat back, no word of address.
 *
 * @param verdict the answer
 * @param evidence what it rests on, the decisive piece first
 * @param found where that was heard for certain, by time: what windows and order are anchored to; empty when nothing
 *     was
 * @param reason for people, without a full stop
 */
public record CheckResult(Verdict verdict, List<Evidence> evidence, List<Span> found, Reason reason) {

    public CheckResult {
        evidence = List.copyOf(evidence);
        found = found.stream().sorted().toList();
    }

    public static CheckResult of(Verdict verdict, Reason reason, Evidence... evidence) {
        return new CheckResult(verdict, List.of(evidence), List.of(), reason);
    }

    public static CheckResult of(Verdict verdict, Reason reason, List<Evidence> evidence) {
        return new CheckResult(verdict, evidence, List.of(), reason);
    }

    public static CheckResult notMeasurable(Reason reason) {
        return of(Verdict.NOT_MEASURABLE, reason);
    }

    public static CheckResult notDue(Reason reason) {
        return of(Verdict.NOT_APPLICABLE, reason);
    }

    public boolean is(Verdict other) {
        return verdict == other;
    }

    /** The same evidence with another verdict and more to say. */
    public CheckResult but(Verdict other, Reason why) {
        return new CheckResult(other, evidence, other == verdict ? found : List.of(), Reason.also(reason, why));
    }

    /** The same for another reason. */
    public CheckResult because(Reason other) {
        return new CheckResult(verdict, evidence, found, other);
    }
}
