package org.callqa.scoring.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Finding;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.rubric.Check;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Seconds;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.measure.Holds;
import org.callqa.scoring.search.CallView;
import org.callqa.scoring.search.Hit;
import org.callqa.scoring.search.PhraseQuery;
import org.callqa.scoring.search.PhraseSearch;

/** {@code held}: there was a hold, announced or not. What it finds are the holds, so windows can lie after them. */
final class HeldEvaluator {

    private final CallView call;
    private final PhraseSearch phrases;

    HeldEvaluator(CallView call, PhraseSearch phrases) {
        this.call = call;
        this.phrases = phrases;
    }

    CheckResult evaluate(Check.Held check) {
        Optional<Finding> dead = call.finding(Finding.Kind.DEAD_CHANNEL);
        if (dead.isPresent()) {
            return CheckResult.notMeasurable(
                    "a silent channel is not a hold: " + dead.get().text());
        }
        List<Holds.Hold> holds = Holds.of(
                call.timeline(),
                call.silences(),
                announcements(call, phrases, PhraseQuery.of(check.announcedBy(), check.thresholds())).stream()
                        .map(Hit::span)
                        .toList(),
                check.atLeast().toMillis());
        if (holds.isEmpty()) {
            return CheckResult.of(Verdict.NOT_MET, "the customer was not put on hold", call.listenedFor("holds"));
        }
        List<Evidence> evidence = new ArrayList<>();
        List<Span> found = new ArrayList<>();
        for (Holds.Hold hold : holds) {
            evidence.add(evidence(hold));
            found.add(hold.span());
        }
        return new CheckResult(
                Verdict.MET,
                evidence,
                found,
                "on hold for " + Seconds.of(found.get(0).durationMs()) + " " + Seconds.at(found.get(0))
                        + (found.size() > 1 ? " and " + (found.size() - 1) + " more" : ""));
    }

    static List<Hit> announcements(CallView call, PhraseSearch phrases, PhraseQuery sought) {
        return phrases.find(sought, call.whole(Party.AGENT), sought.bounds().met());
    }

    static Evidence evidence(Holds.Hold hold) {
        return new Evidence(
                "",
                Optional.empty(),
                Optional.of(hold.span()),
                1,
                1,
                "hold of " + Seconds.of(hold.span().durationMs()) + (hold.music() ? " with music" : ""));
    }
}
