package org.callqa.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.Score;
import org.callqa.scoring.answer.Verdict;
import org.callqa.store.ScoredCall;

/** All agents side by side, for supervisors, with how sure the figures are. */
final class AgentsReport {

    /** Fewer calls than this cannot tell a 92 % agent from an 84 % one: the interval of a pass rate is 35 points wide. */
    static final int ENOUGH_CALLS = 10;

    private static final int WEAKEST = 3;

    private static final List<String> HEADER = List.of(
            "agent_id",
            "agent_name",
            "calls",
            "scored",
            "not_understood",
            "mean_score",
            "mean_score_low95",
            "mean_score_high95",
            "pass_rate",
            "pass_rate_low95",
            "pass_rate_high95",
            "proposed_fails",
            "unsure_answers",
            "weakest_criteria",
            "note");

    private AgentsReport() {}

    static ReportFolder.Content of(Rubric rubric, Map<String, List<ScoredCall>> callsByAgent) {
        List<List<String>> rows = new ArrayList<>();
        new TreeMap<>(callsByAgent).forEach((agent, calls) -> rows.add(row(rubric, agent, calls)));
        return CsvTable.of(HEADER, rows);
    }

    /** Mean and pass rate count the calls with a score alone; a fail that nobody has confirmed lowers neither. */
    private static List<String> row(Rubric rubric, String agentId, List<ScoredCall> calls) {
        List<Score> scored = calls.stream()
                .map(call -> call.score().score())
                .filter(Score::isScored)
                .toList();
        double[] percents = scored.stream()
                .flatMapToDouble(score -> score.percent().stream())
                .toArray();
        int passed = (int) scored.stream()
                .filter(score -> score.passes(rubric.passMark()))
                .count();
        Interval mean = Interval.ofMean(percents);
        Interval passRate = Interval.ofRate(passed, scored.size());
        return List.of(
                agentId,
                calls.get(0).score().call().agent().name(),
                Integer.toString(calls.size()),
                Integer.toString(scored.size()),
                Integer.toString(calls.size() - scored.size()),
                Figures.decimal(mean.value(), 1),
                Figures.decimal(mean.low(), 1),
                Figures.decimal(mean.high(), 1),
                Figures.decimal(passRate.value(), 1),
                Figures.decimal(passRate.low(), 1),
                Figures.decimal(passRate.high(), 1),
                Long.toString(calls.stream()
                        .filter(call -> call.score().score().proposedFail())
                        .count()),
                Long.toString(answers(calls).stream()
                        .filter(answer -> answer.verdict() == Verdict.UNSURE)
                        .count()),
                weakest(calls),
                note(calls.size(), scored.size()));
    }

    private static String note(int calls, int scored) {
        String counted = scored < calls ? "mean and pass rate are of the " + Figures.count(scored, "scored call") : "";
        String few = scored < ENOUGH_CALLS ? "too few calls to compare" : "";
        return Stream.of(counted, few).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    private static List<Answer> answers(List<ScoredCall> calls) {
        return calls.stream().flatMap(call -> call.score().answers().stream()).toList();
    }

    /** The criteria that cost this agent the most points, with how often each was missed. */
    private static String weakest(List<ScoredCall> calls) {
        Map<String, List<Answer>> missed = answers(calls).stream()
                .filter(answer -> answer.verdict() == Verdict.NOT_MET)
                .collect(Collectors.groupingBy(answer -> answer.criterion().id(), TreeMap::new, Collectors.toList()));
        return missed.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, List<Answer>> entry) -> -lost(entry.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(WEAKEST)
                .map(entry -> entry.getKey() + " (" + entry.getValue().size() + ")")
                .collect(Collectors.joining("; "));
    }

    private static double lost(List<Answer> missed) {
        return missed.stream()
                .mapToDouble(answer -> answer.criterion().weight())
                .sum();
    }
}
