package org.callqa.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callqa.scoring.Checks.seconds;

import java.util.List;
import java.util.Optional;
import org.callqa.call.LineEnd;
import org.callqa.call.Party;
import org.callqa.report.words.InEnglish;
import org.callqa.rubric.Check;
import org.callqa.rubric.Who;
import org.callqa.scoring.Calls;
import org.callqa.scoring.Checks;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Test;

class HangsUpEvaluatorTest {

    private static final Check CUSTOMER = new Check.HangsUp(Who.CUSTOMER, Optional.empty(), List.of(), Checks.USUAL);
    private static final Check AGENT_AFTER_FIVE_SECONDS =
            new Check.HangsUp(Who.AGENT, Optional.of(seconds(5)), List.of("farewell"), Checks.USUAL);

    private static Calls call() {
        return Calls.english().phrases("farewell", "goodbye").agent("thank you for calling goodbye");
    }

    @Test
    void theCallListSaysWhoHungUp() {
        assertThat(call().endedBy(Party.CUSTOMER).evaluate(CUSTOMER).verdict()).isEqualTo(Verdict.MET);
        assertThat(call().endedBy(Party.AGENT).evaluate(CUSTOMER).verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(InEnglish.words(
                        call().endedBy(Party.AGENT).evaluate(CUSTOMER).reason()))
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

    @Test
    void aBusyToneOnTheCustomersLineIsEnoughForMet() {
        CheckResult result = call().released(Party.CUSTOMER, LineEnd.Kind.TONE)
                .endingAfter(4_000)
                .evaluate(CUSTOMER);
        assertThat(result.verdict()).isEqualTo(Verdict.MET);
        assertThat(InEnglish.words(result.reason()))
                .isEqualTo("the customer hung up (busy tone on the customer's channel)");
    }

    @Test
    void aBusyToneOnTheAgentsLineIsNotEnoughForNotMet() {
        CheckResult result = call().released(Party.AGENT, LineEnd.Kind.TONE)
                .endingAfter(4_000)
                .evaluate(CUSTOMER);
        assertThat(result.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(InEnglish.words(result.reason())).contains("busy tone on the agent's channel", "not certain enough");
    }

    @Test
    void onlySignsThatAgreeBlameTheAgentWithoutACallList() {
        assertThat(call().released(Party.AGENT, LineEnd.Kind.TONE)
                        .released(Party.AGENT, LineEnd.Kind.DEAD)
                        .endingAfter(4_000)
                        .evaluate(CUSTOMER)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void theCallListOutweighsWhatTheRecordingShows() {
        assertThat(call().released(Party.AGENT, LineEnd.Kind.TONE)
                        .released(Party.AGENT, LineEnd.Kind.DEAD)
                        .endingAfter(4_000)
                        .endedBy(Party.CUSTOMER)
                        .evaluate(CUSTOMER)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void aCustomerWhoIsCutOffIsTooLittleToGoBy() {
        CheckResult result =
                call().customer("but i have not finished yet").endingAfter(0).evaluate(CUSTOMER);
        assertThat(result.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(InEnglish.words(result.reason()))
                .contains("does not tell for certain: the customer is cut off while speaking");
    }
}
