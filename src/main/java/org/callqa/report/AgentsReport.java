package org.callqa.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.call.Agent;
import org.callqa.report.words.Figures;
import org.callqa.report.words.Texts;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Score;
import org.callqa.scoring.answer.Verdict;

/** All agents side by side, for supervisors, with how sure the figures are. */
final class AgentsReport {

    /** Fewer calls than this cannot tell a 92 % agent from an 84 % one: the interval of a pass rate is 35 points wide. */
    static final int ENOUGH_CALLS = 10;

    private static final int WEAKEST = 3;

    private static final List<String> HEADER = List.of(
            "agent_id",
            "agent_name",
            "team",
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

    private final double passMark;
    private final Texts texts;
    private final List<List<String>> rows = new ArrayList<>();
    private Tally tally = new Tally();

    AgentsReport(Rubric rubric, Texts texts) {
        this.texts = texts;
        this.passMark = rubric.passMark();
    }

    /**
     * What one agent's calls add up to. Mean and pass rate count the calls with a score alone; a fail that nobody has
     * confirmed lowers neither.
     */
    static final class Tally {

        private int calls;
        private Agent agent = Agent.UNKNOWN;
        private final Set<String> teams = new TreeSet<>();
        private final List<Double> scores = new ArrayList<>();
        private int passed;
        private int proposedFails;
        private int unsure;
        private final Map<String, Integer> missed = new TreeMap<>();
        private final Map<String, Double> lost = new HashMap<>();

        void add(CallScore call, double passMark) {
            agent = call.call().agent();
            call.call().team().ifPresent(teams::add);
            if (!call.counts()) {
                return;
            }
            calls++;
            Score score = call.score();
            score.percent().ifPresent(scores::add);
            passed += score.passes(passMark) ? 1 : 0;
            proposedFails += score.proposedFail() ? 1 : 0;
            for (Answer answer : call.answers()) {
                if (answer.verdict() == Verdict.UNSURE) {
                    unsure++;
                } else if (answer.verdict() == Verdict.NOT_MET) {
                    missed.merge(answer.criterion().id(), 1, Integer::sum);
                    lost.merge(answer.criterion().id(), answer.criterion().weight(), Double::sum);
                }
            }
        }

        /** The criteria that cost this agent the most points, with how often each was missed. */
        private String weakest() {
            return missed.entrySet().stream()
                    .sorted(Comparator.comparingDouble(
                                    (Map.Entry<String, Integer> entry) -> -lost.getOrDefault(entry.getKey(), 0.0))
                            .thenComparing(Map.Entry::getKey))
                    .limit(WEAKEST)
                    .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                    .collect(Collectors.joining("; "));
        }
    }

    void add(CallScore call) {
        tally.add(call, passMark);
    }

    /** After the last call of each agent. */
    void endAgent() {
        rows.add(row(tally));
        tally = new Tally();
    }

    ReportFolder.Content content() {
        return CsvTable.of(texts.heads(HEADER), rows);
    }

    private List<String> row(Tally tally) {
        double[] scores = tally.scores.stream().mapToDouble(Double::doubleValue).toArray();
        Interval mean = Interval.ofMean(scores);
        Interval passRate = Interval.ofRate(tally.passed, scores.length);
        return List.of(
                tally.agent.id(),
                tally.agent.name(),
                String.join("; ", tally.teams),
                Integer.toString(tally.calls),
                Integer.toString(scores.length),
                Integer.toString(tally.calls - scores.length),
                Figures.decimal(mean.value(), 1),
                Figures.decimal(mean.low(), 1),
                Figures.decimal(mean.high(), 1),
                Figures.decimal(passRate.value(), 1),
                Figures.decimal(passRate.low(), 1),
                Figures.decimal(passRate.high(), 1),
                Integer.toString(tally.proposedFails),
                Integer.toString(tally.unsure),
                tally.weakest(),
                texts.told(note(tally.calls, scores.length)));
    }

    private static String note(int calls, int scored) {
        String counted = scored < calls ? "mean and pass rate are of " + Figures.count(scored, "scored call") : "";
        String few = scored < ENOUGH_CALLS ? "too few calls to compare" : "";
        return Stream.of(counted, few).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }
}
