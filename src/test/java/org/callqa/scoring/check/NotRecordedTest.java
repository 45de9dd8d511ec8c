package org.callqa.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callqa.scoring.Checks.first;
import static org.callqa.scoring.Checks.last;
import static org.callqa.scoring.Checks.neverSays;
import static org.callqa.scoring.Checks.says;
import static org.callqa.scoring.Checks.seconds;

import java.util.List;
import java.util.function.Supplier;
import org.callqa.call.Finding;
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

/** What could not be recorded, because the recorder was paused or because the call was over, is held against nobody. */
class NotRecordedTest {

    private static final Check CLOSING = says(Who.AGENT, last(40), "closing");
    private static final Check GREETING = says(Who.AGENT, first(20), "offer");

    private static Calls call() {
        return Calls.english().phrases("offer", "how can i help").phrases("closing", "anything else");
    }

    private static Calls paying(int pausedMs) {
        return call().agent("hello how can i help you today")
                .customer("i want to pay my bill by card")
                .agent("of course please read me the number on the card")
                .paused(pausedMs)
                .agent("thank you that is paid now have a nice day");
    }

    @Test
    void aPauseOfTheRecordingIsNoSilence() {
        assertThat(paying(30_000).evaluate(silence(Who.ANY)).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void theSilenceBeforeAPauseIsOne() {
        Calls call = call().customer("so what does it cost me")
                .silence(12_000)
                .paused(30_000)
                .agent("ten pounds");
        CheckResult result = call.evaluate(silence(Who.CUSTOMER));

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(InEnglish.words(result.reason())).contains("one silence", "the longest 12 s");
    }

    @Test
    void nobodyIsHeldWhileTheRecordingIsPaused() {
        Check held = new Check.Held(List.of(), seconds(10), Checks.USUAL);
        assertThat(paying(30_000).evaluate(held).verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void whatMayHaveBeenSaidInAPauseIsNotAbsent() {
        CheckResult result = paying(8_000).evaluate(CLOSING);

        assertThat(result.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(InEnglish.words(result.reason())).contains("the recording was paused");
        assertThat(paying(1_000).evaluate(CLOSING).verdict())
                .as("too short for it")
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void whatMayHaveBeenSaidBackInAPauseIsNotMissing() {
        Check readBack = Checks.repeatsBack(Who.AGENT);
        Supplier<Calls> moving = () -> call().agent("hello how can i help you today")
                .customer("please change my address to twenty two maple avenue in springfield");

        assertThat(moving.get()
                        .agent("thank you for calling and have a very nice day now")
                        .evaluate(readBack)
                        .verdict())
                .as("nothing was paused")
                .isEqualTo(Verdict.NOT_MET);
        CheckResult result = moving.get()
                .paused(8_000)
                .agent("thank you for calling and have a very nice day now")
                .evaluate(readBack);
        assertThat(result.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(InEnglish.words(result.reason())).contains("the recording was paused");
    }

    @Test
    void whoeverIsHungUpOnInTheGreetingHadNoSecondChance() {
        Calls gone =
                call().agent("good morning this is").endedBy(Party.CUSTOMER).endingAfter(300);

        assertThat(gone.evaluate(GREETING).verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(gone.evaluate(CLOSING).verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(gone.evaluate(neverSays(Who.AGENT, "closing")).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void aCustomerWhoSaysOneWordAndHangsUpIsNoOtherCase() {
        assertThat(call().agent("good morning")
                        .customer("sorry wrong number")
                        .endedBy(Party.CUSTOMER)
                        .endingAfter(300)
                        .evaluate(CLOSING)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void whereNothingSaysWhoHungUpACallerWhoSaidNothingMayHave() {
        assertThat(call().agent("good morning this is")
                        .endingAfter(300)
                        .evaluate(GREETING)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
        assertThat(call().agent("good morning this is")
                        .endingAfter(30_000)
                        .evaluate(GREETING)
                        .verdict())
                .as("a silent caller who stays")
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void busyToneTellsThatTheCallIsOverThoughTheRecordingGoesOn() {
        Calls gone = call().agent("good morning this is").released(Party.CUSTOMER, LineEnd.Kind.TONE);

        assertThat(gone.endingAfter(60_000).evaluate(GREETING).verdict()).isEqualTo(Verdict.UNSURE);
    }

    @Test
    void anAgentWhoHangsUpHadTheChance() {
        assertThat(call().agent("good morning this is")
                        .endedBy(Party.AGENT)
                        .endingAfter(300)
                        .evaluate(CLOSING)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void anExchangeOfWordsIsAChance() {
        assertThat(call().agent("good morning")
                        .customer("is my bill paid")
                        .agent("yes it is goodbye")
                        .endedBy(Party.CUSTOMER)
                        .endingAfter(300)
                        .evaluate(CLOSING)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void whatMayFollowWhereTheRecordingBreaksOffIsNotAbsent() {
        Supplier<Calls> brokenOff =
                () -> paying(0).agent("and let me just look whether there is").endingAfter(0);
        CheckResult result = brokenOff.get().evaluate(CLOSING);

        assertThat(result.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(InEnglish.words(result.reason()))
                .contains("the recording breaks off in the middle of speech or music");
        assertThat(brokenOff
                        .get()
                        .evaluate(says(Who.AGENT, first(5), "closing"))
                        .verdict())
                .as("its beginning is all there")
                .isEqualTo(Verdict.NOT_MET);
        assertThat(brokenOff.get().endedBy(Party.AGENT).evaluate(CLOSING).verdict())
                .as("an agent who hangs up ends it himself")
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void whatMayBeSaidBackAfterARecordingBreaksOffIsNotMissing() {
        CheckResult result = call().agent("hello how can i help you today")
                .customer("please change my address to twenty two maple avenue in springfield")
                .agent("thank you for that one moment while i open the")
                .endingAfter(0)
                .evaluate(Checks.repeatsBack(Who.AGENT));

        assertThat(result.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(InEnglish.words(result.reason())).contains("breaks off");
    }

    @Test
    void whatMayBeInTheRestOfAFileIsNotAbsent() {
        CheckResult result =
                paying(0).endedBy(Party.AGENT).with(Finding.Kind.MORE_FOLLOWS).evaluate(CLOSING);

        assertThat(result.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(InEnglish.words(result.reason())).contains("more in the file than could be heard");
    }

    @Test
    void aCallThatEndsWhileTheCustomerIsOnHoldLeftNoChanceToEndIt() {
        Calls onHold = call().agent("please hold the line i will look that up")
                .customer("yes")
                .music(20_000)
                .endedBy(Party.CUSTOMER)
                .endingAfter(0);

        assertThat(onHold.evaluate(CLOSING).verdict()).isEqualTo(Verdict.UNSURE);
    }

    private static Check silence(Who after) {
        return new Check.Silence(seconds(8), after, 0, List.of(), Checks.USUAL);
    }
}
