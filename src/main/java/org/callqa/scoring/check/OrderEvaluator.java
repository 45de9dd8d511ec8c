package org.callqa.scoring.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Finding;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.rubric.Check;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Logic;
import org.callqa.scoring.answer.Verdict;

/**
 * {@code order}: one thing is heard, and after it, within the gap allowed, another. Any pair of what was found for both
 * will do. Where both were heard but never in this order, NOT_MET; on channels whose clocks differ, and for pairs that
 * a shift of the clocks could put in order, UNSURE.
 */
final class OrderEvaluator {

    /** Words of two parties may touch: what begins this little before the other's end still comes after it. */
    private static final int TOUCHING_MS = 500;

    private final boolean clocksDiffer;

    OrderEvaluator(boolean clocksDiffer) {
        this.clocksDiffer = clocksDiffer;
    }

    /**
     * What comes of an order.
     *
     * @param first what its first check came to
     * @param then what its second one came to
     */
    CheckResult evaluate(Check.Order check, CheckResult first, CheckResult then) {
        CheckResult both = Logic.all(List.of(first, then));
        if (!both.is(Verdict.MET)) {
            return both.is(first.verdict()) && !first.is(Verdict.MET)
                    ? half("order.first", both)
                    : half("order.then", both);
        }
        long maxGap = check.maxGap().map(gap -> gap.toMillis()).orElse(Long.MAX_VALUE / 2);
        Optional<Span> inOrder = pair(first.found(), then.found(), TOUCHING_MS, maxGap);
        if (inOrder.isPresent()) {
            return new CheckResult(Verdict.MET, both.evidence(), List.of(inOrder.get()), both.reason());
        }
        if (clocksDiffer
                && pair(
                                first.found(),
                                then.found(),
                                Finding.LARGEST_CLOCK_OFFSET_MS,
                                maxGap + Finding.LARGEST_CLOCK_OFFSET_MS)
                        .isPresent()) {
            return CheckResult.of(Verdict.UNSURE, both.reason().under("order.clocks"), both.evidence());
        }
        List<Evidence> evidence = new ArrayList<>(then.evidence());
        evidence.addAll(first.evidence());
        Reason why = check.maxGap()
                .map(allowed -> Reason.of("order.not-within", allowed, both.reason()))
                .orElseGet(() -> both.reason().under("order.not"));
        return CheckResult.of(Verdict.NOT_MET, why, evidence);
    }

    private static CheckResult half(String which, CheckResult result) {
        return new CheckResult(
                result.verdict(),
                result.evidence(),
                result.found(),
                result.reason().under(which));
    }

    private static Optional<Span> pair(List<Span> first, List<Span> then, int toleranceMs, long maxGapMs) {
        for (Span one : first) {
            for (Span other : then) {
                long gap = (long) other.startMs() - one.endMs();
                if (!one.equals(other) && gap >= -toleranceMs && gap <= maxGapMs) {
                    return Optional.of(one.union(other));
                }
            }
        }
        return Optional.empty();
    }
}
