package org.callqa.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callqa.scoring.Checks.after;
import static org.callqa.scoring.Checks.before;
import static org.callqa.scoring.Checks.first;
import static org.callqa.scoring.Checks.last;
import static org.callqa.scoring.Checks.says;
import static org.callqa.scoring.Checks.saysAll;

import java.util.List;
import java.util.Optional;
import org.callqa.call.Party;
import org.callqa.report.words.InEnglish;
import org.callqa.rubric.Check;
import org.callqa.rubric.Who;
import org.callqa.rubric.Window;
import org.callqa.scoring.Calls;
import org.callqa.scoring.Checks;
import org.callqa.scoring.Sets;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaysEvaluatorTest {

    private static Calls lateApology(Calls call) {
        return call.phrases("late-apology", "sorry to keep you waiting", "sorry for the wait");
    }

    private static final Check APOLOGY = says(Who.AGENT, first(15), "late-apology");

    @Test
    void whatIsSaidIsMetWithItsQuotePlaceAndConfidence() {
        CheckResult result = lateApology(Calls.english())
                .agent("hello sorry to keep you waiting this is mary")
                .evaluate(APOLOGY);

        assertThat(result.verdict()).isEqualTo(Verdict.MET);
        Evidence evidence = result.evidence().get(0);
        assertThat(evidence.quote()).isEqualTo("sorry to keep you waiting");
        assertThat(evidence.party()).contains(Party.AGENT);
        assertThat(evidence.span().orElseThrow().startMs()).isEqualTo(350);
        assertThat(evidence.similarity()).isEqualTo(1.0);
        assertThat(evidence.confidence()).isEqualTo(0.95);
        assertThat(InEnglish.words(result.reason()))
                .isEqualTo("heard \"sorry to keep you waiting\" from the agent at 0.4 s");
    }

    @Test
    void aCompanyThatNobodyHasToldIsNotMissedWhateverWasHeardInstead() {
        Check naming = says(Who.AGENT, first(15), "company");
        for (String greeting : List.of("bright water mary speaking", "hello how can i help you")) {
            CheckResult result = Calls.english()
                    .phrases("company", "{company}", "thank you for calling {company}")
                    .agent(greeting)
                    .evaluate(naming);
            assertThat(result.verdict()).as(greeting).isEqualTo(Verdict.UNSURE);
            assertThat(InEnglish.words(result.reason()))
                    .startsWith("\"company\" not heard")
                    .endsWith("; the company's name is not known, so that nobody can say whether it was named");
        }
        assertThat(Calls.english()
                        .phrases("company", "{company}", "thank you for calling {company}")
                        .column("company", "Bright Water")
                        .agent("hello how can i help you")
                        .evaluate(naming)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void mandarinIsFoundHoweverTheRecogniserCutTheWords() {
        Calls call = Calls.mandarin().phrases("late-apology", "对不起让您久等了");

        assertThat(call.agent("对不起 让 您 久等 了 这里 是 阳光 电信").evaluate(APOLOGY).verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void anApologyAfterTheWindowDoesNotCount() {
        CheckResult result = lateApology(Calls.english())
                .agent("hello this is mary")
                .customer("hi i have a question about my bill")
                .silence(12_000)
                .agent("sorry to keep you waiting")
                .evaluate(APOLOGY);

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(InEnglish.words(result.reason()))
                .isEqualTo(
                        "\"late apology\" not heard in the first 15 s after the pick-up (agent: 4 words, mean confidence 0.95,"
                                + " 100% of the voice recognised)");
    }

    @Test
    void aPhraseThatOnlyBeginsInTheWindowIsFoundWhole() {
        CheckResult result = lateApology(Calls.english())
                .agent("hello")
                .after(14_000)
                .agent("sorry to keep you waiting")
                .evaluate(APOLOGY);

        assertThat(result.verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void theOtherPartysWordsDoNotCount() {
        assertThat(lateApology(Calls.english())
                        .agent("hello this is mary how can i help")
                        .customer("sorry to keep you waiting")
                        .evaluate(APOLOGY)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void aPhraseSaidInTwoPiecesAroundTheOthersWordsIsOnePhrase() {
        CheckResult result = lateApology(Calls.english())
                .agent("sorry to keep")
                .customer("hi")
                .agent("you waiting")
                .evaluate(APOLOGY);

        assertThat(result.verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void wordsOnBothSidesOfALongPauseAreNotOnePhrase() {
        CheckResult result = lateApology(Calls.english())
                .agent("sorry to keep")
                .after(7_000)
                .agent("you waiting")
                .evaluate(APOLOGY);

        assertThat(result.verdict()).isNotEqualTo(Verdict.MET);
    }

    @Test
    void aHardlyCredibleMatchIsUnsure() {
        CheckResult result = lateApology(Calls.english())
                .heardWith(0.3)
                .agent("sorry to keep you waiting")
                .evaluate(APOLOGY);

        assertThat(result.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(InEnglish.words(result.reason())).contains("hardly credible");
    }

    @Test
    void whatIsNotCertainAndHasToBeSaysSoFirst() {
        CheckResult result = lateApology(Calls.english())
                .heardWith(0.3)
                .agent("sorry to keep you waiting")
                .evaluate(new Check.Surely(APOLOGY));

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(InEnglish.words(result.reason()))
                .startsWith("only what is heard for certain counts: perhaps heard \"sorry to keep you waiting\"");
    }

    @Test
    void absenceInBadlyRecognisedSpeechIsUnsureWithThePlaceToListenTo() {
        CheckResult result = lateApology(Calls.english())
                .agent("hello")
                .mumbles(Party.AGENT, 4_000)
                .customer("hi there")
                .evaluate(APOLOGY);

        assertThat(result.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(result.evidence().get(0).span().orElseThrow().startMs()).isEqualTo(850);
        assertThat(result.evidence().get(0).span().orElseThrow().durationMs()).isEqualTo(4_000);
        assertThat(InEnglish.words(result.reason()))
                .endsWith(
                        "voice recognised, but what was said at 0.9 s was badly recognised), so that it may have been said");
    }

    @Test
    void absenceAmongWordsOfLowConfidenceIsUnsure() {
        CheckResult result = lateApology(Calls.english())
                .heardWith(0.5)
                .agent("hello this is mary how can i help")
                .evaluate(APOLOGY);

        assertThat(result.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(InEnglish.words(result.reason())).contains("mean confidence 0.50");
    }

    @Test
    void allSetsHaveToBeSaidWhenAllAreAsked() {
        Calls call = Calls.english().phrases("thanks", "thank you for calling").phrases("farewell", "goodbye");
        Check check = saysAll(Who.AGENT, "thanks", "farewell");

        assertThat(call.agent("thank you for calling").evaluate(check).verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(call.agent("goodbye").evaluate(check).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void aMissingSetIsNamedBesideWhatWasSaid() {
        CheckResult result = Calls.english()
                .phrases("thanks", "thank you for calling")
                .phrases("farewell", "goodbye")
                .agent("thank you for calling")
                .evaluate(saysAll(Who.AGENT, "thanks", "farewell"));

        assertThat(InEnglish.words(result.reason()))
                .contains("heard \"thank you for calling\"")
                .contains("not heard")
                .contains("farewell");
    }

    @Test
    void anExceptionTakesTheWordsInsideItOut() {
        Calls call = Calls.english().phrasesExcept("sorry", List.of("sorry"), List.of("sorry could you repeat that"));

        assertThat(call.agent("sorry could you repeat that please")
                        .evaluate(says(Who.AGENT, "sorry"))
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(call.agent("i am very sorry about that")
                        .evaluate(says(Who.AGENT, "sorry"))
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void whatAnAnchorFoundMovesTheWindowBehindIt() {
        Calls call = Calls.english()
                .phrases("complaint", "not working")
                .phrases("apology", "i am sorry")
                .agent("i am sorry the line was busy")
                .customer("my phone is not working");
        Check check = says(Who.AGENT, after(says(Who.CUSTOMER, "complaint"), 20), "apology");

        assertThat(call.agent("let me look at that for you").evaluate(check).verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(call.agent("i am sorry about that").evaluate(check).verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void anyOfSeveralAnchorsWillDo() {
        assertThat(Calls.english()
                        .phrases("complaint", "not working")
                        .phrases("apology", "i am sorry")
                        .customer("my phone is not working")
                        .agent("which model is it please")
                        .silence(30_000)
                        .customer("it is really not working at all")
                        .agent("i am sorry about that")
                        .evaluate(says(Who.AGENT, after(says(Who.CUSTOMER, "complaint"), 20), "apology"))
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void whatIsSaidBeforeTheAnchorIsInAWindowBeforeIt() {
        Calls call = Calls.english()
                .phrases("solution", "we can send a technician")
                .phrases("empathy", "i understand how annoying that is");
        Check check = says(Who.AGENT, before(says(Who.AGENT, "solution")), "empathy");

        assertThat(call.agent("we can send a technician tomorrow")
                        .customer("fine")
                        .agent("i understand how annoying that is")
                        .evaluate(check)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(Calls.english()
                        .phrases("solution", "we can send a technician")
                        .phrases("empathy", "i understand how annoying that is")
                        .agent("i understand how annoying that is we can send a technician tomorrow")
                        .evaluate(check)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void anUndecidedAnchorLeavesTheCheckUndecided() {
        CheckResult result = Calls.english()
                .phrases("complaint", "not working")
                .phrases("apology", "i am sorry")
                .heardWith(0.3)
                .customer("my phone is not working")
                .heardWith(0.95)
                .agent("let me have a look at that")
                .evaluate(says(Who.AGENT, after(says(Who.CUSTOMER, "complaint")), "apology"));

        assertThat(result.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(InEnglish.words(result.reason())).startsWith("where to look is undecided");
    }

    @Test
    void nothingIsBehindAnAnchorThatWasNotHeard() {
        assertThat(Calls.english()
                        .phrases("complaint", "not working")
                        .phrases("apology", "i am sorry")
                        .customer("hello i would like a new card please")
                        .agent("i am sorry no problem")
                        .evaluate(says(Who.AGENT, after(says(Who.CUSTOMER, "complaint")), "apology"))
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void theClosingIsLookedForAtTheEnd() {
        Check check = says(Who.AGENT, last(5), "closing");
        Calls call = Calls.english().phrases("closing", "anything else i can help you with");

        assertThat(call.agent("is there anything else i can help you with")
                        .silence(20_000)
                        .customer("no thanks bye")
                        .evaluate(check)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(call.agent("is there anything else i can help you with")
                        .evaluate(check)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void turnsAreCountedPerParty() {
        Check firstTurn = says(Who.AGENT, new Window.FirstTurns(1), "offer");
        Check lastTurn = says(Who.AGENT, new Window.LastTurns(1), "offer");
        Calls call = Calls.english()
                .phrases("offer", "how can i help you")
                .customer("hello")
                .agent("how can i help you")
                .customer("i lost my card")
                .agent("let me block it for you");

        assertThat(call.evaluate(firstTurn).verdict()).isEqualTo(Verdict.MET);
        assertThat(call.evaluate(lastTurn).verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void wordsBeforeThePickUpDoNotCount() {
        assertThat(lateApology(Calls.english())
                        .agent("sorry to keep you waiting")
                        .rings(2)
                        .agent("hello this is mary how can i help")
                        .evaluate(says(Who.AGENT, "late-apology"))
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void aSetWithoutPhrasesInTheLanguageCannotBeMeasured() {
        CheckResult result = Calls.mandarin()
                .set(Sets.of("late-apology", org.callqa.call.Language.EN, List.of("sorry"), List.of()))
                .agent("您好很高兴为您服务")
                .evaluate(APOLOGY);

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(InEnglish.words(result.reason())).contains("'zh'").contains("late-apology");
    }

    private static Evidence.Item deadline(Calls call) {
        CheckResult result = call.evaluate(new Check.Says(
                Who.AGENT,
                List.of("deadline"),
                Check.Match.ANY,
                Window.WHOLE_CALL,
                List.of(),
                Checks.USUAL,
                Optional.of("deadline")));
        assertThat(result.verdict()).isEqualTo(Verdict.MET);
        assertThat(result.evidence().get(0).items()).hasSize(1);
        Evidence.Item item = result.evidence().get(0).items().get(0);
        assertThat(item.isOnlySaid()).isTrue();
        assertThat(item.what()).isEqualTo("deadline");
        assertThat(InEnglish.words(result.reason())).endsWith("deadline \"" + item.value() + "\"");
        return item;
    }

    @ParameterizedTest
    @CsvSource({
        "we'll call you within two hours i promise, two hours",
        "it will be with you in a couple of days, a couple of days",
        "we'll send it by friday at half past two, friday at half past two",
        "we'll call you back before three o'clock tomorrow, three o'clock tomorrow",
        "he'll come tomorrow before noon, tomorrow",
        "he'll come on the third of may, third of may",
        "we'll do it immediately, immediately",
        "in two days i'll ring and on monday at four we'll meet, monday at four",
    })
    void theDeadlineThatWasSaidIsAnItem(String said, String deadline) {
        assertThat(deadline(Calls.english()
                                .phrases(
                                        "deadline",
                                        "within {duration}",
                                        "in {duration}",
                                        "(by|on|before) {date}",
                                        "before {number} o'clock",
                                        "tomorrow",
                                        "immediately")
                                .agent(said))
                        .value())
                .isEqualTo(deadline);
    }

    @ParameterizedTest
    @CsvSource({
        "我们会在两个小时之内给您回电话, 两个小时",
        "师傅今天下午五点之前上门, 今天下午五点",
        "最晚明天给您答复, 明天",
        "星期三上午会送到, 星期三",
        "五月三号之前寄出, 五月三号",
        "我马上给您办理, 马上",
    })
    void theDeadlineThatWasSaidIsAnItemInMandarin(String said, String deadline) {
        assertThat(deadline(Calls.mandarin()
                                .phrases("deadline", "{duration}之内", "今天下午", "最晚{date}", "{date}上午", "{date}之前", "马上")
                                .agent(said))
                        .value())
                .isEqualTo(deadline);
    }

    @Test
    void theDeadlineIsFoundAtItsSecond() {
        Evidence.Item item = deadline(
                Calls.english().phrases("deadline", "within {duration}").agent("we'll call within two hours"));

        assertThat(item.stated().startMs()).isEqualTo(3 * 350);
        assertThat(item.saidBack()).contains(item.stated());
    }
}
