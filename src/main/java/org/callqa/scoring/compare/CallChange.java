package org.callqa.scoring.compare;

import java.util.List;
import java.util.OptionalDouble;
import org.callqa.call.CallRecord;
import org.callqa.scoring.answer.Score;

/**
 * One call under an old and a new rubric.
 *
 * @param call what the call list says of it
 * @param before its score under the old one
 * @param after its score under the new one
 * @param passedBefore whether it passed under the old one
 * @param passedAfter whether it passes under the new one
 * @param answers those that differ, in the order of the new rubric
 */
public record CallChange(
        CallRecord call,
        Score before,
        Score after,
        boolean passedBefore,
        boolean passedAfter,
        List<AnswerChange> answers) {

    public CallChange {
        answers = List.copyOf(answers);
    }

    /** Whether a reader of the scorecards sees any difference; how much of the weight is answered is in none. */
    public boolean changed() {
        return !answers.isEmpty()
                || flipped()
                || rangeChanged()
                || !before.percent().equals(after.percent())
                || before.proposedFail() != after.proposedFail();
    }

    /** Whether what the score may be at least and at most is another. */
    public boolean rangeChanged() {
        return !before.low().equals(after.low()) || !before.high().equals(after.high());
    }

    /** Whether it passed and does not pass any more, or the other way round. */
    public boolean flipped() {
        return passedBefore != passedAfter;
    }

    /** By how many points the score moves, or empty when one of the rubrics gives none. */
    public OptionalDouble points() {
        return before.percent().isPresent() && after.percent().isPresent()
                ? OptionalDouble.of(
                        after.percent().getAsDouble() - before.percent().getAsDouble())
                : OptionalDouble.empty();
    }
}
