package org.callqa.report.html;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callqa.report.words.Figures;
import org.callqa.report.words.Texts;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.answer.Verdict;

/**
 * Every call in one table, to be sorted and filtered.
 *
 * @param rows in the order of time
 * @param questions to filter by
 */
record CallsPage(List<Row> rows, List<Question> questions) {

    /** A question that somebody missed. */
    record Question(int number, String text) {}

    /**
     * A call.
     *
     * @param began for people
     * @param sort for machines, in the order of time
     * @param state whether it passes, in words
     * @param missed numbers of the questions it misses, with spaces between
     */
    record Row(
            String call,
            String href,
            String agent,
            String began,
            String sort,
            String length,
            int durationMs,
            String score,
            String state,
            boolean attention,
            long unsure,
            String missed) {}

    static CallsPage of(List<CallFacts> calls, Rubric rubric, Texts texts) {
        List<Question> questions = IntStream.rangeClosed(1, rubric.criteria().size())
                .filter(number -> Tally.met(calls, number).other().part() > 0)
                .mapToObj(number -> new Question(
                        number,
                        texts.say(
                                "calls.missed-one",
                                number,
                                texts.question(rubric.criteria().get(number - 1)))))
                .toList();
        return new CallsPage(calls.stream().map(call -> row(call, "", texts)).toList(), questions);
    }

    static Row row(CallFacts call, String up, Texts texts) {
        String state = !call.counts()
                ? "calls.duplicate"
                : call.toConfirm()
                        ? "calls.to-confirm"
                        : call.passes() ? "calls.passes" : call.scored() ? "calls.passes-not" : "calls.no-score";
        String missed = IntStream.rangeClosed(1, call.verdicts().size())
                .filter(number ->
                        call.verdict(number).filter(Verdict.NOT_MET::equals).isPresent())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
        return new Row(
                call.callId(),
                up + Paths.call(call),
                call.agentName(),
                call.began().map(texts::shortDateTime).orElse("–"),
                call.began().map(began -> Long.toString(began.toEpochSecond())).orElse(""),
                AgentPage.Maker.length(call.durationMs()),
                call.durationMs(),
                call.scored() ? Figures.score(call.score()) : "–",
                texts.say(state),
                call.toConfirm() && call.counts(),
                call.count(Verdict.UNSURE),
                missed);
    }
}
