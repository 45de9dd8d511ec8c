package org.callqa.scoring.readback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.rubric.Check;
import org.callqa.scoring.search.CallView;
import org.callqa.scoring.search.Hit;
import org.callqa.scoring.search.PartySpeech;
import org.callqa.scoring.search.PhraseQuery;
import org.callqa.scoring.search.PhraseSearch;
import org.callqa.scoring.search.Place;
import org.callqa.scoring.search.PossiblySaid;

/** What a party said, clause by clause, for the items of the other one to be found in. */
final class SaidBack {

    /** Share of a detail's words with which it is said back; an address loses a word and is still the address. */
    private static final double ENOUGH = 0.6;

    /** Clauses so near each other are one saying, in milliseconds: "from deposit ... to current". */
    private static final int TOGETHER_MS = 6_000;

    /** How like an item something must be to be it, though not word for word... */
    private static final double SAME = 0.9;

    /** ...and how like, to be perhaps it. */
    private static final double ALIKE = 0.8;

    private record Said(Clause clause, List<Slot> slots, Content content) {
        Span span() {
            return clause.span();
        }
    }

    /**
     * What was found of an item.
     *
     * @param at when the other party said it
     * @param perhaps whether it was not heard, but may have been said
     */
    record Found(Optional<Span> at, boolean perhaps) {}

    private record Part(Span span, double share) {}

    private final CallView call;
    private final PhraseSearch phrases;
    private final Check.RepeatsBack check;
    private final Party reader;
    private final long withinMs;
    private final List<Said> said = new ArrayList<>();

    /**
     * @param reader who may have said it back
     * @param clauses of the reader's turns
     * @param withinMs how long after its statement an item may be said back, in milliseconds
     */
    SaidBack(
            CallView call,
            PhraseSearch phrases,
            Check.RepeatsBack check,
            Party reader,
            List<Clause> clauses,
            long withinMs) {
        this.call = call;
        this.phrases = phrases;
        this.check = check;
        this.reader = reader;
        this.withinMs = withinMs;
        Language language = call.language();
        for (Clause clause : clauses) {
            if (clause.says()) {
                said.add(new Said(clause, Slot.of(clause.words(), language), Content.of(clause.words(), language)));
            }
        }
    }

    Found find(Item item) {
        if (PartySpeech.confidence(item.words()) < Hit.CREDIBLE) {
            return new Found(Optional.empty(), false);
        }
        Optional<Part> part = most(item, item.span().endMs() + withinMs);
        if (part.filter(most -> most.share() >= ENOUGH).isPresent()) {
            return new Found(part.map(Part::span), false);
        }
        List<Hit> alike = alike(item);
        Optional<Span> same = alike.stream()
                .filter(hit -> hit.similarity() >= SAME && hit.confidence() >= Hit.CREDIBLE)
                .map(Hit::span)
                .findFirst();
        boolean perhaps = part.isPresent()
                || !alike.isEmpty()
                || saysNear(item, item.span().endMs() + withinMs)
                || mayBeHidden(item);
        return new Found(same, same.isEmpty() && perhaps);
    }

    /** Where most of an item was said after it was stated, and before a time in milliseconds. */
    private Optional<Part> most(Item item, long untilMs) {
        Optional<Part> best = Optional.empty();
        for (int i = 0; i < said.size(); i++) {
            Span span = said.get(i).span();
            if (span.endMs() <= item.span().endMs()
                    || span.startMs() < item.span().startMs()
                    || span.startMs() > untilMs) {
                continue;
            }
            double share = share(item, i);
            if (share > 0 && (best.isEmpty() || share > best.get().share())) {
                best = Optional.of(new Part(span, share));
            }
        }
        return best;
    }

    /** Whether after an item another value was said that may be its, misheard: sixteen for sixty. */
    private boolean saysNear(Item item, long untilMs) {
        return said.stream()
                .filter(clause -> clause.span().startMs() >= item.span().startMs()
                        && clause.span().endMs() > item.span().endMs()
                        && clause.span().startMs() <= untilMs)
                .flatMap(clause -> clause.slots().stream())
                .anyMatch(slot -> slot.isNear(item));
    }

    /** Whether something the party said is said in a clause that collects nothing. */
    private boolean says(Span span) {
        return said.stream().anyMatch(clause -> clause.span().overlapMs(span) > 0);
    }

    /** What was said after an item and sounds like it, questions for the next one apart. */
    private List<Hit> alike(Item item) {
        return item.phrase(call.language()).stream()
                .flatMap(set -> phrases
                        .searching(set)
                        .find(PhraseQuery.of(List.of(set.name()), check.thresholds()), after(item), ALIKE)
                        .stream())
                .filter(hit -> item.kind() == Check.RepeatsBack.Kind.NAME || says(hit.span()))
                .toList();
    }

    /** Whether it would fit into words that were badly recognised. */
    private boolean mayBeHidden(Item item) {
        return item.phrase(call.language()).stream()
                .anyMatch(set -> !new PossiblySaid(phrases.searching(set))
                        .expected(PhraseQuery.of(List.of(set.name()), check.thresholds()), after(item), false)
                        .isEmpty());
    }

    private Place after(Item item) {
        long end = Math.min(call.conversation().endMs(), item.span().endMs() + withinMs);
        return Place.starting(reader, item.span().endMs(), (int) end + 1, Reason.NONE);
    }

    private double share(Item item, int at) {
        if (item.content().isEmpty()) {
            return said.get(at).slots().stream().anyMatch(slot -> slot.says(item)) ? 1 : 0;
        }
        Content together = said.get(at).content();
        if (item.content().shared(together).isEmpty()) {
            return 0;
        }
        for (int i = at + 1; i < said.size() && isTogether(at, i); i++) {
            together = together.and(said.get(i).content());
        }
        return (double) item.content().shared(together).size() / item.content().size();
    }

    private boolean isTogether(int at, int later) {
        return said.get(later).span().startMs() - said.get(at).span().endMs() <= TOGETHER_MS;
    }
}
