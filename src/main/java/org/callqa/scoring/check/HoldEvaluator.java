package org.callqa.scoring.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.callqa.call.Filling;
import org.callqa.call.Finding;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.rubric.Check;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Logic;
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
                    Reason.of("hold.silent-channel", dead.get().text()));
        }
        List<Hit> announcements =
                HeldEvaluator.announcements(call, phrases, PhraseQuery.of(check.announcedBy(), check.thresholds()));
        List<Holds.Hold> holds = Holds.of(
                call.timeline(),
                call.silences(),
                announcements.stream().map(Hit::span).toList(),
                check.atLeast().toMillis());
        if (holds.isEmpty()) {
            return CheckResult.notDue(Reason.of("hold.none"));
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
                        Reason.of("where.before-hold", Filling.seconds(BEFORE_MS), Filling.start(span)));
                parts.add(phrase(
                        PhraseQuery.of(check.announcedBy(), check.thresholds()),
                        before,
                        hold,
                        said -> Reason.of("hold.announced", said),
                        Reason.of("hold.not-announced", before.label())));
            }
            if (!check.returnedWith().isEmpty() && comesBack(hold)) {
                Span span = hold.span();
                Place after = Place.starting(
                        Party.AGENT,
                        span.endMs(),
                        span.endMs() + AFTER_MS,
                        Reason.of("where.after-hold", Filling.seconds(AFTER_MS), Filling.start(span)));
                parts.add(phrase(
                        PhraseQuery.of(check.returnedWith(), check.thresholds()),
                        after,
                        hold,
                        said -> Reason.of("hold.thanked", said),
                        Reason.of("hold.not-thanked", after.label())));
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

    private CheckResult phrase(PhraseQuery sought, Place place, Holds.Hold hold, UnaryOperator<Reason> yes, Reason no) {
        List<Hit> heard = phrases.find(sought, place, sought.bounds().unsure());
        Optional<Hit> best =
                heard.stream().max(Comparator.comparing(Hit::similarity).thenComparing(Hit::confidence));
        if (best.isEmpty()) {
            return absence.claim(no, sought, List.of(place), List.of(HeldEvaluator.evidence(hold)));
        }
        Hit said = best.get();
        boolean sure = said.similarity() >= sought.bounds().met() && said.confidence() >= Hit.CREDIBLE;
        Reason heardSaid = yes.apply(SaysEvaluator.heardText(List.of(said)));
        return CheckResult.of(
                sure ? Verdict.MET : Verdict.UNSURE,
                sure ? heardSaid : Reason.of("perhaps", heardSaid),
                said.evidence(),
                HeldEvaluator.evidence(hold));
    }

    private static CheckResult length(Holds.Hold hold, Duration max) {
        boolean met = hold.span().durationMs() <= max.toMillis();
        Reason reason = Reason.of("hold.of", Filling.length(hold.span()), Filling.start(hold.span()));
        return CheckResult.of(
                met ? Verdict.MET : Verdict.NOT_MET,
                met ? reason : Reason.of("longer-than", reason, max),
                HeldEvaluator.evidence(hold));
    }

    private static CheckResult count(List<Holds.Hold> holds, int max) {
        boolean met = holds.size() <= max;
        Reason reason = Reason.of("hold.count", holds.size());
        return CheckResult.of(
                met ? Verdict.MET : Verdict.NOT_MET,
                met ? reason : Reason.of("more-than", reason, max),
                holds.stream().map(HeldEvaluator::evidence).toList());
    }
}
