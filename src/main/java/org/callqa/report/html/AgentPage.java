package org.callqa.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.callqa.report.Interval;
import org.callqa.report.words.Figures;
import org.callqa.report.words.Texts;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.Rubric;
import org.callqa.scoring.answer.Verdict;

/**
 * One agent's calls, as the agent's page shows them.
 *
 * @param lede what matters, in sentences
 * @param facts counts
 * @param praise the agent's words that were as they should be
 * @param work the agent's words that were not
 * @param listen three calls to listen to
 * @param listenCaption how long they take
 * @param singleCalls the calls whose marks and measures stand one by one, in the order of time; empty when they are too many
 * @param sections the card
 * @param measured what was simply measured
 * @param trend by week; empty while there is only one
 * @param calls all of them
 */
record AgentPage(
        String name,
        String lede,
        List<CallPage.Fact> facts,
        List<QuoteRow> praise,
        List<QuoteRow> work,
        List<ListenRow> listen,
        String listenCaption,
        List<CallsPage.Row> singleCalls,
        String cardCaption,
        List<Section> sections,
        List<Measured.Row> measured,
        Optional<Trend> trend,
        List<CallsPage.Row> calls) {

    /** Above this many calls, shares say more than single marks. */
    private static final int MOST_SINGLE = 8;

    private static final int QUOTES = 2;
    private static final int LISTEN = 3;
    private static final int TIMES = 4;

    record QuoteRow(String text, String language, String time, String href, Mark mark, int number, String question) {}

    record ListenRow(String call, String href, String score, String why, List<Time> times, String length) {}

    record Time(String href, String text) {}

    record Section(String title, List<Row> rows) {}

    /**
     * One question.
     *
     * @param style {@code nd} when it was never due
     * @param marks one per call, while they are few
     * @param spark shares by week as points of a polyline, when calls are many; empty with fewer than three weeks
     */
    record Row(
            int number,
            String anchor,
            String style,
            String question,
            boolean critical,
            List<CallMark> marks,
            List<String> spark,
            String met,
            String interval,
            Optional<Rail> rail,
            String team) {}

    /** A verdict in one call, for those who see it and those who hear it. */
    record CallMark(String symbol, String label) {}

    /** Makes the pages of one rubric in one language. */
    static final class Maker {

        private final Rubric rubric;
        private final Texts texts;
        private final Interval teamMean;
        private final List<Tally.Share> teamMet;
        private final Map<Measured, String> teamMedians;

        Maker(Rubric rubric, Texts texts, List<CallFacts> all) {
            List<CallFacts> team = Tally.counted(all);
            this.rubric = rubric;
            this.texts = texts;
            this.teamMean = Tally.mean(team);
            this.teamMet = IntStream.rangeClosed(1, rubric.criteria().size())
                    .mapToObj(number -> Tally.met(team, number))
                    .toList();
            this.teamMedians = Measured.medians(team);
        }

        /** The page of an agent whose calls are in the order of time. */
        AgentPage make(List<CallFacts> all) {
            List<CallFacts> calls = Tally.counted(all);
            List<ListenRow> listen = listen(calls);
            boolean few = calls.size() <= MOST_SINGLE;
            return new AgentPage(
                    all.get(0).agentName(),
                    lede(calls),
                    facts(calls),
                    quotes(calls, true),
                    quotes(calls, false),
                    listen,
                    listenCaption(calls, listen),
                    few
                            ? calls.stream()
                                    .map(call -> CallsPage.row(call, "../", texts))
                                    .toList()
                            : List.of(),
                    few
                            ? texts.say(
                                    "agent.card-few",
                                    String.join(
                                            texts.say("comma"),
                                            calls.stream()
                                                    .map(CallFacts::callId)
                                                    .toList()))
                            : texts.say("agent.card-many"),
                    sections(calls, few),
                    Measured.rows(calls, teamMedians, texts),
                    Trend.of(calls, Tally::mean, "agent.by-week", texts),
                    all.stream().map(call -> CallsPage.row(call, "../", texts)).toList());
        }

        private String lede(List<CallFacts> calls) {
            Interval mean = Tally.mean(calls);
            Tally.Share passed = Tally.passed(calls);
            long toConfirm = calls.stream().filter(CallFacts::toConfirm).count();
            List<String> sentences = new ArrayList<>();
            String days = Tally.days(calls, texts).orElse("");
            sentences.add(
                    days.isEmpty()
                            ? texts.say("agent.lede.undated", calls.size())
                            : texts.say("agent.lede.dated", calls.size(), days));
            if (calls.size() < TeamPage.ENOUGH_CALLS) {
                sentences.add(texts.say("agent.lede.too-few"));
            } else if (mean.value().isPresent()) {
                String key = !Trend.apart(mean, teamMean)
                        ? "agent.lede.like"
                        : mean.value().getAsDouble() > teamMean.value().orElse(0)
                                ? "agent.lede.above"
                                : "agent.lede.below";
                sentences.add(texts.say(key, Figures.score(mean.value()), Figures.score(teamMean.value())));
            }
            String pass = switch (passed.of()) {
                case 0 -> "agent.lede.pass-none";
                case 1 -> "agent.lede.pass-one";
                default -> "agent.lede.pass";
            };
            sentences.add(texts.say(pass, passed.part(), passed.of()));
            if (toConfirm > 0) {
                sentences.add(texts.say("agent.lede.confirm", toConfirm));
            }
            return String.join(texts.say("gap"), sentences);
        }

        private List<CallPage.Fact> facts(List<CallFacts> calls) {
            Interval mean = Tally.mean(calls);
            int unsure = Tally.count(calls, Verdict.UNSURE);
            int notMeasurable = Tally.count(calls, Verdict.NOT_MEASURABLE);
            int answered = Tally.count(calls, Verdict.MET) + Tally.count(calls, Verdict.NOT_MET);
            return List.of(
                    fact("calls", Figures.grouped(calls.size())),
                    fact("mean", mean.value().isPresent() ? Figures.score(mean.value()) : "–"),
                    fact("interval", Tally.ends(mean)),
                    fact("pass", Tally.passed(calls).words(texts)),
                    fact(
                            "confirm",
                            Long.toString(
                                    calls.stream().filter(CallFacts::toConfirm).count())),
                    new CallPage.Fact(
                            texts.say("team.fact.asked", answered, unsure, notMeasurable),
                            Figures.grouped(answered + unsure + notMeasurable)));
        }

        private CallPage.Fact fact(String key, String value) {
            return new CallPage.Fact(texts.say("agent.fact." + key), value);
        }

        /** What weighs most first; each question and each call once, while there are others. */
        private List<QuoteRow> quotes(List<CallFacts> calls, boolean met) {
            record Said(CallFacts call, CallFacts.Quote quote, double weight) {}
            List<Said> all = new ArrayList<>();
            for (CallFacts call : calls) {
                for (CallFacts.Quote quote : call.quotes()) {
                    if (quote.met() == met) {
                        all.add(new Said(call, quote, weight(quote)));
                    }
                }
            }
            all.sort(Comparator.comparingDouble((Said said) -> -said.weight())
                    .thenComparing(said -> said.call().callId())
                    .thenComparingInt(said -> said.quote().atMs()));
            List<QuoteRow> rows = new ArrayList<>();
            Set<Object> used = new HashSet<>();
            for (Said said : all) {
                if (rows.size() < QUOTES
                        && used.add(said.quote().question())
                        && used.add(said.quote().text())) {
                    Criterion criterion = rubric.criteria().get(said.quote().question() - 1);
                    rows.add(new QuoteRow(
                            said.quote().text(),
                            Texts.tag(said.call().language()),
                            texts.say(
                                    "call.at",
                                    said.call().callId(),
                                    Figures.time(said.quote().atMs())),
                            "../" + Paths.call(said.call())
                                    + Paths.at(said.quote().atMs()),
                            Mark.of(met ? Verdict.MET : Verdict.NOT_MET, texts),
                            said.quote().question(),
                            texts.question(criterion)));
                }
            }
            return rows;
        }

        /** Weight of the question, by how well the words were heard; what the team misses often is praised first. */
        private double weight(CallFacts.Quote quote) {
            Criterion criterion = rubric.criteria().get(quote.question() - 1);
            Tally.Share team = teamMet.get(quote.question() - 1);
            double rare = quote.met() && team.of() > 0 ? 1 + (double) (team.of() - team.part()) / team.of() : 1;
            double long_ = Math.min(1, quote.text().length() / (quote.text().codePointAt(0) > 0x2E7F ? 8.0 : 24.0));
            return criterion.weight()
                    * (criterion.critical() && !quote.met() ? 10 : 1)
                    * quote.strength()
                    * rare
                    * long_;
        }

        private List<ListenRow> listen(List<CallFacts> calls) {
            List<CallFacts> worst = calls.stream()
                    .filter(call -> call.scored() && (!call.passes() || call.count(Verdict.UNSURE) > 0))
                    .sorted(Comparator.comparing((CallFacts call) -> !call.toConfirm())
                            .thenComparing(CallFacts::passes)
                            .thenComparingDouble(call -> call.score().orElse(100))
                            .thenComparing(CallFacts::callId))
                    .toList();
            Optional<CallFacts> best = calls.stream()
                    .filter(CallFacts::passes)
                    .max(Comparator.comparingDouble(
                                    (CallFacts call) -> call.score().orElse(0))
                            .thenComparingLong(call -> call.count(Verdict.MET))
                            .thenComparing(CallFacts::callId));
            List<ListenRow> rows = new ArrayList<>();
            worst.stream()
                    .filter(call -> !best.equals(Optional.of(call)))
                    .limit(LISTEN - (best.isPresent() ? 1 : 0))
                    .forEach(call -> rows.add(toWorkOn(call)));
            best.ifPresent(call -> rows.add(listenRow(
                    call, texts.say("agent.listen.good", call.count(Verdict.MET)), times(call, Verdict.MET))));
            return rows;
        }

        private ListenRow toWorkOn(CallFacts call) {
            List<String> why = new ArrayList<>();
            List<Integer> missed = byWeight(call, Verdict.NOT_MET);
            if (call.toConfirm()) {
                why.add(texts.say("agent.listen.confirm"));
            }
            if (!missed.isEmpty()) {
                why.add(texts.say(
                        "agent.listen.missed",
                        missed.size(),
                        texts.question(rubric.criteria().get(missed.get(0) - 1))));
            }
            long unsure = call.count(Verdict.UNSURE);
            if (unsure > 0) {
                why.add(texts.say("agent.listen.unsure", unsure));
            }
            return listenRow(
                    call,
                    String.join(texts.say("gap"), why),
                    missed.isEmpty() ? times(call, Verdict.UNSURE) : times(call, Verdict.NOT_MET));
        }

        private ListenRow listenRow(CallFacts call, String why, List<Time> times) {
            return new ListenRow(
                    call.callId(),
                    "../" + Paths.call(call),
                    call.scored() ? Figures.score(call.score()) : "–",
                    why,
                    times,
                    length(call.durationMs()));
        }

        private List<Time> times(CallFacts call, Verdict verdict) {
            return byWeight(call, verdict).stream()
                    .map(call::atMs)
                    .filter(ms -> ms >= 0)
                    .distinct()
                    .limit(TIMES)
                    .sorted()
                    .map(ms -> new Time("../" + Paths.call(call) + Paths.at(ms), Figures.time(ms)))
                    .toList();
        }

        private List<Integer> byWeight(CallFacts call, Verdict verdict) {
            return IntStream.rangeClosed(1, rubric.criteria().size())
                    .boxed()
                    .filter(number -> call.verdict(number).equals(Optional.of(verdict)))
                    .sorted(Comparator.comparingDouble((Integer number) -> {
                                Criterion criterion = rubric.criteria().get(number - 1);
                                return -criterion.weight() - (criterion.critical() ? 1_000 : 0);
                            })
                            .thenComparingInt(number -> number))
                    .toList();
        }

        private String listenCaption(List<CallFacts> calls, List<ListenRow> listen) {
            Set<String> chosen =
                    new HashSet<>(listen.stream().map(ListenRow::call).toList());
            int ms = calls.stream()
                    .filter(call -> chosen.contains(call.callId()))
                    .mapToInt(CallFacts::durationMs)
                    .sum();
            return texts.say("agent.listen-caption", length(ms));
        }

        static String length(int ms) {
            return Figures.minutes((ms + 500) / 1000);
        }

        private List<Section> sections(List<CallFacts> calls, boolean few) {
            List<Section> sections = new ArrayList<>();
            for (Rubric.Section section : rubric.sections()) {
                List<Row> rows = new ArrayList<>();
                for (int number = 1; number <= rubric.criteria().size(); number++) {
                    int asked = number;
                    Criterion criterion = rubric.criteria().get(number - 1);
                    if (criterion.section().equals(section.id())
                            && calls.stream()
                                    .anyMatch(call -> call.verdict(asked).isPresent())) {
                        rows.add(row(calls, number, criterion, few));
                    }
                }
                if (!rows.isEmpty()) {
                    sections.add(new Section(texts.section(section), rows));
                }
            }
            return sections;
        }

        private Row row(List<CallFacts> calls, int number, Criterion criterion, boolean few) {
            Tally.Share met = Tally.met(calls, number);
            boolean due = calls.stream()
                    .anyMatch(call -> call.verdict(number)
                            .filter(verdict -> verdict != Verdict.NOT_APPLICABLE)
                            .isPresent());
            String interval = Tally.ends(met.interval());
            Tally.Share team = teamMet.get(number - 1);
            return new Row(
                    number,
                    CallPage.Maker.anchor(criterion),
                    due ? "" : "nd",
                    texts.question(criterion),
                    criterion.critical(),
                    few ? marks(calls, number) : List.of(),
                    few ? List.of() : spark(calls, number),
                    met.of() > 0 ? met.words(texts) : texts.say(due ? "agent.open" : "agent.not-due"),
                    met.of() > 0 ? interval : "",
                    met.of() > 0
                            ? Optional.of(Rail.share(texts.say("rail.met", met.words(texts), interval), met.interval()))
                            : Optional.empty(),
                    team.of() > 0 ? team.words(texts) : "–");
        }

        private List<CallMark> marks(List<CallFacts> calls, int number) {
            List<CallMark> marks = new ArrayList<>();
            for (CallFacts call : calls) {
                Optional<Mark> mark = call.verdict(number).map(verdict -> Mark.of(verdict, texts));
                marks.add(mark.map(
                                one -> new CallMark(one.symbol(), texts.say("agent.mark", call.callId(), one.word())))
                        .orElse(new CallMark(
                                "", texts.say("agent.mark", call.callId(), texts.say("agent.not-asked")))));
            }
            return marks;
        }

        private static List<String> spark(List<CallFacts> calls, int number) {
            List<Tally.Week> weeks =
                    Tally.weeks(calls, 12, ofWeek -> Tally.met(ofWeek, number).interval());
            List<String> points = new ArrayList<>();
            for (int i = 0; weeks.size() > 2 && i < weeks.size(); i++) {
                double x = 2 + 92.0 * i / (weeks.size() - 1);
                double y = 13 - 12 * weeks.get(i).at().value().orElse(0) / 100;
                points.add(Rail.number(x) + "," + Rail.number(y));
            }
            return points;
        }
    }
}
