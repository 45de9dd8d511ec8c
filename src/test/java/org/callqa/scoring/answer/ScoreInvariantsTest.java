package org.callqa.scoring.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.call.Reason;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.Who;
import org.callqa.scoring.Checks;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What must hold of any score, tried on answers drawn from a fixed seed. */
class ScoreInvariantsTest {

    private static final int TRIALS = 50;

    private static Answer answer(Verdict verdict, double weight) {
        Criterion criterion = new Criterion(
                "id",
                "section",
                Map.of(),
                weight,
                false,
                Set.of(Language.EN),
                Optional.empty(),
                Checks.says(Who.AGENT, "x"),
                Set.of("x"));
        return new Answer(criterion, verdict, List.of(), List.of(), Reason.NONE);
    }

    private static List<Answer> drawn(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Answer> answers = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            answers.add(answer(Verdict.values()[random.nextInt(Verdict.values().length)], 1 + random.nextInt(10)));
        }
        return answers;
    }

    private static Score with(List<Answer> answers, Verdict verdict) {
        List<Answer> more = new ArrayList<>(answers);
        more.add(answer(verdict, 5));
        return Score.of(more, 0);
    }

    @RepeatedTest(TRIALS)
    void theScoreLiesBetweenItsBounds(RepetitionInfo repetition) {
        Score score = Score.of(drawn(repetition), 0);

        score.percent()
                .ifPresent(percent -> assertThat(percent)
                        .isBetween(
                                score.low().orElseThrow() - 1e-9, score.high().orElseThrow() + 1e-9));
        assertThat(score.answered()).isLessThanOrEqualTo(score.asked());
    }

    @RepeatedTest(TRIALS)
    void aMetNeverLowersAndANotMetNeverRaisesTheScore(RepetitionInfo repetition) {
        List<Answer> answers = drawn(repetition);
        Score score = Score.of(answers, 0);

        score.percent().ifPresent(percent -> {
            assertThat(with(answers, Verdict.MET).percent().orElseThrow()).isGreaterThanOrEqualTo(percent);
            assertThat(with(answers, Verdict.NOT_MET).percent().orElseThrow()).isLessThanOrEqualTo(percent);
        });
    }

    @RepeatedTest(TRIALS)
    void doubtCostsNothingButWidensTheBounds(RepetitionInfo repetition) {
        List<Answer> answers = drawn(repetition);
        Score score = Score.of(answers, 0);
        Score doubted = with(answers, Verdict.UNSURE);

        assertThat(doubted.percent()).isEqualTo(score.percent());
        score.low().ifPresent(low -> assertThat(doubted.low().orElseThrow()).isLessThanOrEqualTo(low));
        score.high().ifPresent(high -> assertThat(doubted.high().orElseThrow()).isGreaterThanOrEqualTo(high));
    }

    @RepeatedTest(TRIALS)
    void whatWasNotDueChangesNothing(RepetitionInfo repetition) {
        List<Answer> answers = drawn(repetition);

        assertThat(with(answers, Verdict.NOT_APPLICABLE)).isEqualTo(Score.of(answers, 0));
    }

    @RepeatedTest(TRIALS)
    void whatCannotBeMeasuredCostsNothing(RepetitionInfo repetition) {
        List<Answer> answers = drawn(repetition);
        Score score = with(answers, Verdict.NOT_MEASURABLE);

        assertThat(score.percent()).isEqualTo(Score.of(answers, 0).percent());
        assertThat(score.low()).isEqualTo(Score.of(answers, 0).low());
        assertThat(score.high()).isEqualTo(Score.of(answers, 0).high());
    }

    @RepeatedTest(TRIALS)
    void aScoreIsThereExactlyWhenTheShareAnsweredReachesTheLeastOne(RepetitionInfo repetition) {
        List<Answer> answers = drawn(repetition);
        Score free = Score.of(answers, 0);

        assertThat(Score.of(answers, free.answeredPercent())).isEqualTo(free);
        assertThat(Score.of(answers, free.answeredPercent() + 0.001).isScored()).isFalse();
        assertThat(free.isScored()).isEqualTo(free.answered() > 0);
        assertThat(free.isScored()).isEqualTo(free.whyNot().isEmpty());
    }

    @RepeatedTest(TRIALS)
    void aProposedFailLowersNoPass(RepetitionInfo repetition) {
        Score score = Score.of(drawn(repetition), 0);

        assertThat(score.passes(0)).isEqualTo(score.isScored());
        score.percent().ifPresent(percent -> {
            assertThat(score.passes(percent)).isTrue();
            assertThat(score.passes(percent + 0.001)).isFalse();
        });
    }
}
