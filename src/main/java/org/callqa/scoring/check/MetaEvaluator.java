package org.callqa.scoring.check;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.callqa.call.CallRecord;
import org.callqa.call.Reason;
import org.callqa.rubric.Check;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Verdict;

/**
 * {@code meta}: a column of the call list compared with a value; as numbers when both are, as text without regard to
 * case otherwise. An absent or empty column equals nothing, contains nothing and differs from everything; ordering what
 * is not a number is NOT_MEASURABLE, and so is what the list's reader could not tell and calls
 * {@code unknown}.
 */
final class MetaEvaluator {

    /** As the reader of the call list writes where nobody can be sure: it compares with nothing but itself. */
    private static final String UNKNOWN = "unknown";

    private final CallRecord record;

    MetaEvaluator(CallRecord record) {
        this.record = record;
    }

    CheckResult evaluate(Check.Meta check) {
        String actual = record.columns().getOrDefault(check.column(), "").strip();
        Optional<BigDecimal> number = number(actual);
        Optional<BigDecimal> wanted = number(check.value());
        boolean numbers = number.isPresent() && wanted.isPresent();
        int order =
                numbers ? number.get().compareTo(wanted.get()) : fold(actual).compareTo(fold(check.value()));
        Reason said = actual.isEmpty()
                ? Reason.of("meta.nothing", check.column())
                : Reason.of("meta.is", check.column(), actual);
        if (fold(actual).equals(UNKNOWN) && !fold(check.value()).equals(UNKNOWN)) {
            return CheckResult.notMeasurable(said);
        }
        boolean holds;
        switch (check.comparison()) {
            case EQUALS -> holds = order == 0;
            case NOT_EQUALS -> holds = order != 0;
            case CONTAINS -> holds = fold(actual).contains(fold(check.value()));
            default -> {
                if (!numbers) {
                    return CheckResult.notMeasurable(Reason.of("meta.no-order", said, check.value()));
                }
                holds = inOrder(check.comparison(), order);
            }
        }
        return CheckResult.of(
                holds ? Verdict.MET : Verdict.NOT_MET,
                said,
                new Evidence(actual, Optional.empty(), Optional.empty(), 1, 1, Reason.of("note.meta", check.column())));
    }

    private static boolean inOrder(Check.Meta.Comparison comparison, int order) {
        return switch (comparison) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
            case EQUALS, NOT_EQUALS, CONTAINS -> throw new IllegalArgumentException("not an ordering: " + comparison);
        };
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
