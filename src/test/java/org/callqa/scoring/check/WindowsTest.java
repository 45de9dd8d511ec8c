package org.callqa.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callqa.scoring.Checks.after;
import static org.callqa.scoring.Checks.first;
import static org.callqa.scoring.Checks.last;
import static org.callqa.scoring.Checks.says;
import static org.callqa.scoring.Checks.seconds;

import java.util.List;
import java.util.Optional;
import org.callqa.call.Party;
import org.callqa.report.words.InEnglish;
import org.callqa.rubric.Check;
import org.callqa.rubric.Who;
import org.callqa.rubric.Window;
import org.callqa.scoring.Calls;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Test;

class WindowsTest {

    @Test
    void duringIsWhileTheOtherGoesOn() {
        Check listening =
                says(Who.AGENT, new Window.During(new Check.SpeaksAtLength(Who.CUSTOMER, seconds(6))), "back-channel");
        Calls call = Calls.english()
                .phrases("back-channel", "i see")
                .agent("i see")
                .lasting(8_000)
                .customer("it all began when i moved house last year");

        assertThat(call.evaluate(listening).verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(call.after(-3_000).agent("i see").evaluate(listening).verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void onOneChannelNobodyIsMissedWhileTheOtherGoesOn() {
        Check listening =
                says(Who.AGENT, new Window.During(new Check.SpeaksAtLength(Who.CUSTOMER, seconds(6))), "back-channel");

        assertThat(Calls.english()
                        .phrases("back-channel", "i see")
                        .mono(0.99)
                        .agent("i see")
                        .lasting(8_000)
                        .customer("it all began when i moved house last year")
                        .evaluate(listening)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void theLastSecondsEndWithTheLastWordNotWithTheRecording() {
        assertThat(Calls.english()
                        .phrases("farewell", "goodbye")
                        .agent("goodbye")
                        .endingAfter(60_000)
                        .evaluate(says(Who.AGENT, last(10), "farewell"))
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void aVoiceAfterTheLastWordMayHideTheFarewell() {
        assertThat(Calls.english()
                        .phrases("farewell", "goodbye")
                        .agent("your card is blocked now")
                        .mumbles(Party.AGENT, 3_000)
                        .evaluate(says(Who.AGENT, last(10), "farewell"))
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void nothingIsMissedAfterWhatWasHeardThatWasSaidAfterWhatWasPerhapsHeard() {
        Check again = says(Who.AGENT, after(says(Who.AGENT, first(8), "offer"), 15), "offer");
        Check andAgain = says(Who.AGENT, after(again, 15), "offer");
        CheckResult result =
                offeredTwice("how can i moon you").agent("how can i help you").evaluate(andAgain);
        assertThat(result.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(InEnglish.words(result.reason()))
                .endsWith("; there is perhaps another place where it would count, and there it may have been said");
        assertThat(offeredTwice("how can i help you").evaluate(andAgain).verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    private static Calls offeredTwice(String secondly) {
        return Calls.english()
                .phrases("offer", "how can i help you")
                .agent("how can i help you")
                .after(5_000)
                .agent(secondly)
                .after(5_000);
    }

    @Test
    void beforeReachesBackNoFurtherThanAllowed() {
        Check anchor = says(Who.AGENT, "goodbye");
        Check check = says(Who.AGENT, new Window.Before(anchor, Optional.of(seconds(5))), "thanks");
        Calls call = Calls.english().phrases("goodbye", "goodbye").phrases("thanks", "thank you for calling");

        assertThat(call.agent("thank you for calling")
                        .silence(10_000)
                        .agent("goodbye")
                        .evaluate(check)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(call.agent("thank you for calling")
                        .agent("goodbye")
                        .evaluate(check)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void theAnchorsWordsNameTheWindow() {
        Check check =
                says(Who.AGENT, new Window.After(says(Who.CUSTOMER, "complaint"), Optional.of(seconds(20))), "apology");

        assertThat(InEnglish.words(Calls.english()
                        .phrases("complaint", "not working")
                        .phrases("apology", "i am sorry")
                        .customer("my phone is not working")
                        .agent("which model is that")
                        .evaluate(check)
                        .reason()))
                .startsWith("\"apology\" not heard within 20 s after \"not working\"");
    }

    @Test
    void whatAWindowLiesBesideIsNamedWhereItWasNotHeard() {
        Check check =
                says(Who.AGENT, new Window.Before(says(Who.AGENT, "solution-offer"), Optional.empty()), "empathy");
        Calls call = Calls.english()
                .phrases("solution-offer", "i can offer you")
                .phrases("empathy", "i understand")
                .agent("good morning this is mary");

        assertThat(call.evaluate(check).verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(InEnglish.words(call.evaluate(check).reason()))
                .isEqualTo("\"solution offer\" not heard in the whole call (agent: 5 words, mean confidence 0.95,"
                        + " 100% of the voice recognised)");
        assertThat(InEnglish.words(call.evaluate(new Check.NeverSays(
                                Who.AGENT,
                                List.of("empathy"),
                                ((Check.Says) check).window(),
                                List.of(),
                                ((Check.Says) check).thresholds()))
                        .reason()))
                .startsWith("\"empathy\" not heard where it would count: \"solution offer\" not heard in the whole");
    }
}
