package org.callqa.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callqa.scoring.Checks.after;
import static org.callqa.scoring.Checks.first;
import static org.callqa.scoring.Checks.last;
import static org.callqa.scoring.Checks.neverSays;
import static org.callqa.scoring.Checks.rings;
import static org.callqa.scoring.Checks.says;

import java.util.List;
import java.util.Optional;
import org.callqa.call.Finding;
import org.callqa.report.words.InEnglish;
import org.callqa.rubric.Check;
import org.callqa.rubric.Who;
import org.callqa.scoring.Calls;
import org.callqa.scoring.Checks;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Test;

/** A call with several agents. */
class PartGuardTest {

    private static final Check GREETS = says(Who.AGENT, first(15), "greeting");
    private static final Check SAYS_GOODBYE = says(Who.AGENT, last(15), "farewell");
    private static final Check HANGS_UP = new Check.HangsUp(Who.CUSTOMER, Optional.empty(), List.of(), Checks.USUAL);

    private static Calls call() {
        return Calls.english()
                .phrases("greeting", "good morning")
                .phrases("farewell", "goodbye")
                .phrases("apology", "i am sorry")
                .phrases("complaint", "it is broken")
                .phrases("rude", "calm down")
                .rings(4)
                .agent("let me see what i can do for you")
                .customer("it is broken again and nobody came")
                .agent("you have to calm down the engineer will come tomorrow at nine")
                .after(60_000)
                .agent("and then he will call you");
    }

    @Test
    void onlyTheFirstAgentAnswersForTheBeginning() {
        assertThat(verdict(call().part(2, 2, 100_000), rings(2))).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(verdict(call().part(2, 2, 100_000), GREETS)).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(verdict(call().part(1, 2, 100_000), rings(2))).isEqualTo(Verdict.NOT_MET);
        assertThat(verdict(call().part(1, 2, 100_000), GREETS)).isNotEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void onlyTheLastAgentAnswersForTheEnd() {
        assertThat(verdict(call().part(1, 2, 100_000), SAYS_GOODBYE)).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(verdict(call().part(1, 2, 100_000), HANGS_UP)).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(verdict(call().part(2, 2, 100_000), SAYS_GOODBYE)).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void whatIsMissingFromAPartMayBeInAnother() {
        CheckResult apology = call().part(1, 2, 100_000).evaluate(says(Who.AGENT, "apology"));

        assertThat(apology.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(InEnglish.words(apology.reason())).contains("the call has parts with other agents");
    }

    @Test
    void whatWasDueLongBeforeTheTransferIsMissing() {
        Check soon = says(Who.AGENT, after(says(Who.CUSTOMER, "complaint"), 20), "apology");

        assertThat(verdict(call().part(1, 2, 100_000), soon)).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void whatAnAgentSaidInThePartIsHeldAgainstThatAgent() {
        assertThat(verdict(call().part(1, 2, 100_000), neverSays(Who.AGENT, "rude")))
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void nobodyIsJudgedWhereThePartsCannotBeTold() {
        CheckResult rude = call().with(Finding.Kind.UNKNOWN_PART).evaluate(neverSays(Who.AGENT, "rude"));

        assertThat(rude.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(InEnglish.words(rude.reason())).isEqualTo("so the test says");
    }

    private static Verdict verdict(Calls call, Check check) {
        return call.evaluate(check).verdict();
    }
}
