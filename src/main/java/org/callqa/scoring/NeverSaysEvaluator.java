package org.callqa.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Finding;
import org.callqa.call.Span;
import org.callqa.rubric.Check;
import org.callqa.scoring.measure.RecognitionQuality;

/**
 * {@code never_says}: none of the named phrase sets is heard.
 *
 * <p>This check takes points for something said, and usually critical ones, so it is the strictest about what it
 * claims: NOT_MET needs a match at {@code met} on words of certain confidence ({@link Heard#CERTAIN}), said in one
 * breath, on a recording with crosstalk while the other party was silent, and that an exception cannot explain even
 * where words may have been misheard. A match of less, or one in the upper half
 * between {@code unsure} and {@code met}, is UNSURE: in a whole call something half-alike is always found, and a review
 * list full of it would be ignored. The absence of a rare thing needs no perfect hearing: MET, unless half of such a
 * phrase was heard and the rest may be misheard ({@link PossiblySaid#rare}), or most of the speech was not understood at
 * all; an agent must not lose or keep a point by bad hearing alone, so that is UNSURE.
 */
final class NeverSaysEvaluator {

    /** Words of one forbidden phrase are not said with a longer pause between them, in milliseconds. */
    private static final int ONE_BREATH_MS = 2_000;

    private final CallView call;
    private final PhraseSearch phrases;
    private final PossiblySaid possiblySaid;
    private final Windows windows;

    NeverSaysEvaluator(CallView call, PhraseSearch phrases, PossiblySaid possiblySaid, Windows windows) {
        this.call = call;
        this.phrases = phrases;
        this.possiblySaid = possiblySaid;
        this.windows = windows;
    }

    CheckResult evaluate(Check.NeverSays check) {
        List<String> sets = phrases.spoken(check.phrases());
        if (sets.isEmpty()) {
            return phrases.unspoken(check.phrases());
        }
        Sought sought = new Sought(sets, check.except(), check.thresholds());
        return windows.search(check.who(), check.window(), places -> decide(sought, places));
    }

    private CheckResult decide(Sought sought, List<Searched> places) {
        double near = (sought.bounds().met() + sought.bounds().unsure()) / 2;
        List<Heard> said = new ArrayList<>();
        List<Heard> perhaps = new ArrayList<>();
        for (Searched place : places) {
            for (Heard heard : phrases.find(sought, place, near, ONE_BREATH_MS)) {
                (isCertain(heard, sought) ? said : perhaps).add(heard);
            }
        }
        if (!said.isEmpty()) {
            return found(Verdict.NOT_MET, said, "");
        }
        if (!perhaps.isEmpty()) {
            return found(Verdict.UNSURE, perhaps, "perhaps ");
        }
        for (Searched place : places) {
            perhaps.addAll(possiblySaid.rare(sought, place, ONE_BREATH_MS));
        }
        return perhaps.isEmpty()
                ? nothing(places)
                : found(Verdict.UNSURE, perhaps, "too badly recognised to say that it was not said: ");
    }

    private CheckResult nothing(List<Searched> places) {
        List<String> badlyHeard = new ArrayList<>();
        List<Evidence> searched = new ArrayList<>();
        for (Searched place : places) {
            RecognitionQuality quality = call.speech(place.party()).quality(place.scope());
            searched.add(new Evidence(
                    "",
                    Optional.of(place.party()),
                    place.scope().span(),
                    0,
                    quality.confidence(),
                    "searched: " + quality.describe()));
            if (!quality.mostlyHeard()) {
                badlyHeard.add(place.party().code() + ": " + quality.describe());
            }
        }
        return badlyHeard.isEmpty()
                ? CheckResult.of(
                        Verdict.MET,
                        "nothing of the kind heard " + places.get(0).scope().label(),
                        searched)
                : CheckResult.of(
                        Verdict.UNSURE,
                        "most of the speech was not understood (" + String.join("; ", badlyHeard) + ")",
                        searched);
    }

    private boolean isCertain(Heard heard, Sought sought) {
        return heard.similarity() >= sought.bounds().met()
                && heard.confidence() >= Heard.CERTAIN
                && !mayBeCrosstalk(heard)
                && !possiblySaid.mayBeInnocent(heard, sought, ONE_BREATH_MS);
    }

    private boolean mayBeCrosstalk(Heard heard) {
        return call.finding(Finding.Kind.CROSSTALK).isPresent()
                && !call.speech(heard.party().other())
                        .voice()
                        .within(heard.span())
                        .isEmpty();
    }

    private static CheckResult found(Verdict verdict, List<Heard> heard, String perhaps) {
        List<Heard> sorted = heard.stream()
                .sorted(Comparator.comparing(Heard::similarity)
                        .thenComparing(Heard::confidence)
                        .reversed()
                        .thenComparing(Heard::span))
                .toList();
        List<Span> spans = sorted.stream().map(Heard::span).toList();
        return new CheckResult(
                verdict,
                sorted.stream().map(Heard::evidence).toList(),
                spans,
                perhaps + SaysEvaluator.heardText(sorted.stream().limit(3).toList()));
    }
}
