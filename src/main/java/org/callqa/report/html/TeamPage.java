package org.callqa.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.callqa.call.Agent;
import org.callqa.call.Language;
import org.callqa.report.Interval;
import org.callqa.report.words.Figures;
import org.callqa.report.words.Texts;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.answer.Verdict;

/**
 * All calls, as the first page shows them.
 *
 * @param title the days
 * @param lede what matters, in sentences
 * @param facts counts
 * @param plot the scores; empty when no call has one
 * @param passes shares that pass
 * @param trend by week; empty while there is only one
 * @param missed questions by misses
 * @param never what was never missed
 * @param agents side by side
 * @param tooFew whether every agent has too few calls to compare
 * @param critical findings to confirm
 * @param moreCritical how many more there are
 */
record TeamPage(
        String title,
        String lede,
        List<CallPage.Fact> facts,
        Optional<ScorePlot> plot,
        List<PassRow> passes,
        Optional<Trend> trend,
        List<MissRow> missed,
        List<Never> never,
        List<AgentRow> agents,
        boolean tooFew,
        List<CriticalRow> critical,
        int moreCritical) {

    /** Fewer calls than this cannot tell a 92 % agent from an 84 % one. */
    static final int ENOUGH_CALLS = 10;

    /** More small circles than this lie over each other. */
    private static final int MOST_CIRCLES = 12;

    /** More queues than this are no comparison any more. */
    private static final int MOST_QUEUES = 8;

    private static final int MOST_CRITICAL = 20;

    private static final int WORST = 3;

    record PassRow(String label, String passed, String share, String interval, Rail rail) {}

    record MissRow(
            int number,
            String anchor,
            String question,
            boolean critical,
            String only,
            int misses,
            String missed,
            String share,
            String interval,
            Rail rail,
            String hear,
            String href,
            String calls) {}

    /** A question that was always met where it was due. */
    record Never(int number, String question, String met) {}

    record AgentRow(
            String name,
            String id,
            String href,
            int calls,
            String mean,
            String interval,
            Rail rail,
            String passed,
            OptionalDouble passRate,
            int toConfirm,
            int unsure,
            List<Worst> worst,
            String note) {}

    /** A question that costs an agent most points. */
    record Worst(int number, String question, String href) {}

    record CriticalRow(
            String call, String href, String agent, int number, String question, String quote, String time) {}

    /** Makes the page of one rubric in one language. */
    static final class Maker {

        private final Rubric rubric;
        private final Texts texts;
        private final Map<String, String> agentFiles;

        /**
         * @param agentFiles names of the agents' pages by what people read as the id
         */
        Maker(Rubric rubric, Texts texts, Map<String, String> agentFiles) {
            this.rubric = rubric;
            this.texts = texts;
            this.agentFiles = agentFiles;
        }

        TeamPage make(List<CallFacts> all, Map<String, List<CallFacts>> byAgent, int skipped) {
            List<CallFacts> calls = Tally.counted(all);
            List<MissRow> questions = questions(calls);
            List<MissRow> missed = questions.stream()
                    .filter(row -> row.misses() > 0)
                    .sorted(Comparator.comparingInt(MissRow::misses)
                            .reversed()
                            .thenComparing(Comparator.comparingDouble((MissRow row) ->
                                            row.rail().at().value().orElse(0))
                                    .reversed())
                            .thenComparingInt(MissRow::number))
                    .toList();
            Interval team = Tally.mean(calls);
            List<AgentRow> agents = byAgent.values().stream()
                    .map(ofAgent -> agent(ofAgent, team))
                    .toList();
            List<CriticalRow> critical = critical(calls);
            return new TeamPage(
                    Tally.days(calls, texts)
                            .map(days -> texts.say("team.title", days))
                            .orElse(texts.say("team.title-undated")),
                    lede(calls, missed),
                    facts(calls, byAgent.size(), skipped),
                    ScorePlot.of(calls, rubric.passMark(), texts),
                    passes(calls),
                    Trend.of(calls, ofWeek -> Tally.passed(ofWeek).interval(), "team.by-week", texts),
                    missed,
                    never(calls, questions),
                    agents,
                    byAgent.values().stream()
                            .allMatch(ofAgent -> Tally.counted(ofAgent).size() < ENOUGH_CALLS),
                    critical.stream().limit(MOST_CRITICAL).toList(),
                    Math.max(0, critical.size() - MOST_CRITICAL));
        }

        private String lede(List<CallFacts> calls, List<MissRow> missed) {
            Tally.Share passed = Tally.passed(calls);
            List<String> sentences = new ArrayList<>();
            if (passed.of() == 0) {
                sentences.add(texts.say("team.lede.none", calls.size()));
            } else {
                Interval interval = passed.interval();
                sentences.add(texts.say(
                        passed.of() < 30 ? "team.lede.few" : "team.lede.many",
                        passed.part(),
                        passed.of(),
                        passed.percent(texts),
                        Math.round(interval.low().orElse(0)),
                        Math.round(interval.high().orElse(100))));
            }
            long toConfirm = calls.stream().filter(CallFacts::toConfirm).count();
            if (toConfirm > 0) {
                sentences.add(texts.say("team.lede.confirm", toConfirm));
            }
            if (!missed.isEmpty()) {
                sentences.add(texts.say(
                        "team.lede.missed",
                        missed.get(0).question(),
                        missed.get(0).missed()));
            }
            return String.join(texts.say("gap"), sentences);
        }

        private List<CallPage.Fact> facts(List<CallFacts> calls, int agents, int skipped) {
            long audioMs = calls.stream().mapToLong(CallFacts::durationMs).sum();
            int unsure = Tally.count(calls, Verdict.UNSURE);
            int notMeasurable = Tally.count(calls, Verdict.NOT_MEASURABLE);
            int answered = Tally.count(calls, Verdict.MET) + Tally.count(calls, Verdict.NOT_MET);
            return List.of(
                    fact("calls", Figures.grouped(calls.size())),
                    fact(
                            "scored",
                            Figures.grouped(
                                    calls.stream().filter(CallFacts::scored).count())),
                    fact(
                            "not-understood",
                            Figures.grouped(calls.stream()
                                    .filter(call -> !call.understood())
                                    .count())),
                    fact("skipped", Figures.grouped(skipped)),
                    fact("audio", hours(audioMs)),
                    fact("agents", Figures.grouped(agents)),
                    new CallPage.Fact(
                            texts.say("team.fact.asked", answered, unsure, notMeasurable),
                            Figures.grouped(answered + unsure + notMeasurable)));
        }

        private CallPage.Fact fact(String key, String value) {
            return new CallPage.Fact(texts.say("team.fact." + key), value);
        }

        private static String hours(long ms) {
            long seconds = Math.round(ms / 1000.0);
            return seconds < 3600 ? Figures.minutes(seconds) : Figures.hours(seconds);
        }

        private List<PassRow> passes(List<CallFacts> calls) {
            List<PassRow> rows = new ArrayList<>();
            rows.add(pass(texts.say("team.all"), calls));
            Map<Language, List<CallFacts>> byLanguage = new TreeMap<>();
            Map<String, List<CallFacts>> byQueue = new TreeMap<>();
            for (CallFacts call : calls) {
                byLanguage
                        .computeIfAbsent(call.language(), none -> new ArrayList<>())
                        .add(call);
                byQueue.computeIfAbsent(call.queue(), none -> new ArrayList<>()).add(call);
            }
            if (byLanguage.size() > 1) {
                byLanguage.forEach((language, spoken) -> rows.add(pass(texts.language(language), spoken)));
            }
            byQueue.remove("");
            if (byQueue.size() > 1 && byQueue.size() <= MOST_QUEUES) {
                byQueue.forEach((queue, queued) -> rows.add(pass(texts.say("team.queue", queue), queued)));
            }
            return rows;
        }

        private PassRow pass(String label, List<CallFacts> calls) {
            Tally.Share passed = Tally.passed(calls);
            String share = passed.percent(texts);
            String interval = Tally.ends(passed.interval());
            return new PassRow(
                    label,
                    passed.words(texts),
                    share,
                    interval,
                    Rail.share(texts.say("rail.share", share, interval), passed.interval()));
        }

        private List<MissRow> questions(List<CallFacts> calls) {
            List<MissRow> rows = new ArrayList<>();
            for (int number = 1; number <= rubric.criteria().size(); number++) {
                Criterion criterion = rubric.criteria().get(number - 1);
                Tally.Share missed = Tally.met(calls, number).other();
                String share = missed.percent(texts);
                String interval = Tally.ends(missed.interval());
                Optional<CallFacts> example = example(calls, number);
                int asked = number;
                rows.add(new MissRow(
                        number,
                        CallPage.Maker.anchor(criterion),
                        texts.question(criterion),
                        criterion.critical(),
                        criterion.languages().size() == 1
                                ? texts.language(
                                        criterion.languages().iterator().next())
                                : "",
                        missed.part(),
                        missed.words(texts),
                        share,
                        interval,
                        Rail.missed(texts.say("rail.missed", share, interval), missed.interval()),
                        example.map(call -> call.atMs(asked) < 0
                                        ? call.callId()
                                        : texts.say("call.at", call.callId(), Figures.time(call.atMs(asked))))
                                .orElse(""),
                        example.map(call -> Paths.call(call)
                                        + (call.atMs(asked) < 0
                                                ? "#" + CallPage.Maker.anchor(criterion)
                                                : Paths.at(call.atMs(asked))))
                                .orElse(""),
                        Paths.CALLS + "#missed=" + number));
            }
            return rows;
        }

        /** A call in which a miss can be heard: the lowest score of them, as it holds most. */
        private static Optional<CallFacts> example(List<CallFacts> calls, int number) {
            return calls.stream()
                    .filter(call -> call.verdict(number).equals(Optional.of(Verdict.NOT_MET)))
                    .min(Comparator.comparing((CallFacts call) -> call.atMs(number) < 0)
                            .thenComparingDouble(call -> call.score().orElse(100))
                            .thenComparing(CallFacts::callId));
        }

        private List<Never> never(List<CallFacts> calls, List<MissRow> questions) {
            List<Never> never = new ArrayList<>();
            for (MissRow row : questions) {
                Tally.Share met = Tally.met(calls, row.number());
                if (row.misses() == 0 && met.of() > 0) {
                    never.add(new Never(row.number(), row.question(), met.words(texts)));
                }
            }
            return never;
        }

        private AgentRow agent(List<CallFacts> all, Interval team) {
            Agent agent = all.get(0).agent();
            List<CallFacts> calls = Tally.counted(all);
            Interval mean = Tally.mean(calls);
            Tally.Share passed = Tally.passed(calls);
            boolean few = calls.size() < ENOUGH_CALLS;
            List<Double> circles = calls.size() <= MOST_CIRCLES
                    ? calls.stream()
                            .flatMap(call -> call.score().stream().boxed())
                            .toList()
                    : List.of();
            String figure = Figures.score(mean.value()).equals("-") ? "–" : Figures.score(mean.value());
            return new AgentRow(
                    all.get(0).agentName(),
                    agent.name().isBlank() ? "" : agent.id(),
                    Paths.agent(agentFiles.getOrDefault(agent.id(), "")),
                    calls.size(),
                    figure,
                    Tally.ends(mean),
                    new Rail(
                            texts.say("rail.mean", figure, Tally.ends(mean)),
                            mean,
                            false,
                            OptionalDouble.of(rubric.passMark()),
                            few ? Interval.NONE : team,
                            circles),
                    passed.words(texts),
                    passed.interval().value(),
                    (int) calls.stream().filter(CallFacts::toConfirm).count(),
                    Tally.count(calls, Verdict.UNSURE),
                    worst(calls),
                    few
                            ? texts.say("team.too-few")
                            : !Trend.apart(mean, team)
                                    ? texts.say("team.like-the-team")
                                    : mean.value().orElse(0) > team.value().orElse(0)
                                            ? texts.say("team.above")
                                            : texts.say("team.below"));
        }

        private List<Worst> worst(List<CallFacts> calls) {
            record Lost(int number, double points) {}
            List<Lost> lost = new ArrayList<>();
            for (int number = 1; number <= rubric.criteria().size(); number++) {
                int misses = Tally.met(calls, number).other().part();
                if (misses > 0) {
                    lost.add(new Lost(
                            number, misses * rubric.criteria().get(number - 1).weight()));
                }
            }
            return lost.stream()
                    .sorted(Comparator.comparingDouble((Lost one) -> -one.points())
                            .thenComparingInt(Lost::number))
                    .limit(WORST)
                    .map(one -> {
                        Criterion criterion = rubric.criteria().get(one.number() - 1);
                        return new Worst(
                                one.number(), texts.question(criterion), "#" + CallPage.Maker.anchor(criterion));
                    })
                    .toList();
        }

        private List<CriticalRow> critical(List<CallFacts> calls) {
            List<CriticalRow> rows = new ArrayList<>();
            for (CallFacts call : calls) {
                for (int number = 1; number <= rubric.criteria().size(); number++) {
                    Criterion criterion = rubric.criteria().get(number - 1);
                    if (criterion.critical() && call.verdict(number).equals(Optional.of(Verdict.NOT_MET))) {
                        int asked = number;
                        Optional<CallFacts.Quote> quote = call.quotes().stream()
                                .filter(one -> one.question() == asked)
                                .findFirst();
                        int atMs = quote.map(CallFacts.Quote::atMs).orElse(call.atMs(number));
                        rows.add(new CriticalRow(
                                call.callId(),
                                Paths.call(call) + Paths.at(atMs),
                                call.agentName(),
                                number,
                                texts.question(criterion),
                                quote.map(CallFacts.Quote::text).orElse(""),
                                atMs < 0 ? "" : Figures.time(atMs)));
                    }
                }
            }
            return rows;
        }
    }
}
