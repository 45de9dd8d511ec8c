package org.callqa.scoring.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.callqa.call.Filling;
import org.callqa.call.Finding;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Turn;
import org.callqa.rubric.Check;
import org.callqa.rubric.Who;
import org.callqa.rubric.Window;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.search.CallView;
import org.callqa.scoring.search.Place;

/**
 * Finds a rubric's windows in one call.
 *
 * <p>An anchor may have been heard several times. With {@code up_to}, and for {@code during}, the window lies at every
 * one of them; otherwise it begins after, or ends before, the first. The end of the conversation is the last word's;
 * what was heard after it and not recognised still belongs to the windows that reach the end, for it may hide what is
 * looked for.
 */
final class Windows {

    /** How people are told where to look, with and without how far from what is told. */
    private record Labels(UnaryOperator<Reason> any, BiFunction<Duration, Reason, Reason> within) {}

    private static final Labels AFTER = new Labels(
            what -> Reason.of("where.after", what), (length, what) -> Reason.of("where.within-after", length, what));

    private static final Labels BEFORE = new Labels(
            what -> Reason.of("where.before", what), (length, what) -> Reason.of("where.within-before", length, what));

    private static final Labels DURING =
            new Labels(what -> Reason.of("where.during", what), (length, what) -> Reason.of("where.during", what));

    private final CallView call;
    private final Function<Check, CheckResult> checks;

    /** @param checks what a check came to in the call: windows are anchored to it */
    Windows(CallView call, Function<Check, CheckResult> checks) {
        this.call = call;
        this.checks = checks;
    }

    /** The window for each of the parties meant. */
    List<Place> of(Who who, Window window) {
        return who.parties().stream().map(party -> find(window, party)).toList();
    }

    /** What comes of searching a window; its own answer where it could not be decided where to look. */
    CheckResult search(Who who, Window window, Function<List<Place>, CheckResult> answer) {
        CheckResult result = searched(of(who, window), answer);
        return result.is(Verdict.NOT_MET) && mayBeSaidElsewhere(who, window, answer)
                ? result.but(Verdict.UNSURE, Reason.of("where.perhaps-elsewhere"))
                : result;
    }

    private static CheckResult searched(List<Place> places, Function<List<Place>, CheckResult> answer) {
        return places.stream()
                .flatMap(place -> place.abstention().stream())
                .findFirst()
                .orElseGet(() -> answer.apply(places));
    }

    /** What is missed at the anchors that were heard may have been said at one that was only perhaps heard. */
    private boolean mayBeSaidElsewhere(Who who, Window window, Function<List<Place>, CheckResult> answer) {
        Window wider = withPerhaps(window);
        return !wider.equals(window) && !searched(of(who, wider), answer).is(Verdict.NOT_MET);
    }

    private static Window withPerhaps(Window window) {
        if (window instanceof Window.After after && after.upTo().isPresent()) {
            return new Window.After(withPerhaps(after.anchor()), after.upTo());
        }
        if (window instanceof Window.Before before && before.upTo().isPresent()) {
            return new Window.Before(withPerhaps(before.anchor()), before.upTo());
        }
        return window instanceof Window.During during ? new Window.During(withPerhaps(during.anchor())) : window;
    }

    private static Check withPerhaps(Check anchor) {
        return anchor instanceof Check.Says says
                ? new Check.Says(
                        says.who(),
                        says.phrases(),
                        says.match(),
                        withPerhaps(says.window()),
                        says.except(),
                        new Check.Thresholds(
                                says.thresholds().unsure(), says.thresholds().unsure()),
                        says.item())
                : anchor;
    }

    /** Whether another party speaks all the time in a window, so that on one channel a party's words drown. */
    boolean hidesWords(Who who, Window window) {
        return !call.timeline().parties().onOwnChannels()
                && window instanceof Window.During during
                && during.anchor() instanceof Check.SpeaksAtLength speaks
                && speaks.who() != who;
    }

    Place find(Window window, Party party) {
        Span conversation = call.conversation();
        int start = conversation.startMs();
        int end = conversation.endMs();
        int lastSound = call.lastSoundMs();
        if (window instanceof Window.First first) {
            return Place.starting(
                    party, start, start + millis(first.length()), Reason.of("where.first", first.length()));
        }
        if (window instanceof Window.Last last) {
            return Place.ending(
                    party,
                    Math.max(start, end - millis(last.length())),
                    lastSound,
                    Reason.of("where.last", last.length()));
        }
        if (window instanceof Window.FirstTurns first) {
            List<Turn> turns = call.speech(party).turns();
            return turns(
                    turns.subList(0, Math.min(first.turns(), turns.size())),
                    Reason.of("where.first-turns", first.turns(), party),
                    party);
        }
        if (window instanceof Window.LastTurns last) {
            List<Turn> turns = call.speech(party).turns();
            return turns(
                    turns.subList(Math.max(0, turns.size() - last.turns()), turns.size()),
                    Reason.of("where.last-turns", last.turns(), party),
                    party);
        }
        if (window instanceof Window.After after) {
            return anchored(
                    party, after.anchor(), after.upTo(), Place.Edge.STARTS, AFTER, at -> after(at, after.upTo()));
        }
        if (window instanceof Window.Before before) {
            return anchored(
                    party, before.anchor(), before.upTo(), Place.Edge.ENDS, BEFORE, at -> before(at, before.upTo()));
        }
        if (window instanceof Window.During during) {
            return anchored(party, during.anchor(), Optional.of(Duration.ZERO), Place.Edge.STARTS, DURING, at -> at);
        }
        return call.whole(party);
    }

    private static Place turns(List<Turn> turns, Reason label, Party party) {
        if (turns.isEmpty()) {
            return new Place(party, List.of(), Place.Edge.STARTS, label, Optional.empty());
        }
        return Place.starting(
                party,
                turns.get(0).span().startMs(),
                turns.get(turns.size() - 1).span().endMs(),
                label);
    }

    private Place anchored(
            Party party,
            Check anchor,
            Optional<Duration> upTo,
            Place.Edge edge,
            Labels labels,
            UnaryOperator<Span> span) {
        CheckResult result = checks.apply(anchor);
        Reason what = result.evidence().stream()
                .map(Evidence::quote)
                .filter(quote -> result.is(Verdict.MET) && !quote.isBlank())
                .findFirst()
                .map(quote -> Reason.of("quoted", Filling.quote(quote)))
                .orElse(
                        anchor instanceof Check.Says says
                                ? Reason.joined(
                                        "or",
                                        says.phrases().stream()
                                                .map(Filling::spoken)
                                                .toList())
                                : Reason.of("where.anchor"));
        Reason label = upTo.filter(length -> !length.isZero())
                .map(length -> labels.within().apply(length, what))
                .orElseGet(() -> labels.any().apply(what));
        boolean ofOthers = result.is(Verdict.NOT_APPLICABLE)
                && call.finding(Finding.Kind.PART).isPresent();
        if (result.is(Verdict.UNSURE) || result.is(Verdict.NOT_MEASURABLE) || ofOthers) {
            return new Place(party, List.of(), edge, label, Optional.of(result));
        }
        if (!result.is(Verdict.MET) && !result.reason().isNone()) {
            return new Place(party, List.of(), edge, Place.missing(result.reason()), Optional.empty());
        }
        List<Span> found = result.is(Verdict.MET) ? result.found() : List.of();
        List<Span> used = upTo.isPresent() ? found : found.stream().limit(1).toList();
        return new Place(party, used.stream().map(span).toList(), edge, label, Optional.empty());
    }

    private Span after(Span at, Optional<Duration> upTo) {
        int lastSound = call.lastSoundMs();
        int end = upTo.map(length -> Math.min(lastSound, at.endMs() + millis(length)))
                .orElse(lastSound);
        return new Span(at.endMs(), Math.max(at.endMs(), end + 1));
    }

    private Span before(Span at, Optional<Duration> upTo) {
        int start = call.conversation().startMs();
        int from = upTo.map(length -> at.startMs() - millis(length)).orElse(start);
        return new Span(Math.min(Math.max(start, from), at.startMs()), at.startMs());
    }

    private static int millis(Duration duration) {
        return (int) Math.min(duration.toMillis(), Integer.MAX_VALUE / 4);
    }
}
