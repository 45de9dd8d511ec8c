package org.callqa.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callqa.scoring.Checks.neverSays;
import static org.callqa.scoring.Checks.says;

import java.util.List;
import org.callqa.call.Finding;
import org.callqa.report.words.InEnglish;
import org.callqa.rubric.Check;
import org.callqa.rubric.Who;
import org.callqa.rubric.Window;
import org.callqa.scoring.Calls;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Test;

class RoleGuardTest {

    private static final Check BY_AGENT = says(Who.AGENT, "offer");
    private static final Check BY_ANYBODY = says(Who.ANY, "offer");

    private static Calls offered() {
        return Calls.english()
                .phrases("offer", "how can i help")
                .agent("hello how can i help")
                .customer("i lost my card");
    }

    @Test
    void partiesThatCannotBeToldApartAreNotMeasurable() {
        CheckResult result = offered().inseparable().evaluate(BY_AGENT);

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(InEnglish.words(result.reason())).contains("cannot be told apart");
        assertThat(offered().inseparable().evaluate(BY_ANYBODY).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void identicalChannelsTellNobodyApart() {
        assertThat(offered()
                        .with(Finding.Kind.IDENTICAL_CHANNELS)
                        .evaluate(BY_AGENT)
                        .verdict())
                .isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void theCertaintyOfTheRolesIsSaid() {
        CheckResult result = offered().mono(0.85).evaluate(BY_AGENT);

        assertThat(result.verdict()).isEqualTo(Verdict.MET);
        assertThat(InEnglish.words(result.reason()))
                .endsWith("parties told apart with certainty 0.85 (told apart by voice)");
    }

    @Test
    void uncertainRolesDecideNothing() {
        assertThat(offered().mono(0.6).evaluate(BY_AGENT).verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(offered().mono(0.6).evaluate(neverSays(Who.AGENT, "offer")).verdict())
                .isEqualTo(Verdict.UNSURE);
        assertThat(offered().mono(0.6).evaluate(BY_ANYBODY).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void aPartyWhoseChannelIsDeadIsNotMeasurable() {
        Calls call = Calls.english()
                .phrases("offer", "how can i help")
                .with(Finding.Kind.DEAD_CHANNEL)
                .customer("hello i lost my card");

        assertThat(call.evaluate(BY_AGENT).verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(call.evaluate(says(Who.CUSTOMER, "offer")).verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void anAgentWhoIsNowhereHeardIsUnsureNotAtFault() {
        assertThat(Calls.english()
                        .phrases("offer", "how can i help")
                        .customer("hello is anybody there")
                        .evaluate(BY_AGENT)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void partiesThatMayBeSwappedLeaveNothingUndue() {
        Check address = new Check.AddressForm(Who.AGENT, List.of("sir"), List.of("mate"), 0.2, Window.WHOLE_CALL);
        assertThat(offered().evaluate(address).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(offered().mono(0.6).evaluate(address).verdict()).isEqualTo(Verdict.UNSURE);
    }

    @Test
    void anAgentWhoIsNowhereHeardBecauseThePartiesMayBeSwappedIsSaid() {
        assertThat(InEnglish.words(Calls.english()
                        .phrases("offer", "how can i help")
                        .customer("hello how can i help")
                        .mono(0.1)
                        .evaluate(BY_AGENT)
                        .reason()))
                .contains("not heard anywhere", "parties told apart with certainty 0.10");
    }
}
