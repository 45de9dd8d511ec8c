package org.callqa.scoring.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Finding;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.rubric.Check;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Logic;
import org.callqa.scoring.answer.Seconds;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.measure.Holds;
import org.callqa.scoring.search.Absence;
import org.callqa.scoring.search.CallView;
import org.callqa.scoring.search.Hit;
import org.callqa.scoring.search.PhraseQuery;
import org.callqa.scoring.search.PhraseSearch;
import org.callqa.scoring.search.Place;

/**
 * {@code hold}: every hold is announced before, thanked for after, not too long, and there are not too many. Not due
 * when nobody was held. A hold after which the agent never came back needs no thanks. Announcement and thanks are
 * phrases, so their absence has to be earned; length and number are measured.
 */
final class HoldEvaluator {

    /** Where the announcement is looked for: this long before the hold, in milliseconds. */
    private static final int BEFORE_MS = 20_000;

    /** Where the thanks are looked for: this long after the hold, in milliseconds. */
    private static final int AFTER_MS = 15_000;

    private final CallView call;
    private final PhraseSearch phrases;
    private final Absence absence;

    HoldEvaluator(CallView call, PhraseSearch phrases, Absence absence) {
        this.call = call;
        this.phrases = phrases;
        this.absence = absence;
    }

    CheckResult evaluate(Check.Hold check) {
        Optional<Finding> dead = call.finding(Finding.Kind.DEAD_CHANNEL);
        if (dead.isPresent()) {
            return CheckResult.notMeasurable(
                    "a silent channel is not a hold: " + dead.get().text());
        }
        List<Hit> announcements =
                HeldEvaluator.announcements(call, phrases, PhraseQuery.of(check.announcedBy(), check.thresholds()));
        List<Holds.Hold> holds = Holds.of(
                call.timeline(),
                call.silences(),
                announcements.stream().map(Hit::span).toList(),
                check.atLeast().toMillis());
        if (holds.isEmpty()) {
            return CheckResult.notDue("the customer was not put on hold");
        }
        List<CheckResult> parts = new ArrayList<>();
        check.maxCount().ifPresent(max -> parts.add(count(holds, max)));
        for (Holds.Hold hold : holds) {
            check.maxLength().ifPresent(max -> parts.add(length(hold, max)));
            if (!check.announcedBy().isEmpty()) {
                Span span = hold.span();
                Place before = Place.starting(
                        Party.AGENT,
                        Math.max(0, span.startMs() - BEFORE_MS),
                        span.startMs() + 1_000,
                        "in the " + Seconds.of(BEFORE_MS) + " before the hold " + Seconds.at(span));
                parts.add(phrase(
                        PhraseQuery.of(check.announcedBy(), check.thresholds()),
                        before,
                        hold,
                        "hold announced: ",
                        "hold not announced: "));
            }
            if (!check.returnedWith().isEmpty() && comesBack(hold)) {
                Span span = hold.span();
                Place after = Place.starting(
                        Party.AGENT,
                        span.endMs(),
                        span.endMs() + AFTER_MS,
                        "in the " + Seconds.of(AFTER_MS) + " after the hold " + Seconds.at(span));
                parts.add(phrase(
                        PhraseQuery.of(check.returnedWith(), check.thresholds()),
                        after,
                        hold,
                        "thanked after it: ",
                        "not thanked after it: "));
            }
        }
        CheckResult all = Logic.all(parts);
        return new CheckResult(
                all.verdict(),
                all.evidence(),
                all.is(Verdict.MET) ? holds.stream().map(Holds.Hold::span).toList() : List.of(),
                all.reason());
    }

    private boolean comesBack(Holds.Hold hold) {
        return call.speech(Party.AGENT).words().stream()
                .map(Word::span)
                .anyMatch(span -> span.startMs() >= hold.span().endMs() - 1_000);
    }

    private CheckResult phrase(PhraseQuery sought, Place place, Holds.Hold hold, String yes, String no) {
        List<Hit> heard = phrases.find(sought, place, sought.bounds().unsure());
        Optional<Hit> best =
                heard.stream().max(Comparator.comparing(Hit::similarity).thenComparing(Hit::confidence));
        if (best.isEmpty()) {
            return absence.claim(
                    no + "not heard " + place.label(), sought, List.of(place), List.of(HeldEvaluator.evidence(hold)));
        }
        Hit said = best.get();
        boolean sure = said.similarity() >= sought.bounds().met() && said.confidence() >= Hit.CREDIBLE;
        return CheckResult.of(
                sure ? Verdict.MET : Verdict.UNSURE,
                (sure ? yes : "perhaps " + yes) + SaysEvaluator.heardText(List.of(said)),
                said.evidence(),
                HeldEvaluator.evidence(hold));
    }

    private static CheckResult length(Holds.Hold hold, Duration max) {
        boolean met = hold.span().durationMs() <= max.toMillis();
        return CheckResult.of(
                met ? Verdict.MET : Verdict.NOT_MET,
                "hold of " + Seconds.of(hold.span().durationMs()) + " " + Seconds.at(hold.span())
                        + (met ? "" : ", longer than " + Seconds.of(max)),
                HeldEvaluator.evidence(hold));
    }

    private static CheckResult count(List<Holds.Hold> holds, int max) {
        boolean met = holds.size() <= max;
        return CheckResult.of(
                met ? Verdict.MET : Verdict.NOT_MET,
                holds.size() + (holds.size() == 1 ? " hold" : " holds") + (met ? "" : ", more than " + max),
                holds.stream().map(HeldEvaluator::evidence).toList());
    }
}
