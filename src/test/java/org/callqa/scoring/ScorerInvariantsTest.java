package org.callqa.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callqa.scoring.Checks.neverSays;
import static org.callqa.scoring.Checks.says;
import static org.callqa.scoring.Checks.seconds;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.callqa.call.Finding;
import org.callqa.call.Party;
import org.callqa.report.words.InEnglish;
import org.callqa.rubric.Check;
import org.callqa.rubric.Who;
import org.callqa.rubric.Window;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What must hold of the answers to any call, tried on calls drawn from a fixed seed. */
class ScorerInvariantsTest {

    private static final int TRIALS = 40;

    private static final List<String> SENTENCES = List.of(
            "hello how can i help you",
            "my account number is four five five two one nine",
            "four five five two one nine is that right",
            "i am sorry about that",
            "my phone is not working since monday",
            "okay",
            "let me see what i find here",
            "that is not my problem",
            "please hold the line",
            "thank you for holding",
            "goodbye");

    private static final List<Check> CHECKS = List.of(
            says(Who.AGENT, "offer"),
            says(Who.AGENT, new Window.After(says(Who.CUSTOMER, "complaint"), Optional.of(seconds(30))), "apology"),
            neverSays(Who.AGENT, "forbidden"),
            Checks.repeatsBack(Who.AGENT),
            new Check.Silence(seconds(8), Who.ANY, 0, List.of("hold"), Checks.USUAL),
            new Check.Hold(
                    List.of("hold"), List.of("return"), seconds(10), Optional.empty(), Optional.empty(), Checks.USUAL),
            new Check.Interrupts(Who.AGENT, seconds(1), 3, 0),
            new Check.Order(says(Who.AGENT, "apology"), says(Who.AGENT, "offer"), Optional.empty()),
            new Check.Speaks(Who.CUSTOMER, Window.WHOLE_CALL));

    private static Calls drawn(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Calls call = Calls.english()
                .phrases("offer", "how can i help")
                .phrases("complaint", "not working")
                .phrases("apology", "i am sorry")
                .phrases("forbidden", "that is not my problem")
                .phrases("hold", "please hold the line")
                .phrases("return", "thank you for holding");
        for (int i = 2 + random.nextInt(8); i >= 0; i--) {
            call.heardWith(0.3 + 0.7 * random.nextDouble());
            call.after(random.nextInt(100) < 15 ? 12_000 : random.nextInt(2_000) - 300);
            String sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
            if (random.nextInt(10) == 0) {
                call.mumbles(Party.values()[random.nextInt(2)], 500 + random.nextInt(5_000));
            } else if (random.nextBoolean()) {
                call.agent(sentence);
            } else {
                call.customer(sentence);
            }
        }
        return call;
    }

    @RepeatedTest(TRIALS)
    void theSameCallGivesTheSameAnswers(RepetitionInfo repetition) {
        for (Check check : CHECKS) {
            assertThat(drawn(repetition).evaluate(check))
                    .isEqualTo(drawn(repetition).evaluate(check));
        }
    }

    @RepeatedTest(TRIALS)
    void everyAnswerHasAReasonAndEveryDecisionOfWordsItsEvidence(RepetitionInfo repetition) {
        for (Check check : CHECKS) {
            CheckResult result = drawn(repetition).evaluate(check);
            assertThat(InEnglish.words(result.reason())).as("%s", check).isNotBlank();
            if (result.is(Verdict.NOT_MET)) {
                assertThat(result.evidence()).as("%s", check).isNotEmpty();
            }
        }
    }

    @RepeatedTest(TRIALS)
    void partiesThatCannotBeToldApartAreNeverBlamed(RepetitionInfo repetition) {
        for (Check check : CHECKS.subList(0, 4)) {
            assertThat(drawn(repetition).inseparable().evaluate(check).verdict())
                    .isNotEqualTo(Verdict.NOT_MET);
            assertThat(drawn(repetition).mono(0.5).evaluate(check).verdict()).isNotEqualTo(Verdict.NOT_MET);
        }
    }

    @RepeatedTest(TRIALS)
    void wordsThatWereHardlyHeardDecideNothingAgainstAnybody(RepetitionInfo repetition) {
        Calls call = drawn(repetition).heardWith(0.2);
        for (int i = 0; i < 40; i++) {
            call.agent("let me see what i find here").customer("my phone is not working since monday");
        }

        assertThat(call.evaluate(CHECKS.get(0)).verdict()).isNotEqualTo(Verdict.NOT_MET);
    }

    @RepeatedTest(TRIALS)
    void recordingsThatCannotShowOverlapsNeverReportAny(RepetitionInfo repetition) {
        assertThat(drawn(repetition)
                        .with(Finding.Kind.CLOCK_OFFSET)
                        .evaluate(CHECKS.get(6))
                        .verdict())
                .isEqualTo(Verdict.NOT_MEASURABLE);
    }
}
