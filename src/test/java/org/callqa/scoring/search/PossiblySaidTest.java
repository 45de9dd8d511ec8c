package org.callqa.scoring.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callqa.scoring.Checks.neverSays;
import static org.callqa.scoring.Checks.says;

import java.util.List;
import org.callqa.report.words.InEnglish;
import org.callqa.rubric.Check;
import org.callqa.rubric.Who;
import org.callqa.scoring.Calls;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Test;

/** What was not heard may have been said all the same, and what was heard may have been something else. */
class PossiblySaidTest {

    private static final Check SENSE = says(Who.AGENT, "sense");
    private static final Check NOT_MINE = neverSays(Who.AGENT, "not-mine");
    private static final Check PROMISE = neverSays(Who.AGENT, "promise");

    @Test
    void aPhraseWithAWordMisheardMayHaveBeenSaid() {
        CheckResult result = Calls.english()
                .phrases("sense", "have i explained that clearly to you")
                .agent("you open your account have i explained that clearly to you")
                .mishearing(6, "gray", 0.5)
                .mishearing(8, "snows", 0.5)
                .mishearing(9, "ago", 0.5)
                .mishearing(10, "fizz", 0.5)
                .evaluate(SENSE);
        assertThat(result.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(InEnglish.words(result.reason())).contains("gray that snows").contains("may be it");
        assertThat(result.evidence())
                .anySatisfy(evidence ->
                        assertThat(evidence.span().orElseThrow().startMs()).isGreaterThan(1_000));
    }

    @Test
    void wordsThatAreCertainHideNothing() {
        assertThat(asked().agent("you open your account then that snows")
                        .evaluate(SENSE)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void doubtfulWordsHideNothingThatIsNotLikeThem() {
        assertThat(asked().agent("you open your account and choose your meter there")
                        .mishearing(5, "shoes", 0.5)
                        .evaluate(SENSE)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void aHoleInTheVoiceMayHideTheRestOfAPhrase() {
        CheckResult result = asked().agent("does that make sense")
                .losingWord(3)
                .losingWord(2)
                .evaluate(SENSE);
        assertThat(result.verdict()).isEqualTo(Verdict.UNSURE);
    }

    @Test
    void aForbiddenPhraseHalfHeardIsUnsure() {
        Calls call = Calls.english().phrases("not-mine", "the billing department made a mistake");
        CheckResult result = call.agent("look the billing department made a mistake not me")
                .mishearing(2, "beautiful", 0.5)
                .mishearing(4, "meta", 0.5)
                .mishearing(6, "mosque", 0.5)
                .mishearing(3, "pyramid", 0.5)
                .evaluate(NOT_MINE);
        assertThat(result.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(InEnglish.words(result.reason())).startsWith("perhaps \"not mine\", misheard: heard \"");
    }

    @Test
    void aForbiddenPhraseOfWhichNothingIsHeardIsNotSuspected() {
        Calls call = Calls.english().phrases("not-mine", "that's not my problem");
        assertThat(call.heardWith(0.72)
                        .agent("look carrots or rhubarb for dinner")
                        .evaluate(NOT_MINE)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void aForbiddenPhraseOfWhichMostIsHeardNeedsToFitLess() {
        Calls call = Calls.english().phrases("not-mine", "the billing department made a mistake");
        assertThat(call.agent("look the billing department made a mistake not me")
                        .mishearing(2, "beautiful", 0.75)
                        .mishearing(6, "mosque", 0.75)
                        .evaluate(NOT_MINE)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void aDoubtfulWordMayBeAContractionThatDenies() {
        assertThat(refused("ironic", 0.55).verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(refused("can", 0.95).verdict()).isEqualTo(Verdict.MET);
        assertThat(refused("can't", 0.95).verdict()).isEqualTo(Verdict.NOT_MET);
    }

    private static CheckResult refused(String verb, double confidence) {
        return Calls.english()
                .phrases("not-mine", "i can't give you a refund")
                .agent("i can't give you a refund")
                .mishearing(1, verb, confidence)
                .evaluate(NOT_MINE);
    }

    @Test
    void anExceptionMisheardIsNotTakenForWhatWasAskedFor() {
        Calls call = Calls.mandarin().phrasesExcept("sense", List.of("不好意思"), List.of("不好意思说错了"));
        assertThat(call.agent("四号不好意思说错了是五号")
                        .mishearing(6, "奢", 0.5)
                        .mishearing(7, "争", 0.5)
                        .evaluate(SENSE)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void anInnocentPhraseMisheardIsNotHeldAgainstAnybody() {
        Calls call = Calls.mandarin().phrasesExcept("promise", List.of("我[们]能保证"), List.of("不能保证"));
        assertThat(call.agent("我不能保证明天到")
                        .mishearing(1, "丧", 0.5)
                        .evaluate(PROMISE)
                        .verdict())
                .isEqualTo(Verdict.UNSURE);
        assertThat(Calls.mandarin()
                        .phrasesExcept("promise", List.of("我[们]能保证"), List.of("不能保证"))
                        .agent("我能保证明天到")
                        .evaluate(PROMISE)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    private static Calls asked() {
        return Calls.english().phrases("sense", "does that make sense");
    }
}
