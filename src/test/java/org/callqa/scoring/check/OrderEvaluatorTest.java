package org.callqa.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callqa.scoring.Checks.says;
import static org.callqa.scoring.Checks.seconds;

import java.util.Optional;
import org.callqa.call.Finding;
import org.callqa.rubric.Check;
import org.callqa.rubric.Who;
import org.callqa.scoring.Calls;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Test;

class OrderEvaluatorTest {

    private static final Check ORDER =
            new Check.Order(says(Who.AGENT, "empathy"), says(Who.AGENT, "solution"), Optional.empty());
    private static final Check SOON =
            new Check.Order(says(Who.AGENT, "empathy"), says(Who.AGENT, "solution"), Optional.of(seconds(10)));

    private static Calls call() {
        return Calls.english()
                .phrases("empathy", "i understand how annoying that is")
                .phrases("solution", "we can send a technician")
                .customer("my phone is dead");
    }

    @Test
    void oneAfterTheOtherIsMet() {
        assertThat(call().agent("i understand how annoying that is")
                        .customer("yes")
                        .agent("we can send a technician")
                        .evaluate(ORDER)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void theOtherWayRoundIsNotMetWithBothQuotes() {
        CheckResult result = call().agent("we can send a technician")
                .customer("yes")
                .agent("i understand how annoying that is")
                .evaluate(ORDER);

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(result.evidence())
                .extracting(Evidence::quote)
                .containsExactly("we can send a technician", "i understand how annoying that is");
    }

    @Test
    void aLaterPairInOrderWillDo() {
        assertThat(call().agent("we can send a technician")
                        .customer("yes but i am angry")
                        .agent("i understand how annoying that is")
                        .customer("so what now")
                        .agent("we can send a technician")
                        .evaluate(ORDER)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void tooLongAfterIsNotMet() {
        assertThat(call().agent("i understand how annoying that is")
                        .silence(20_000)
                        .agent("we can send a technician")
                        .evaluate(SOON)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void whatWasNotHeardHasNoOrder() {
        assertThat(call().agent("we can send a technician").evaluate(ORDER).verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void clocksThatDifferLeaveANearOrderUnsure() {
        Check order = new Check.Order(says(Who.CUSTOMER, "question"), says(Who.AGENT, "answer"), Optional.empty());

        assertThat(Calls.english()
                        .phrases("question", "how much is it")
                        .phrases("answer", "forty dollars a month")
                        .with(Finding.Kind.CLOCK_OFFSET)
                        .lasting(1_000)
                        .agent("forty dollars a month")
                        .lasting(1_000)
                        .customer("how much is it")
                        .evaluate(order)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }
}
