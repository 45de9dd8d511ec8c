package org.callqa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callqa.call.Language;
import org.callqa.report.words.InEnglish;
import org.callqa.report.words.Texts;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.Scorer;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whoever doubts an answer is told where to listen: over all calls of the shipped rubrics' tests and the samples. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersShowWhereTest {

    private final Map<Answer, String> answers = new IdentityHashMap<>();

    @BeforeAll
    void answerEveryCall() throws Exception {
        Map<Rubric, Scorer> scorers = new IdentityHashMap<>();
        for (BenchCase known : BenchCases.all()) {
            scorers.computeIfAbsent(known.rubric(), Scorer::new)
                    .score(known.call(), known.timeline())
                    .answers()
                    .forEach(answer -> answers.put(answer, known.name()));
        }
    }

    @Test
    void everyNoHasItsQuoteOrTheStretchThatWasSearched() {
        assertThat(without(answer -> answer.verdict() == Verdict.NOT_MET
                        && answer.evidence().stream()
                                .noneMatch(piece -> piece.span().isPresent())))
                .isEmpty();
    }

    @Test
    void everyAnswerHasAPlaceInTheCallOrAnEntryOfTheCallList() {
        assertThat(without(answer -> answer.verdict() != Verdict.NOT_MEASURABLE
                        && Stream.concat(answer.evidence().stream(), answer.due().stream())
                                .noneMatch(AnswersShowWhereTest::isAPlace)))
                .isEmpty();
    }

    private static boolean isAPlace(Evidence piece) {
        return piece.span().isPresent()
                || piece.note().is("note.meta")
                || piece.note().is("rings.listed");
    }

    @Test
    void noReasonSaysTwiceThatItIsUndecided() {
        assertThat(without(answer -> {
                    List<String> parts =
                            List.of(InEnglish.sentence(answer.reason()).split("; "));
                    return InEnglish.sentence(answer.reason()).contains("undecided: where to look is undecided")
                            || parts.stream().distinct().count() < parts.size();
                }))
                .isEmpty();
    }

    @Test
    void whatIsNotHeardIsNamed() {
        assertThat(without(answer -> InEnglish.sentence(answer.reason())
                        .matches("(?i)(.*; )?not heard (in|within|after|before|during) .*")))
                .isEmpty();
    }

    /** But for what was said, names that the call list and rubrics give, and units. */
    @Test
    void everyReasonIsToldInChineseToo() {
        Texts chinese = Texts.of(Language.ZH);
        assertThat(without(answer -> Pattern.compile("[A-Za-z]{3}")
                        .matcher(chinese.sentence(answer.reason()).replaceAll("“[^”]*”|（[A-Z]{2} [^）]*）|dBFS", ""))
                        .find()))
                .isEmpty();
    }

    private List<String> without(java.util.function.Predicate<Answer> wrong) {
        List<String> found = new ArrayList<>();
        answers.forEach((answer, call) -> {
            if (wrong.test(answer)) {
                String id = answer.criterion().id();
                boolean known = found.stream().anyMatch(other -> other.contains(": " + id + " "));
                found.addAll(
                        known
                                ? List.of()
                                : List.of(call + ": " + answer.criterion().id() + " " + answer.verdict() + " "
                                        + InEnglish.sentence(answer.reason())));
            }
        });
        return found;
    }
}
