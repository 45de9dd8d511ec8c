package org.callqa.scoring.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Filling;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Hindrances;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.measure.RecognitionQuality;

/**
 * Decides whether "not heard" may be claimed as "not said". Absence has to be earned: it is NOT_MET only where nearly
 * all of the voice was recognised and none of the phrases can be hidden in words that were recognised badly
 * ({@link PossiblySaid}); elsewhere it is UNSURE, with the stretch to listen to. In a recording whose damage spoils words
 * a clump of doubtful ones is enough for doubt, whatever they are like: a clipped voice is misheard with confidence. What may
 * have been said while the recording was paused, or would have been said had the other not hung up at once, is not absent.
 */
public final class Absence {

    /** What is less alike than this helps nobody to understand an answer. */
    private static final double NEAREST = 0.35;

    private final CallView call;
    private final PhraseSearch phrases;
    private final PossiblySaid possiblySaid;
    private final boolean explains;

    public Absence(CallView call, PhraseSearch phrases, PossiblySaid possiblySaid, boolean explains) {
        this.call = call;
        this.phrases = phrases;
        this.possiblySaid = possiblySaid;
        this.explains = explains;
    }

    /**
     * The answer to something searched for in vain.
     *
     * @param what for people: {@code not heard in the first 15 s after the pick-up}
     * @param nearest what was heard of it, if anything
     */
    public CheckResult claim(Reason what, PhraseQuery sought, List<Place> places, List<Evidence> nearest) {
        boolean earned = true;
        boolean excused = false;
        boolean badly = false;
        boolean trusted = !sought.sets().isEmpty()
                && !Hindrances.spoilWords(call.timeline().findings());
        List<Evidence> evidence = new ArrayList<>(nearest);
        List<Reason> qualities = new ArrayList<>();
        for (Place place : places) {
            Optional<Span> stretch = place.span();
            if (stretch.isEmpty()) {
                evidence.add(searched(place, Optional.of(call.conversation()), 1, sought, Reason.of("no-such-moment")));
                continue;
            }
            RecognitionQuality quality = call.speech(place.party()).quality(place);
            Optional<Hit> hidden = possiblySaid.expected(sought, place).stream().findFirst();
            Optional<Reason> chance = call.paused(
                            stretch.get(),
                            RecognitionQuality.hidesPhraseMs(stretch.get().durationMs()))
                    .or(() -> call.endedAtOnce())
                    .or(() -> call.goesOnElsewhere(stretch.get()));
            excused |= chance.isPresent();
            boolean understood = trusted ? quality.isComplete() : quality.earnsAbsence();
            boolean clear = hidden.isEmpty() && chance.isEmpty() && understood;
            Optional<Reason> unclear = understood ? Optional.empty() : quality.unclear();
            badly |= !understood && unclear.isEmpty();
            Optional<Span> listen = clear ? stretch : hidden.map(Hit::span).or(() -> listenTo(quality, stretch));
            evidence.add(searched(place, listen, quality.confidence(), sought, quality.describe()));
            if (explains) {
                nearest(sought, place)
                        .map(near -> near.evidence().asNearestTo(near.set()))
                        .ifPresent(evidence::add);
            }
            Reason heard = Reason.of("of-party", place.party(), quality.describe());
            Reason doubted = hidden.map(perhaps -> mayBe(heard, perhaps))
                    .or(() -> unclear.map(why -> Reason.of("but", heard, why)))
                    .orElse(heard);
            qualities.add(
                    chance.map(why -> Reason.of("absence.and", doubted, why)).orElse(doubted));
            earned &= clear;
        }
        if (qualities.isEmpty()) {
            Reason missing = places.stream()
                    .flatMap(place -> place.whyMissing().stream())
                    .findFirst()
                    .orElse(what);
            return CheckResult.of(Verdict.NOT_MET, missing, evidence);
        }
        Reason figures = Reason.also(qualities);
        if (earned) {
            return CheckResult.of(Verdict.NOT_MET, Reason.of("absence", what, figures), evidence);
        }
        Reason doubt = excused
                ? Reason.of("absence.no-chance", what, figures)
                : badly ? Reason.of("absence.badly", what, figures) : Reason.of("absence.perhaps", what, figures);
        return CheckResult.of(Verdict.UNSURE, doubt, evidence);
    }

    private Optional<Hit> nearest(PhraseQuery sought, Place place) {
        return phrases.find(sought, place, NEAREST).stream().max(Comparator.comparing(Hit::similarity));
    }

    private static Reason mayBe(Reason heard, Hit hidden) {
        return Reason.of("absence.hidden", heard, Filling.quote(hidden.quote()), Filling.start(hidden.span()));
    }

    private static Evidence searched(
            Place place, Optional<Span> stretch, double confidence, PhraseQuery sought, Reason how) {
        Reason note = sought.sets().isEmpty()
                ? Reason.of("note.searched", how)
                : Reason.of(
                        "note.searched-for",
                        Reason.list(sought.sets().stream().map(Filling::named).toList()),
                        how);
        return new Evidence("", Optional.of(place.party()), stretch, 0, confidence, note);
    }

    private static Optional<Span> listenTo(RecognitionQuality quality, Optional<Span> stretch) {
        Optional<Span> hole = quality.doubtful().filter(unheard -> unheard.durationMs() >= 1_000);
        return hole.or(quality::clump).or(() -> stretch);
    }
}
