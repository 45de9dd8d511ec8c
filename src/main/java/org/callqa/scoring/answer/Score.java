package org.callqa.scoring.answer;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What the answers of one call add up to.
 *
 * @param percent {@code 100 × Σ weight(MET) / Σ weight(MET or NOT_MET)}; empty when nothing could be answered
 * @param low the same with every UNSURE taken as NOT_MET
 * @param high the same with every UNSURE taken as MET
 * @param answered criteria answered MET or NOT_MET
 * @param asked criteria that were due or could not be decided: all but NOT_APPLICABLE
 * @param proposedFail whether a critical criterion is NOT_MET: a proposal until a person confirms it
 */
public record Score(
        OptionalDouble percent,
        OptionalDouble low,
        OptionalDouble high,
        int answered,
        int asked,
        boolean proposedFail) {

    /** Adds up one call's answers. */
    public static Score of(List<Answer> answers) {
        double met = weight(answers, Verdict.MET);
        double notMet = weight(answers, Verdict.NOT_MET);
        double unsure = weight(answers, Verdict.UNSURE);
        return new Score(
                percent(met, met + notMet),
                percent(met, met + notMet + unsure),
                percent(met + unsure, met + notMet + unsure),
                (int) answers.stream().filter(a -> a.verdict().answered()).count(),
                (int) answers.stream()
                        .filter(a -> a.verdict() != Verdict.NOT_APPLICABLE)
                        .count(),
                answers.stream().anyMatch(a -> a.criterion().critical() && a.verdict() == Verdict.NOT_MET));
    }

    /** Whether a call passes: its score reaches the mark, and no critical criterion is NOT_MET. */
    public boolean passes(double passMark) {
        return percent.isPresent() && percent.getAsDouble() >= passMark && !proposedFail;
    }

    private static double weight(List<Answer> answers, Verdict verdict) {
        return answers.stream()
                .filter(answer -> answer.verdict() == verdict)
                .mapToDouble(answer -> answer.criterion().weight())
                .sum();
    }

    private static OptionalDouble percent(double part, double whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * part / whole);
    }
}
