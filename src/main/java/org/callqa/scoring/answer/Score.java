package org.callqa.scoring.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.callqa.call.Reason;

/**
 * What the answers of one call add up to.
 *
 * <p>A call of which too little could be answered has no score, no bounds, and neither passes nor fails: the few answers that
 * an unintelligible recording still gives, by the clock and the tones, would make it a perfect one. What was asked is all
 * that was due or could not be decided, so a question that the recording could not answer counts as asked.
 *
 * @param percent {@code 100 × Σ weight(MET) / Σ weight(MET or NOT_MET)}; empty when not enough could be answered
 * @param low the same with every UNSURE taken as NOT_MET
 * @param high the same with every UNSURE taken as MET
 * @param answeredPercent {@code 100 × Σ weight(MET or NOT_MET) / Σ weight(all but NOT_APPLICABLE)}; 0 when nothing was asked
 * @param answered criteria answered MET or NOT_MET
 * @param asked criteria that were due or could not be decided: all but NOT_APPLICABLE
 * @param proposedFail whether a critical criterion is NOT_MET: a proposal until a person confirms it
 */
public record Score(
        OptionalDouble percent,
        OptionalDouble low,
        OptionalDouble high,
        double answeredPercent,
        int answered,
        int asked,
        boolean proposedFail) {

    /**
     * Adds up one call's answers.
     *
     * @param minAnswered percent of the weight asked that has to be answered for the call to have a score
     */
    public static Score of(List<Answer> answers, double minAnswered) {
        double met = weight(answers, Verdict.MET);
        double notMet = weight(answers, Verdict.NOT_MET);
        double unsure = weight(answers, Verdict.UNSURE);
        double asked = met + notMet + unsure + weight(answers, Verdict.NOT_MEASURABLE);
        double share = percent(met + notMet, asked).orElse(0);
        boolean enough = share >= minAnswered && met + notMet > 0;
        return new Score(
                enough ? percent(met, met + notMet) : OptionalDouble.empty(),
                enough ? percent(met, met + notMet + unsure) : OptionalDouble.empty(),
                enough ? percent(met + unsure, met + notMet + unsure) : OptionalDouble.empty(),
                share,
                (int) answers.stream().filter(a -> a.verdict().answered()).count(),
                (int) answers.stream()
                        .filter(a -> a.verdict() != Verdict.NOT_APPLICABLE)
                        .count(),
                answers.stream().anyMatch(a -> a.criterion().critical() && a.verdict() == Verdict.NOT_MET));
    }

    /** Whether enough could be answered for a score. */
    public boolean isScored() {
        return percent.isPresent();
    }

    /** Why there is no score, in words without a full stop; empty when there is one. */
    public Optional<Reason> whyNot() {
        if (isScored()) {
            return Optional.empty();
        }
        return Optional.of(
                asked == 0
                        ? Reason.of("score.nothing-due")
                        : Reason.of("score.not-enough", answered, asked, Math.round(answeredPercent)));
    }

    /**
     * Whether a call passes: it has a score that reaches the mark. A critical criterion that is NOT_MET fails a call only
     * when a person has confirmed it.
     */
    public boolean passes(double passMark) {
        return percent.isPresent() && percent.getAsDouble() >= passMark;
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
