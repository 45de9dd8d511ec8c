package org.callqa.scoring.compare;

import java.util.Comparator;
import java.util.Optional;
import org.callqa.scoring.answer.Verdict;

/**
 * An answer that another rubric gives otherwise.
 *
 * @param criterion id of what was asked
 * @param before the old rubric's answer; empty when it does not ask this in the call's language
 * @param after the new rubric's answer; empty when it does not ask this in the call's language
 */
public record AnswerChange(String criterion, Optional<Verdict> before, Optional<Verdict> after)
        implements Comparable<AnswerChange> {

    private static final Comparator<AnswerChange> ORDER = Comparator.comparing(AnswerChange::criterion)
            .thenComparing(AnswerChange::was)
            .thenComparing(AnswerChange::is);

    /** Name of the old verdict, {@code NOT_ASKED} without one. */
    public String was() {
        return name(before);
    }

    /** Name of the new verdict, {@code NOT_ASKED} without one. */
    public String is() {
        return name(after);
    }

    @Override
    public int compareTo(AnswerChange other) {
        return ORDER.compare(this, other);
    }

    private static String name(Optional<Verdict> verdict) {
        return verdict.map(Verdict::name).orElse("NOT_ASKED");
    }
}
