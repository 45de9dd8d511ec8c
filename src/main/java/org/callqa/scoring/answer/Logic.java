package org.callqa.scoring.answer;

import java.util.ArrayList;
import java.util.List;
import org.callqa.call.Reason;
import org.callqa.call.Span;

/**
 * {@code all}, {@code any} and {@code not} over answers that may abstain.
 *
 * <table>
 * <caption>the first line that fits decides</caption>
 * <tr><th>all</th><td>any NOT_MET → NOT_MET; any NOT_MEASURABLE → NOT_MEASURABLE; any UNSURE → UNSURE; else MET</td></tr>
 * <tr><th>any</th><td>any MET → MET; any UNSURE → UNSURE; any NOT_MEASURABLE → NOT_MEASURABLE; else NOT_MET</td></tr>
 * <tr><th>not</th><td>MET ↔ NOT_MET; the others stay</td></tr>
 * </table>
 *
 * <p>A part that is NOT_APPLICABLE is left out; when every part is, so is the whole.
 */
public final class Logic {

    private Logic() {}

    public static CheckResult all(List<CheckResult> parts) {
        return decide(parts, Verdict.MET, Verdict.NOT_MET, Verdict.NOT_MEASURABLE, Verdict.UNSURE);
    }

    public static CheckResult any(List<CheckResult> parts) {
        return decide(parts, Verdict.NOT_MET, Verdict.MET, Verdict.UNSURE, Verdict.NOT_MEASURABLE);
    }

    public static CheckResult not(CheckResult part) {
        Verdict verdict = part.verdict();
        if (verdict == Verdict.MET) {
            verdict = Verdict.NOT_MET;
        } else if (verdict == Verdict.NOT_MET) {
            verdict = Verdict.MET;
        }
        return new CheckResult(verdict, part.evidence(), List.of(), part.reason());
    }

    private static CheckResult decide(List<CheckResult> parts, Verdict otherwise, Verdict... precedence) {
        List<CheckResult> asked =
                parts.stream().filter(part -> !part.is(Verdict.NOT_APPLICABLE)).toList();
        if (asked.isEmpty()) {
            return joined(Verdict.NOT_APPLICABLE, parts, parts);
        }
        for (Verdict verdict : precedence) {
            List<CheckResult> deciding =
                    asked.stream().filter(part -> part.is(verdict)).toList();
            if (!deciding.isEmpty()) {
                return joined(verdict, verdict == Verdict.MET ? onceEach(deciding) : deciding, deciding);
            }
        }
        return joined(otherwise, asked, asked);
    }

    /** Of parts that heard the same words, as windows that overlap do, the one that heard most of them tells it. */
    private static List<CheckResult> onceEach(List<CheckResult> parts) {
        List<CheckResult> told = new ArrayList<>();
        for (CheckResult part : parts) {
            if (told.stream().noneMatch(other -> hasAllOf(part, other))) {
                told.removeIf(other -> hasAllOf(other, part));
                told.add(part);
            }
        }
        return told;
    }

    private static boolean hasAllOf(CheckResult part, CheckResult other) {
        return part.evidence().stream()
                .allMatch(piece -> other.evidence().stream().anyMatch(whole -> whole.holds(piece)));
    }

    private static CheckResult joined(Verdict verdict, List<CheckResult> telling, List<CheckResult> parts) {
        List<Evidence> evidence = new ArrayList<>();
        for (CheckResult part : telling) {
            for (Evidence piece : part.evidence()) {
                if (evidence.stream().noneMatch(whole -> whole.holds(piece))) {
                    evidence.removeIf(piece::holds);
                    evidence.add(piece);
                }
            }
        }
        List<Span> found = verdict == Verdict.MET
                ? parts.stream().flatMap(part -> part.found().stream()).toList()
                : List.of();
        List<Reason> reasons =
                telling.stream().map(CheckResult::reason).distinct().toList();
        List<Reason> whole = reasons.stream()
                .filter(reason -> reasons.stream().noneMatch(other -> !other.equals(reason) && other.tells(reason)))
                .toList();
        return new CheckResult(verdict, evidence, found, Reason.also(whole));
    }
}
