package org.callqa.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callqa.scoring.Checks.seconds;

import java.util.List;
import java.util.Optional;
import org.callqa.call.Party;
import org.callqa.rubric.Check;
import org.callqa.rubric.Who;
import org.junit.jupiter.api.Test;

class HangsUpEvaluatorTest {

    private static final Check CUSTOMER = new Check.HangsUp(Who.CUSTOMER, Optional.empty(), List.of());
    private static final Check AGENT_AFTER_FIVE_SECONDS =
            new Check.HangsUp(Who.AGENT, Optional.of(seconds(5)), List.of("farewell"));

    private static Calls call() {
        return Calls.english().phrases("farewell", "goodbye").agent("thank you for calling goodbye");
    }

    @Test
    void theCallListSaysWhoHungUp() {
        assertThat(call().endedBy(Party.CUSTOMER).evaluate(CUSTOMER).verdict()).isEqualTo(Verdict.MET);
        assertThat(call().endedBy(Party.AGENT).evaluate(CUSTOMER).verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(call().endedBy(Party.AGENT).evaluate(CUSTOMER).reason())
                .isEqualTo("the agent hung up, not the customer (call list)");
    }

    @Test
    void withoutTheCallListItCannotBeMeasured() {
        assertThat(call().evaluate(CUSTOMER).verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void hangingUpTooSoonAfterTheFarewellIsNotMet() {
        assertThat(call().endedBy(Party.AGENT)
                        .endingAfter(2_000)
                        .evaluate(AGENT_AFTER_FIVE_SECONDS)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(call().endedBy(Party.AGENT)
                        .endingAfter(6_000)
                        .evaluate(AGENT_AFTER_FIVE_SECONDS)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void withoutAFarewellHeardTheTimeCannotBeCounted() {
        assertThat(Calls.english()
                        .phrases("farewell", "goodbye")
                        .agent("hello is there anybody")
                        .endedBy(Party.AGENT)
                        .evaluate(AGENT_AFTER_FIVE_SECONDS)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }
}
