package org.callqa.scoring.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.callqa.call.Finding;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.rubric.Check;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.measure.RecognitionQuality;
import org.callqa.scoring.search.CallView;
import org.callqa.scoring.search.Hit;
import org.callqa.scoring.search.PhraseQuery;
import org.callqa.scoring.search.PhraseSearch;
import org.callqa.scoring.search.Place;
import org.callqa.scoring.search.PossiblySaid;

/**
 * {@code never_says}: none of the named phrase sets is heard.
 *
 * <p>This check takes points for something said, and usually critical ones, so it is the strictest about what it
 * claims: NOT_MET needs a match at {@code met} on words of certain confidence ({@link Hit#CERTAIN}), said in one
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
        PhraseQuery sought = new PhraseQuery(sets, check.except(), check.thresholds());
        return windows.search(check.who(), check.window(), places -> decide(sought, places));
    }

    private CheckResult decide(PhraseQuery sought, List<Place> places) {
        double near = (sought.bounds().met() + sought.bounds().unsure()) / 2;
        List<Hit> said = new ArrayList<>();
        List<Hit> perhaps = new ArrayList<>();
        for (Place place : places) {
            for (Hit heard : phrases.find(sought, place, near, ONE_BREATH_MS)) {
                (isCertain(heard, sought) ? said : perhaps).add(heard);
            }
        }
        if (!said.isEmpty()) {
            return found(Verdict.NOT_MET, said, told -> told);
        }
        if (!perhaps.isEmpty()) {
            return found(
                    Verdict.UNSURE,
                    perhaps,
                    told -> Reason.of("never.perhaps", SaysEvaluator.named(sets(perhaps), "or"), told));
        }
        for (Place place : places) {
            perhaps.addAll(possiblySaid.rare(sought, place, ONE_BREATH_MS));
        }
        return perhaps.isEmpty()
                ? nothing(sought, places)
                : found(
                        Verdict.UNSURE,
                        perhaps,
                        told -> Reason.of("never.misheard", SaysEvaluator.named(sets(perhaps), "or"), told));
    }

    private CheckResult nothing(PhraseQuery sought, List<Place> places) {
        List<Reason> badlyHeard = new ArrayList<>();
        List<Evidence> searched = new ArrayList<>();
        for (Place place : places) {
            RecognitionQuality quality = call.speech(place.party()).quality(place);
            searched.add(new Evidence(
                    "",
                    Optional.of(place.party()),
                    place.span(),
                    0,
                    quality.confidence(),
                    Reason.of("note.searched", quality.describe())));
            if (!quality.mostlyHeard()) {
                badlyHeard.add(Reason.of("of-party", place.party(), quality.describe()));
            }
        }
        return badlyHeard.isEmpty()
                ? CheckResult.of(
                        Verdict.MET,
                        Reason.of(
                                "says.not-heard",
                                SaysEvaluator.named(sought.sets(), "or"),
                                places.get(0).label()),
                        searched)
                : CheckResult.of(Verdict.UNSURE, Reason.of("never.not-understood", Reason.also(badlyHeard)), searched);
    }

    private boolean isCertain(Hit heard, PhraseQuery sought) {
        return heard.similarity() >= sought.bounds().met()
                && heard.confidence() >= Hit.CERTAIN
                && !mayBeCrosstalk(heard)
                && !possiblySaid.mayBeInnocent(heard, sought, ONE_BREATH_MS);
    }

    private boolean mayBeCrosstalk(Hit heard) {
        return call.finding(Finding.Kind.CROSSTALK).isPresent()
                && !call.speech(heard.party().other())
                        .voice()
                        .within(heard.span())
                        .isEmpty();
    }

    private static List<String> sets(List<Hit> heard) {
        return heard.stream().map(Hit::set).distinct().toList();
    }

    private static CheckResult found(Verdict verdict, List<Hit> heard, UnaryOperator<Reason> reason) {
        List<Hit> sorted = heard.stream()
                .filter(hit -> heard.stream().noneMatch(other -> other != hit && other.holds(hit)))
                .sorted(Comparator.comparing(Hit::similarity)
                        .thenComparing(Hit::confidence)
                        .reversed()
                        .thenComparing(Hit::span))
                .toList();
        List<Span> spans = heard.stream().map(Hit::span).toList();
        return new CheckResult(
                verdict,
                sorted.stream().map(Hit::evidence).toList(),
                spans,
                reason.apply(SaysEvaluator.heardText(sorted.stream().limit(3).toList())));
    }
}
