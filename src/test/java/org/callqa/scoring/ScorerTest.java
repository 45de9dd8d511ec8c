package org.callqa.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callqa.scoring.Checks.first;
import static org.callqa.scoring.Checks.rings;
import static org.callqa.scoring.Checks.says;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.report.words.InEnglish;
import org.callqa.rubric.Check;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.Who;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Score;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Test;

class ScorerTest {

    private static final Check LATE = new Check.Not(rings(2));
    private static final Check APOLOGY = says(Who.AGENT, first(15), "late-apology");

    private static Criterion criterion(String id, Set<Language> languages, Optional<Check> appliesWhen, Check check) {
        return new Criterion(id, "section", Map.of(), 2, false, languages, appliesWhen, check, Set.of());
    }

    private static Criterion due(Check appliesWhen, Check check) {
        return criterion("criterion", Set.of(Language.values()), Optional.of(appliesWhen), check);
    }

    private static Answer answer(Calls call, Criterion... criteria) {
        return Rubrics.score(call, criteria).answers().get(0);
    }

    private static Calls call() {
        return Calls.english()
                .phrases("late-apology", "sorry to keep you waiting")
                .phrases("complaint", "not working");
    }

    @Test
    void whatWasNotDueIsNotApplicableAndSaysWhy() {
        Answer answer = answer(call().rings(1).agent("hello this is mary"), due(LATE, APOLOGY));

        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(InEnglish.sentence(answer.reason()))
                .startsWith("Not due: picked up after 1 ring")
                .endsWith(".");
        assertThat(answer.due()).hasSize(1);
    }

    @Test
    void whatWasDueKeepsItsTriggerAsEvidence() {
        Answer answer = answer(call().rings(4).agent("sorry to keep you waiting"), due(LATE, APOLOGY));

        assertThat(answer.verdict()).isEqualTo(Verdict.MET);
        assertThat(InEnglish.sentence(answer.due().get(0).note())).startsWith("4 rings");
        assertThat(answer.evidence().get(0).quote()).isEqualTo("sorry to keep you waiting");
    }

    @Test
    void whatCannotBeMeasuredWhetherItWasDueIsNotMeasurable() {
        assertThat(answer(call().agent("sorry to keep you waiting"), due(LATE, APOLOGY))
                        .verdict())
                .isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void whatWasPerhapsDueIsUnsureUnlessItWasDoneAnyway() {
        Criterion apology = due(says(Who.CUSTOMER, "complaint"), says(Who.AGENT, "late-apology"));
        Calls perhaps = call().heardWith(0.3)
                .customer("it is not working")
                .heardWith(0.95)
                .agent("let me see what i find");

        assertThat(answer(perhaps, apology).verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(answer(perhaps.agent("sorry to keep you waiting"), apology).verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void onlyCriteriaOfTheCallsLanguageAreAskedInTheRubricsOrder() {
        Criterion both = criterion("both", Set.of(Language.EN, Language.ZH), Optional.empty(), APOLOGY);
        Criterion mandarin = criterion("mandarin", Set.of(Language.ZH), Optional.empty(), APOLOGY);
        Criterion english = criterion("english", Set.of(Language.EN), Optional.empty(), APOLOGY);

        CallScore score = Rubrics.score(call().agent("hello"), both, mandarin, english);

        assertThat(score.answers()).extracting(a -> a.criterion().id()).containsExactly("both", "english");
        assertThat(score.answer("mandarin")).isEmpty();
        assertThat(score.language()).isEqualTo(Language.EN);
    }

    @Test
    void theScoreCountsWhatWasAnswered() {
        Criterion said = criterion("said", Set.of(Language.EN), Optional.empty(), says(Who.AGENT, "late-apology"));
        Criterion unsaid = criterion("unsaid", Set.of(Language.EN), Optional.empty(), says(Who.AGENT, "complaint"));
        Criterion unmeasurable = criterion("rings", Set.of(Language.EN), Optional.empty(), rings(2));

        Score score = Rubrics.score(call().agent("sorry to keep you waiting"), said, unsaid, unmeasurable)
                .score();

        assertThat(score.percent()).hasValue(50);
        assertThat(score.answered()).isEqualTo(2);
        assertThat(score.asked()).isEqualTo(3);
    }

    @Test
    void aCallOfWhichLessThanHalfCouldBeAnsweredHasNoScoreAndNoPass() {
        Criterion said = criterion("said", Set.of(Language.EN), Optional.empty(), says(Who.AGENT, "late-apology"));
        Criterion rings = criterion("rings", Set.of(Language.EN), Optional.empty(), rings(2));
        Criterion more = criterion("more", Set.of(Language.EN), Optional.empty(), rings(3));

        Score score = Rubrics.score(call().agent("sorry to keep you waiting"), said, rings, more)
                .score();

        assertThat(score.percent()).isEmpty();
        assertThat(score.low()).isEmpty();
        assertThat(score.high()).isEmpty();
        assertThat(score.passes(0)).isFalse();
        assertThat(InEnglish.sentence(score.whyNot().orElseThrow()))
                .contains("not enough was understood", "1 of 3 questions", "33 %");
    }

    @Test
    void aSilentRecordingIsScoredWithoutBlame() {
        CallScore score = Rubrics.score(
                call(),
                criterion("said", Set.of(Language.EN), Optional.empty(), says(Who.AGENT, "late-apology")),
                criterion("all", Set.of(Language.EN), Optional.empty(), new Check.Speaks(Who.AGENT, first(5))));

        assertThat(score.answers()).extracting(Answer::verdict).containsOnly(Verdict.UNSURE);
        assertThat(score.score().percent()).isEmpty();
    }

    @Test
    void aVoiceWithoutAnyWordIsNeverHeldAgainstAnybody() {
        CallScore score = Rubrics.score(
                call().mumbles(Party.AGENT, 20_000).mumbles(Party.CUSTOMER, 20_000),
                criterion("said", Set.of(Language.EN), Optional.empty(), says(Who.AGENT, "late-apology")));

        assertThat(score.answers().get(0).verdict()).isEqualTo(Verdict.UNSURE);
    }
}
