package org.callqa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.call.Reason;
import org.callqa.report.words.Texts;
import org.callqa.rubric.Check;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.Who;
import org.callqa.rubric.Window;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Score;
import org.callqa.scoring.answer.Verdict;
import org.junit.jupiter.api.Test;

class AgentsReportTest {

    private static final Rubric RUBRIC =
            new Rubric("id", "1", "title", 80, 50, List.of(), List.of(), Map.of(), "sha256");

    @Test
    void callsOfWhichNotEnoughWasUnderstoodAreCountedApart() throws IOException {
        Map<String, String> agent = agent(
                call("a", Verdict.MET, Verdict.MET),
                call("b", Verdict.MET, Verdict.NOT_MET),
                call("c", Verdict.MET, Verdict.UNSURE, Verdict.NOT_MEASURABLE));

        assertThat(agent)
                .containsEntry("calls", "3")
                .containsEntry("scored", "2")
                .containsEntry("not_understood", "1")
                .containsEntry("mean_score", "75.0")
                .containsEntry("pass_rate", "50.0");
        assertThat(agent.get("note")).contains("of 2 scored calls", "too few calls");
    }

    @Test
    void anAgentOfWhomNothingWasUnderstoodHasNoFigures() throws IOException {
        assertThat(agent(call("a", Verdict.MET, Verdict.UNSURE, Verdict.UNSURE)))
                .containsEntry("calls", "1")
                .containsEntry("scored", "0")
                .containsEntry("mean_score", "")
                .containsEntry("pass_rate", "");
    }

    @Test
    void aFailThatNobodyHasConfirmedLowersNoPassRate() throws IOException {
        List<Verdict> good = new ArrayList<>(List.of(Verdict.NOT_MET));
        good.addAll(List.of(Verdict.MET, Verdict.MET, Verdict.MET, Verdict.MET));

        assertThat(agent(call("a", good.toArray(Verdict[]::new))))
                .containsEntry("pass_rate", "100.0")
                .containsEntry("proposed_fails", "1");
    }

    @Test
    void whatHasNoIntervalLeavesItsCellsEmpty() throws IOException {
        assertThat(agent(call("a", Verdict.MET), call("b", Verdict.MET)))
                .containsEntry("mean_score", "100.0")
                .containsEntry("mean_score_low95", "")
                .containsEntry("mean_score_high95", "");
        assertThat(agent(call("a", Verdict.MET)))
                .containsEntry("pass_rate", "100.0")
                .containsEntry("pass_rate_low95", "")
                .containsEntry("pass_rate_high95", "");
    }

    /** The first question is a critical one; each weighs the same. */
    private static CallScore call(String id, Verdict... verdicts) {
        List<Answer> answers = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            Criterion criterion = new Criterion(
                    "q" + answers.size(),
                    "section",
                    Map.of(),
                    1,
                    answers.isEmpty(),
                    Set.of(Language.EN),
                    Optional.empty(),
                    new Check.Speaks(Who.AGENT, Window.WHOLE_CALL),
                    Set.of());
            answers.add(new Answer(criterion, verdict, List.of(), List.of(), Reason.NONE));
        }
        return new CallScore(
                CallRecord.of(id, id + ".wav"),
                Language.EN,
                60_000,
                List.of(),
                answers,
                Score.of(answers, RUBRIC.minAnswered()),
                List.of());
    }

    /** The agent's row, by heading. */
    private static Map<String, String> agent(CallScore... calls) throws IOException {
        AgentsReport report = new AgentsReport(RUBRIC, Texts.of(Language.EN));
        List.of(calls).forEach(report::add);
        report.endAgent();
        StringWriter text = new StringWriter();
        report.content().writeTo(text);
        List<String> lines = text.toString().lines().toList();
        String[] headings = lines.get(0).replace("\uFEFF", "").split(",", -1);
        String[] cells = lines.get(1).split(",", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < headings.length; i++) {
            row.put(headings[i], cells[i]);
        }
        return row;
    }
}
