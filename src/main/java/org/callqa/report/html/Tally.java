package org.callqa.report.html;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callqa.report.Interval;
import org.callqa.report.words.Texts;
import org.callqa.scoring.answer.Verdict;

/** Counts over calls, as the pages of the team and of the agents need them. */
final class Tally {

    private Tally() {}

    /**
     * Something counted of something.
     *
     * @param part of which so many
     * @param of all
     */
    record Share(int part, int of) {

        Interval interval() {
            return Interval.ofRate(part, of);
        }

        Share other() {
            return new Share(of - part, of);
        }

        String words(Texts texts) {
            return texts.say("of", part, of);
        }

        String percent(Texts texts) {
            return of == 0 ? "–" : texts.percent(100.0 * part / of);
        }
    }

    /** In how many calls a question was met, of those in which it was due and could be answered. */
    static Share met(List<CallFacts> calls, int number) {
        int met = 0;
        int of = 0;
        for (CallFacts call : calls) {
            Optional<Verdict> verdict = call.verdict(number);
            met += verdict.equals(Optional.of(Verdict.MET)) ? 1 : 0;
            of += verdict.filter(Verdict::answered).isPresent() ? 1 : 0;
        }
        return new Share(met, of);
    }

    /** The calls that count, wherever something is added up. */
    static List<CallFacts> counted(List<CallFacts> calls) {
        return calls.stream().filter(CallFacts::counts).toList();
    }

    static Share passed(List<CallFacts> calls) {
        return new Share((int) calls.stream().filter(CallFacts::passes).count(), (int)
                calls.stream().filter(CallFacts::scored).count());
    }

    static Interval mean(List<CallFacts> calls) {
        return Interval.ofMean(
                calls.stream().flatMapToDouble(call -> call.score().stream()).toArray());
    }

    static int count(List<CallFacts> calls, Verdict verdict) {
        return (int) calls.stream().mapToLong(call -> call.count(verdict)).sum();
    }

    /** Both ends of an interval without decimals; a dash where it says nothing. */
    static String ends(Interval interval) {
        return interval.low().isPresent()
                ? Math.round(interval.low().orElse(0)) + "–"
                        + Math.round(interval.high().orElse(100))
                : "–";
    }

    /**
     * A week's figure.
     *
     * @param week ISO number
     * @param at the figure and its interval
     * @param calls how many it rests on
     */
    record Week(int week, Interval at, int calls) {}

    /** What makes a figure of the calls of one week. */
    @FunctionalInterface
    interface Figure {
        Interval of(List<CallFacts> calls);
    }

    /** Week by week, the latest last; empty while there are fewer than two. */
    static List<Week> weeks(List<CallFacts> calls, int atMost, Figure figure) {
        Map<LocalDate, List<CallFacts>> byMonday = new TreeMap<>();
        for (CallFacts call : calls) {
            call.began()
                    .map(OffsetDateTime::toLocalDate)
                    .map(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                    .ifPresent(monday -> byMonday.computeIfAbsent(monday, none -> new ArrayList<>())
                            .add(call));
        }
        List<Week> weeks = new ArrayList<>();
        byMonday.forEach((monday, ofWeek) -> {
            Interval at = figure.of(ofWeek);
            if (at.value().isPresent()) {
                weeks.add(new Week(monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), at, ofWeek.size()));
            }
        });
        int from = Math.max(0, weeks.size() - atMost);
        return weeks.size() < 2 ? List.of() : List.copyOf(weeks.subList(from, weeks.size()));
    }

    /** The days of the calls in words: one day, or from the first to the last; empty when none is known. */
    static Optional<String> days(List<CallFacts> calls, Texts texts) {
        List<LocalDate> days = calls.stream()
                .map(CallFacts::began)
                .flatMap(Optional::stream)
                .map(OffsetDateTime::toLocalDate)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        if (first.equals(last)) {
            return Optional.of(texts.date(first));
        }
        if (YearMonth.from(first).equals(YearMonth.from(last))) {
            return Optional.of(
                    texts.say("days.of-month", first.getDayOfMonth(), last.getDayOfMonth(), texts.month(first)));
        }
        return Optional.of(
                first.getYear() == last.getYear()
                        ? texts.ofYear(first, last)
                        : texts.say("days", texts.date(first), texts.date(last)));
    }
}
