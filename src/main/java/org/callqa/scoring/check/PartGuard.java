package org.callqa.scoring.check;

import java.util.Optional;
import java.util.function.Supplier;
import org.callqa.call.CallPart;
import org.callqa.call.CallRecord;
import org.callqa.call.Finding;
import org.callqa.call.Reason;
import org.callqa.call.Timeline;
import org.callqa.rubric.Check;
import org.callqa.rubric.Window;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Verdict;

/**
 * Asks each of several agents of a call for what is theirs: the first for how the call began, the last for how it ended; and
 * nobody for anything where it cannot be told when each of them talked. What is missing from a part may have been said in
 * another one; {@link org.callqa.scoring.search.CallView} knows of that.
 */
final class PartGuard {

    private final Optional<Reason> untold;
    private final Optional<CallPart> part;

    PartGuard(CallRecord call, Timeline timeline) {
        untold = timeline.finding(Finding.Kind.UNKNOWN_PART).map(Finding::text);
        part = call.part().filter(any -> timeline.finding(Finding.Kind.PART).isPresent());
    }

    CheckResult guard(Check check, Supplier<CheckResult> evaluation) {
        if (untold.isPresent()) {
            return CheckResult.notMeasurable(untold.get());
        }
        if (part.isPresent() && !part.get().isFirst() && asksOfBeginning(check)) {
            return CheckResult.of(Verdict.NOT_APPLICABLE, Reason.of("part.begun"));
        }
        if (part.isPresent() && !part.get().isLast() && asksOfEnd(check)) {
            return CheckResult.of(Verdict.NOT_APPLICABLE, Reason.of("part.ended"));
        }
        return evaluation.get();
    }

    private static boolean asksOfBeginning(Check check) {
        Window window = check.window();
        return check instanceof Check.AnswersWithin
                || window instanceof Window.First
                || window instanceof Window.FirstTurns;
    }

    private static boolean asksOfEnd(Check check) {
        Window window = check.window();
        return check instanceof Check.HangsUp || window instanceof Window.Last || window instanceof Window.LastTurns;
    }
}
