package org.callqa.scoring.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.callqa.call.Filling;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.rubric.Check;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.readback.Slot;
import org.callqa.scoring.search.Absence;
import org.callqa.scoring.search.CallView;
import org.callqa.scoring.search.Hit;
import org.callqa.scoring.search.PartySpeech;
import org.callqa.scoring.search.PhraseQuery;
import org.callqa.scoring.search.PhraseSearch;
import org.callqa.scoring.search.Place;
import org.callqa.scoring.search.PossiblySaid;

/**
 * {@code says}: enough of the named phrase sets are heard from a party in a window.
 *
 * <p>A set counts as said from similarity {@code met} on, unless its words are hardly credible ({@link Hit#CREDIBLE});
 * as perhaps said from {@code unsure} on. Said sets enough: MET. Enough only with the perhaps: UNSURE. Otherwise it is
 * absent, and {@link Absence} decides whether that may be claimed; of a company's name that nobody has told it may not.
 * What counts as said is searched for first: the lower bound takes longer, and is asked only where that was not enough.
 */
final class SaysEvaluator {

    private final CallView call;
    private final PhraseSearch phrases;
    private final PossiblySaid possiblySaid;
    private final Absence absence;
    private final Windows windows;

    SaysEvaluator(CallView call, PhraseSearch phrases, PossiblySaid possiblySaid, Absence absence, Windows windows) {
        this.call = call;
        this.phrases = phrases;
        this.possiblySaid = possiblySaid;
        this.absence = absence;
        this.windows = windows;
    }

    CheckResult evaluate(Check.Says check) {
        List<String> sets = phrases.spoken(check.phrases());
        if (sets.isEmpty()) {
            return phrases.unspoken(check.phrases());
        }
        PhraseQuery sought = new PhraseQuery(sets, check.except(), check.thresholds());
        int needed =
                Math.max(1, Math.min(check.match().atLeast(), check.phrases().size()));
        return windows.search(check.who(), check.window(), places -> {
            CheckResult result = excused(check, decide(sought, needed, places));
            return check.item()
                    .filter(item -> result.is(Verdict.MET))
                    .map(item -> withItem(item, result))
                    .orElse(result);
        });
    }

    /** What was heard first, with when it says that something is to be. */
    private CheckResult withItem(String name, CheckResult result) {
        List<Evidence> evidence = new ArrayList<>(result.evidence());
        Evidence first = evidence.get(0);
        PartySpeech speech = call.speech(first.party().orElseThrow());
        Span said = first.span().orElseThrow();
        List<Word> turn = speech.turns().stream()
                .filter(spoken -> spoken.span().overlapMs(said) > 0)
                .flatMap(spoken -> spoken.words().stream())
                .toList();
        List<Word> words = Slot.when(turn, said, call.language());
        Evidence.Item item = words.isEmpty()
                ? Evidence.Item.said(name, first.quote(), said)
                : Evidence.Item.said(name, speech.quote(words), PartySpeech.span(words));
        evidence.set(0, first.with(List.of(item)));
        return new CheckResult(
                Verdict.MET,
                evidence,
                result.found(),
                Reason.of("says.item", result.reason(), Filling.named(item.what()), Filling.quote(item.value())));
    }

    private CheckResult excused(Check.Says check, CheckResult result) {
        return result.is(Verdict.NOT_MET) && windows.hidesWords(check.who(), check.window())
                ? result.but(Verdict.UNSURE, Reason.of("says.one-channel"))
                : result;
    }

    private CheckResult decide(PhraseQuery sought, int needed, List<Place> places) {
        Check.Thresholds bounds = sought.bounds();
        List<Hit> heard = heard(sought, places, bounds.met());
        Set<Hit> certain = certain(heard, sought);
        if (certain.stream().map(Hit::set).distinct().count() < needed) {
            heard = heard(sought, places, bounds.unsure());
            certain = certain(heard, sought);
        }
        List<Hit> said = new ArrayList<>();
        List<Hit> perhaps = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String set : sought.sets()) {
            Optional<Hit> best = heard.stream()
                    .filter(h -> h.set().equals(set))
                    .max(Comparator.<Hit, Boolean>comparing(certain::contains)
                            .thenComparing(Hit::similarity)
                            .thenComparing(Hit::confidence)
                            .thenComparing(h -> -h.span().startMs()));
            if (best.isPresent() && certain.contains(best.get())) {
                said.add(best.get());
            } else if (best.isEmpty() || phrases.isUnknownName(set)) {
                missing.add(set);
            } else {
                perhaps.add(best.get());
            }
        }
        List<Evidence> evidence = new ArrayList<>();
        said.forEach(h -> evidence.add(h.evidence()));
        perhaps.forEach(h -> evidence.add(h.evidence()));
        if (said.size() >= needed) {
            List<Span> found =
                    heard.stream().filter(certain::contains).map(Hit::span).toList();
            return new CheckResult(Verdict.MET, evidence.subList(0, said.size()), found, heardText(said));
        }
        if (said.size() + perhaps.size() >= needed) {
            return CheckResult.of(Verdict.UNSURE, doubt(perhaps, bounds), evidence);
        }
        Reason names = named(missing, needed - said.size() < missing.size() ? "or" : "and");
        Reason where = places.get(0).label();
        Reason what = said.isEmpty()
                ? Reason.of("says.not-heard", names, where)
                : Reason.of("says.but-not-heard", heardText(said), names, where);
        CheckResult absent = absence.claim(what, new PhraseQuery(missing, sought.except(), bounds), places, evidence);
        long unknown = missing.stream().filter(phrases::isUnknownName).count();
        return said.size() + perhaps.size() + unknown >= needed
                ? absent.but(Verdict.UNSURE, Reason.of("says.company-unknown"))
                : absent;
    }

    private List<Hit> heard(PhraseQuery sought, List<Place> places, double atLeast) {
        return places.stream()
                .flatMap(place -> phrases.find(sought, place, atLeast).stream())
                .toList();
    }

    private Set<Hit> certain(List<Hit> heard, PhraseQuery sought) {
        return heard.stream().filter(h -> isSaid(h, sought)).collect(Collectors.toSet());
    }

    /** On words that prove anything, and not perhaps an exception of which some words were misheard. */
    private boolean isSaid(Hit heard, PhraseQuery sought) {
        return heard.similarity() >= sought.bounds().met()
                && heard.confidence() >= Hit.CREDIBLE
                && !possiblySaid.mayBeInnocent(heard, sought, PhraseSearch.PAUSE_IN_A_PHRASE_MS);
    }

    /** Sets as people speak of them: {@code late apology}. */
    static Reason named(List<String> sets, String joint) {
        return Reason.joined(joint, sets.stream().map(Filling::spoken).toList());
    }

    private static Reason doubt(List<Hit> perhaps, Check.Thresholds bounds) {
        Hit first = perhaps.get(0);
        if (first.similarity() < bounds.met()) {
            return Reason.of("says.nearly", heardText(perhaps));
        }
        return first.confidence() < Hit.CREDIBLE
                ? Reason.of("says.hardly-credible", heardText(perhaps))
                : Reason.of("says.something-else", heardText(perhaps));
    }

    static Reason heardText(List<Hit> heard) {
        return Reason.list(heard.stream()
                .map(h -> Reason.of("heard", Filling.quote(h.quote()), h.party(), Filling.start(h.span())))
                .toList());
    }
}
