package org.callqa.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.callqa.call.Agent;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Test;

class CauseTest {

    private static final Span STATED = new Span(1_000, 2_000);
    private static final Optional<Span> SAID_BACK = Optional.of(new Span(5_000, 8_000));

    @Test
    void whereOnlySomeOfTheItemsWereSaidBackIsNoModelOfSayingThemBack() {
        assertThat(strata(SAID_BACK, SAID_BACK)).containsExactly(Stratum.GOOD_EXAMPLE);
        assertThat(strata(SAID_BACK, Optional.empty())).isEmpty();
    }

    private static List<Stratum> strata(Optional<Span> name, Optional<Span> number) {
        CallScore plain = CallsToReview.call(
                        "c", new Agent("A", ""), "", "", "2026-11-23T08:00:00+08:00", 60, Verdict.MET)
                .score();
        Evidence back = new Evidence(
                        "so that is henry thompson",
                        Optional.of(Party.AGENT),
                        SAID_BACK,
                        1,
                        0.9,
                        Reason.literal("said back"))
                .with(List.of(
                        new Evidence.Item("name", "henry thompson", STATED, "", name),
                        new Evidence.Item("number", "4421", STATED, "", number)));
        Answer answer =
                new Answer(plain.answers().get(0).criterion(), Verdict.MET, List.of(back), List.of(), Reason.NONE);
        CallScore call = new CallScore(
                plain.call(),
                plain.language(),
                plain.durationMs(),
                List.of(),
                List.of(answer),
                plain.score(),
                plain.longNumbers());
        return Cause.of(call, CallsToReview.PASS_MARK, UnaryOperator.identity()).stream()
                .map(Cause::stratum)
                .toList();
    }
}
