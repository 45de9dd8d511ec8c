package org.callqa.scoring;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.callqa.call.CallRecord;
import org.callqa.call.Reason;
import org.callqa.call.Timeline;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Hindrances;
import org.callqa.scoring.answer.Score;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.check.Evaluation;
import org.callqa.scoring.measure.LongNumbers;

/**
 * Answers a rubric's criteria for calls. The same call gives the same answers; one scorer may serve several threads.
 *
 * <p>A criterion is asked when its {@code applies_when} is MET. When that is NOT_MET the criterion is NOT_APPLICABLE;
 * when it is UNSURE so is the criterion, unless its check is MET anyway, for nobody loses by a courtesy that was not
 * due; when it is NOT_MEASURABLE so is the criterion.
 */
public final class Scorer {

    private final Rubric rubric;
    private final boolean explains;

    public Scorer(Rubric rubric) {
        this(rubric, false);
    }

    private Scorer(Rubric rubric, boolean explains) {
        this.rubric = rubric;
        this.explains = explains;
    }

    /** A slower scorer of the same verdicts that also tells what came nearest to what was not heard. */
    public static Scorer explaining(Rubric rubric) {
        return new Scorer(rubric, true);
    }

    /**
     * Scores one call.
     *
     * @param call what the call list says of it
     * @param timeline what was heard in it
     */
    public CallScore score(CallRecord call, Timeline timeline) {
        return score(call, timeline, List.of());
    }

    /**
     * Scores one call of which some answers are known.
     *
     * @param known answers to criteria that are asked here in the same words, of this call
     */
    public CallScore score(CallRecord call, Timeline timeline, List<Answer> known) {
        Map<String, Answer> byId = known.stream()
                .collect(Collectors.toMap(answer -> answer.criterion().id(), Function.identity()));
        List<Answer> answers = answers(call, timeline, criterion -> true, byId);
        return new CallScore(
                call,
                timeline.language(),
                timeline.durationMs(),
                timeline.findings(),
                answers,
                Score.of(answers, rubric.minAnswered()),
                LongNumbers.of(timeline));
    }

    /** The answers to some of the criteria; none hangs on another's. */
    List<Answer> answers(CallRecord call, Timeline timeline, Predicate<Criterion> asked) {
        return answers(call, timeline, asked, Map.of());
    }

    private List<Answer> answers(
            CallRecord call, Timeline timeline, Predicate<Criterion> asked, Map<String, Answer> known) {
        Evaluation evaluation = new Evaluation(call, timeline, rubric.phraseSets(), explains);
        Hindrances hindrances = new Hindrances(timeline.findings());
        return rubric.criteria(timeline.language()).stream()
                .filter(asked)
                .map(criterion -> known.containsKey(criterion.id())
                        ? known.get(criterion.id()).to(criterion)
                        : hindrances.with(answer(criterion, evaluation)))
                .toList();
    }

    private static Answer answer(Criterion criterion, Evaluation evaluation) {
        if (criterion.appliesWhen().isEmpty()) {
            return answer(criterion, evaluation.judge(criterion.check()), List.of());
        }
        CheckResult due = evaluation.evaluate(criterion.appliesWhen().get());
        return switch (due.verdict()) {
            case MET -> answer(criterion, evaluation.judge(criterion.check()), due.evidence());
            case NOT_MET, NOT_APPLICABLE ->
                new Answer(
                        criterion,
                        Verdict.NOT_APPLICABLE,
                        List.of(),
                        due.evidence(),
                        due.reason().under("not-due"));
            case NOT_MEASURABLE ->
                new Answer(
                        criterion,
                        Verdict.NOT_MEASURABLE,
                        List.of(),
                        due.evidence(),
                        due.reason().under("not-known-whether-due"));
            case UNSURE -> perhapsDue(criterion, evaluation.judge(criterion.check()), due);
        };
    }

    private static Answer perhapsDue(Criterion criterion, CheckResult result, CheckResult due) {
        if (result.is(Verdict.MET) || result.is(Verdict.NOT_MEASURABLE) || result.is(Verdict.NOT_APPLICABLE)) {
            return answer(criterion, result, due.evidence());
        }
        return new Answer(
                criterion,
                Verdict.UNSURE,
                result.evidence(),
                due.evidence(),
                result.reason().tells(due.reason())
                        ? due.reason().under("perhaps-due")
                        : Reason.also(due.reason().under("perhaps-due"), result.reason()));
    }

    private static Answer answer(Criterion criterion, CheckResult result, List<Evidence> due) {
        return new Answer(criterion, result.verdict(), result.evidence(), due, result.reason());
    }
}
