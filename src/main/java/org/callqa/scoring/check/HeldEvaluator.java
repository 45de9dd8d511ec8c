package org.callqa.scoring.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Filling;
import org.callqa.call.Finding;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.rubric.Check;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
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
                    Reason.of("hold.silent-channel", dead.get().text()));
        }
        List<Holds.Hold> holds = Holds.of(
                call.timeline(),
                call.silences(),
                announcements(call, phrases, PhraseQuery.of(check.announcedBy(), check.thresholds())).stream()
                        .map(Hit::span)
                        .toList(),
                check.atLeast().toMillis());
        if (holds.isEmpty()) {
            return CheckResult.of(Verdict.NOT_MET, Reason.of("hold.none"), call.listenedFor(Reason.of("listen.holds")));
        }
        List<Evidence> evidence = new ArrayList<>();
        List<Span> found = new ArrayList<>();
        for (Holds.Hold hold : holds) {
            evidence.add(evidence(hold));
            found.add(hold.span());
        }
        Reason first = Reason.of("held", Filling.length(found.get(0)), Filling.start(found.get(0)));
        return new CheckResult(
                Verdict.MET,
                evidence,
                found,
                found.size() > 1 ? Reason.of("held.and-more", first, found.size() - 1) : first);
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
                Reason.of(hold.music() ? "note.hold-music" : "note.hold", Filling.length(hold.span())));
    }
}
