package org.callqa.scoring.answer;

import java.util.List;
import org.callqa.call.Reason;
import org.callqa.rubric.Criterion;

/**
 * The answer to one criterion in one call.
 *
 * @param criterion what was asked
 * @param verdict the answer
 * @param evidence what it rests on, the decisive piece first; may be empty
 * @param due why the criterion was due: the trigger's evidence; empty without a trigger
 * @param reason for people: sentences with a capital letter and a full stop
 */
public record Answer(Criterion criterion, Verdict verdict, List<Evidence> evidence, List<Evidence> due, Reason reason) {

    public Answer {
        evidence = List.copyOf(evidence);
        due = List.copyOf(due);
    }

    /** The same answer, to a criterion that asks the same. */
    public Answer to(Criterion same) {
        return new Answer(same, verdict, evidence, due, reason);
    }
}
