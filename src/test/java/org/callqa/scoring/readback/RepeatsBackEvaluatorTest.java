package org.callqa.scoring.readback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callqa.scoring.Checks.says;
import static org.callqa.scoring.Checks.seconds;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Filling;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.report.words.InEnglish;
import org.callqa.rubric.Check;
import org.callqa.rubric.Who;
import org.callqa.scoring.Calls;
import org.callqa.scoring.Checks;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Test;

class RepeatsBackEvaluatorTest {

    private static final Check.RepeatsBack REPEATS = repeats(Optional.empty(), Optional.of(4));

    private static Check.RepeatsBack repeats(Optional<Check.Says> trigger, Optional<Integer> digits) {
        return repeats(trigger, digits, Optional.empty());
    }

    private static Check.RepeatsBack repeats(
            Optional<Check.Says> trigger, Optional<Integer> digits, Optional<Duration> within) {
        return new Check.RepeatsBack(
                Who.AGENT,
                trigger,
                within,
                EnumSet.complementOf(EnumSet.of(Check.RepeatsBack.Kind.NAME)),
                1,
                0.5,
                digits,
                List.of("cue"),
                Checks.USUAL);
    }

    private static Calls english() {
        return Calls.english()
                .phrases("cue", "so you are saying", "let me confirm")
                .agent("hello how can i help you");
    }

    private static Calls mandarin() {
        return Calls.mandarin().phrases("cue", "您是说", "我确认一下").agent("您好请问有什么可以帮您");
    }

    @Test
    void theMatterSaidBackIsMetWithBothSidesWords() {
        CheckResult result = english()
                .customer("the internet in my kitchen keeps dropping since monday")
                .agent("so your internet in the kitchen has been dropping since monday is that right")
                .evaluate(REPEATS);

        assertThat(result.verdict()).isEqualTo(Verdict.MET);
        assertThat(result.evidence())
                .extracting(Evidence::party)
                .containsExactly(Optional.of(Party.AGENT), Optional.of(Party.CUSTOMER));
        assertThat(result.evidence().get(0).quote()).contains("internet in the kitchen");
        assertThat(result.evidence().get(1).quote()).contains("the internet in my kitchen keeps dropping");
    }

    @Test
    void theMatterIsToldInTheWordsItWasSaidBackInWhereTheyBegin() {
        CheckResult result = english()
                .customer("the engineer came to my kitchen yesterday and the internet keeps dropping")
                .agent("good morning and thank you")
                .agent("so the engineer came yesterday is that right")
                .evaluate(REPEATS);

        assertThat(InEnglish.words(result.reason()))
                .isEqualTo(InEnglish.words(Reason.of(
                        "matter.at-with",
                        Reason.of("matter.said"),
                        Filling.start(result.evidence().get(0).span().orElseThrow()),
                        "engineer, came, yesterday")));
    }

    @Test
    void aNameSaidBackInOtherWordsIsToldInThem() {
        CheckResult result = Calls.english()
                .agent("hello how can i help you")
                .customer("my name is henry thompson and my internet keeps dropping")
                .agent("sorry about that mister thompson")
                .evaluate(new Check.RepeatsBack(
                        Who.AGENT,
                        Optional.empty(),
                        Optional.empty(),
                        EnumSet.of(Check.RepeatsBack.Kind.NAME),
                        1,
                        0.5,
                        Optional.empty(),
                        List.of(),
                        Checks.USUAL));

        assertThat(InEnglish.words(result.reason()))
                .matches("said back: name \"henry thompson\" at [0-9.]+ s as \"mister thompson\"");
    }

    @Test
    void theMatterSaidBackInMandarinIsMet() {
        assertThat(mandarin()
                        .customer("我的手机昨天晚上开始一直没有信号")
                        .agent("您是说您的手机从昨天晚上开始没有信号对吗")
                        .evaluate(REPEATS)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void nothingSaidBackIsNotMetAndShowsBothSides() {
        CheckResult result = english()
                .customer("the internet in my kitchen keeps dropping since monday")
                .agent("okay please hold the line")
                .customer("sure")
                .agent("thanks for waiting a technician comes tomorrow")
                .evaluate(REPEATS);

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(result.evidence())
                .extracting(Evidence::party)
                .contains(Optional.of(Party.AGENT), Optional.of(Party.CUSTOMER));
    }

    @Test
    void nothingHeardSaidBackInABadlyRecognisedReplyIsUnsure() {
        CheckResult result = english()
                .customer("the internet in my kitchen keeps dropping since monday")
                .mumbles(Party.AGENT, 5_000)
                .agent("okay please hold the line")
                .evaluate(REPEATS);

        assertThat(result.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(InEnglish.words(result.reason()))
                .containsPattern("but what was said at [0-9.]+ s was badly recognised$");
    }

    @Test
    void anEchoOfTheTopicIsUnsure() {
        CheckResult result = english()
                .customer("the internet in my kitchen keeps dropping since monday evening")
                .agent("i will check the internet connection for you")
                .evaluate(REPEATS);

        assertThat(result.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(InEnglish.words(result.reason())).contains("echo").contains("internet");
    }

    @Test
    void theMatterWithoutItsAmountIsUnsure() {
        assertThat(english()
                        .customer("you charged my credit card forty five dollars twice")
                        .agent("so your credit card was charged twice")
                        .evaluate(REPEATS)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void aQuestionForTheNextItemRepeatsNothingBack() {
        CheckResult result = english()
                .customer("i lost my debit card yesterday downtown")
                .agent("what is the number of the debit card you lost")
                .customer("one moment please")
                .agent("take your time")
                .evaluate(REPEATS);

        assertThat(result.verdict()).isNotEqualTo(Verdict.MET);
    }

    @Test
    void aNumberReadBackIsMet() {
        CheckResult result = english()
                .customer("my account number is four five five two one nine")
                .agent("four five five two one nine thank you")
                .evaluate(REPEATS);

        assertThat(result.verdict()).isEqualTo(Verdict.MET);
        assertThat(InEnglish.words(result.reason())).contains("455219");
    }

    @Test
    void theLastFourDigitsReadBackAreEnoughWhenFourAreAsked() {
        assertThat(mandarin()
                        .customer("我的手机号是幺三八零零幺三八零零零")
                        .agent("好的尾号八零零零对吗")
                        .evaluate(REPEATS)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void aNumberReadBackDigitByDigitOverSeveralTurnsCounts() {
        assertThat(english()
                        .customer("the number is four five five")
                        .agent("four five five")
                        .customer("two one")
                        .agent("two one")
                        .customer("nine")
                        .agent("nine thank you")
                        .evaluate(REPEATS)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void aWrongNumberReadBackIsNotMetWithBothNumbers() {
        CheckResult result = english()
                .customer("my account number is four five five two one nine")
                .agent("four five five two one five thank you")
                .customer("yes")
                .evaluate(REPEATS);

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(result.evidence())
                .extracting(piece -> InEnglish.words(piece.note()))
                .containsExactly("read back as 455215", "stated 455219");
    }

    @Test
    void aMisheardDigitAndAWrongDigitLookTheSame() {
        CheckResult result = english()
                .customer("my account number is four five five two one nine")
                .heardWith(0.7)
                .agent("four five five two one five thank you")
                .evaluate(REPEATS);

        assertThat(result.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(InEnglish.words(result.reason()))
                .contains("455219")
                .contains("455215")
                .contains("misheard");
    }

    @Test
    void aDigitThatTheRecogniserMayHaveLostIsNotHeldAgainstTheReader() {
        assertThat(english()
                        .customer("my account number is four five five two one nine")
                        .losingWord(6)
                        .agent("four five five two one nine thank you")
                        .losingWord(1)
                        .agent("okay")
                        .evaluate(REPEATS)
                        .verdict())
                .isNotEqualTo(Verdict.NOT_MET);
    }

    @Test
    void aNumberThatMayGoOnInDoubtfulWordsIsUnsure() {
        assertThat(english()
                        .customer("it's forty five twenty one oak street")
                        .agent("four five two one oak street is that right")
                        .mishearing(2, "depending", 0.5)
                        .mishearing(3, "attic", 0.9)
                        .evaluate(REPEATS)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void aCorrectedReadingIsMet() {
        assertThat(english()
                        .customer("my account number is four five five two one nine")
                        .agent("four five five two one five")
                        .customer("no four five five two one nine")
                        .agent("sorry four five five two one nine")
                        .evaluate(REPEATS)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void itIsNotDueWhenNothingWasStated() {
        CheckResult result = english().customer("hi yes").agent("goodbye").evaluate(REPEATS);

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void itIsNotDueWhenTheTriggerWasNotHeard() {
        Check check = repeats(Optional.of(says(Who.CUSTOMER, "complaint")), Optional.empty());

        assertThat(english()
                        .phrases("complaint", "i want to complain")
                        .customer("the internet in my kitchen keeps dropping since monday")
                        .agent("okay please hold the line")
                        .evaluate(check)
                        .verdict())
                .isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void aLateReplyCountsUnlessTheRubricLimitsTheTime() {
        Calls call = english()
                .customer("the internet in my kitchen keeps dropping since monday")
                .agent("okay please hold the line")
                .silence(40_000)
                .agent("so your internet in the kitchen has been dropping since monday");

        assertThat(call.evaluate(REPEATS).verdict()).isEqualTo(Verdict.MET);
        assertThat(call.evaluate(repeats(Optional.empty(), Optional.of(4), Optional.of(seconds(30))))
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void aNumberCutByAMisheardDigitIsStillFoundInWhatWasReadBack() {
        CheckResult result = english()
                .customer("it's four seven two absorb one five")
                .agent("so that's four seven two nine one five")
                .evaluate(REPEATS);
        assertThat(result.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(InEnglish.words(result.reason())).contains("a piece of its number");
    }

    @Test
    void aNumberReadBackInPiecesIsUnsure() {
        assertThat(english()
                        .customer("it's eight one four two nine three")
                        .agent("eight objective four accomplish mini three")
                        .evaluate(REPEATS)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void piecesOfOneLongNumberAreNoMisreading() {
        assertThat(english()
                        .customer("five two zero ethan four nine one seven theory")
                        .agent("so nine one seven three")
                        .evaluate(REPEATS)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void aPhraseSaidForAnHourWithoutAPauseIsReadInSeconds() {
        assertTimeout(Duration.ofSeconds(20), () -> {
            for (String stuck : List.of("is it right ", "you can just also then ", "could you please just please ")) {
                english()
                        .customer("my account number is four four one nine two")
                        .agent(stuck.repeat(9_000 / stuck.split(" ").length).strip())
                        .evaluate(REPEATS);
            }
            mandarin().customer("我的卡号是四四一九二").agent("请".repeat(9_000)).evaluate(REPEATS);
        });
    }
}
