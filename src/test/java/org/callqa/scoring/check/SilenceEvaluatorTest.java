package org.callqa.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callqa.scoring.Checks.seconds;

import java.util.List;
import org.callqa.call.Finding;
import org.callqa.call.Party;
import org.callqa.report.words.InEnglish;
import org.callqa.rubric.Check;
import org.callqa.rubric.Who;
import org.callqa.scoring.Calls;
import org.callqa.scoring.Checks;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Test;

class SilenceEvaluatorTest {

    private static Check silence(Who after, int maxCount) {
        return new Check.Silence(seconds(8), after, maxCount, List.of("hold"), Checks.USUAL);
    }

    private static Calls call() {
        return Calls.english().phrases("hold", "one moment please").agent("hello how can i help");
    }

    @Test
    void aLongSilenceIsNotMetWithItsLengthAndPlace() {
        CheckResult result =
                call().customer("i lost my card").silence(12_000).agent("okay").evaluate(silence(Who.ANY, 0));

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(InEnglish.words(result.reason()))
                .isEqualTo("one silence longer than 8 s, the longest 12 s at 3.7 s");
        assertThat(result.evidence().get(0).party()).contains(Party.CUSTOMER);
        assertThat(result.evidence().get(0).span().orElseThrow().durationMs()).isEqualTo(12_000);
    }

    @Test
    void aCallWithoutLongSilencesIsMet() {
        assertThat(call().customer("i lost my card")
                        .silence(7_000)
                        .agent("okay")
                        .evaluate(silence(Who.ANY, 0))
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void someMayBeTolerated() {
        assertThat(call().customer("i lost my card")
                        .silence(12_000)
                        .agent("okay")
                        .evaluate(silence(Who.ANY, 1))
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void onlySilencesAfterThePartyAskedForCount() {
        Calls call = call().customer("i lost my card").silence(12_000).agent("okay");

        assertThat(call.evaluate(silence(Who.AGENT, 0)).verdict()).isEqualTo(Verdict.MET);
        assertThat(call.evaluate(silence(Who.CUSTOMER, 0)).verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void anAnnouncedSilenceIsExcused() {
        assertThat(call().agent("one moment please")
                        .silence(12_000)
                        .agent("okay")
                        .evaluate(silence(Who.ANY, 0))
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void aSilenceWhoseAnnouncementMayHaveBeenMisheardIsUnsure() {
        assertThat(call().agent("one moment please")
                        .mishearing(2, "rhubarb", 0.3)
                        .mishearing(0, "sun", 0.3)
                        .silence(12_000)
                        .agent("okay")
                        .evaluate(silence(Who.ANY, 0))
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void holdMusicIsNoDeadAir() {
        assertThat(call().music(12_000)
                        .agent("okay")
                        .evaluate(silence(Who.ANY, 0))
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void theWaitBeforeTheFirstWordAndAfterTheLastIsNotASilence() {
        assertThat(Calls.english()
                        .phrases("hold", "one moment please")
                        .after(10_000)
                        .agent("hello")
                        .endingAfter(20_000)
                        .evaluate(silence(Who.ANY, 0))
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void anUnrecognisedVoiceBreaksTheSilence() {
        assertThat(call().silence(6_000)
                        .mumbles(Party.CUSTOMER, 1_000)
                        .silence(6_000)
                        .agent("okay")
                        .evaluate(silence(Who.ANY, 0))
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void aDeadChannelIsNotASilentCall() {
        assertThat(call().silence(12_000)
                        .agent("okay")
                        .with(Finding.Kind.DEAD_CHANNEL)
                        .evaluate(silence(Who.ANY, 0))
                        .verdict())
                .isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void clocksThatDifferLeaveAShortExcessUnsure() {
        assertThat(call().silence(9_000)
                        .agent("okay")
                        .with(Finding.Kind.CLOCK_OFFSET)
                        .evaluate(silence(Who.ANY, 0))
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
        assertThat(call().silence(15_000)
                        .agent("okay")
                        .with(Finding.Kind.CLOCK_OFFSET)
                        .evaluate(silence(Who.ANY, 0))
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }
}
