package org.callqa.scoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Turn;
import org.callqa.rubric.Check;
import org.callqa.rubric.Window;

/**
 * Finds a rubric's windows in one call.
 *
 * <p>An anchor may have been heard several times. With {@code up_to} the window lies at every one of them; without, it
 * begins after, or ends before, the first. The end of the conversation is the last word's; what was heard after it and
 * not recognised still belongs to the windows that reach the end, for it may hide what is looked for.
 */
final class Windows {

    private final Evaluation evaluation;

    Windows(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    Scope find(Window window, Party party) {
        Span conversation = evaluation.call().conversation();
        int start = conversation.startMs();
        int end = conversation.endMs();
        int lastSound = evaluation.call().lastSoundMs();
        if (window instanceof Window.First first) {
            return Scope.of(
                    Stretch.starting(start, start + millis(first.length())),
                    "in the first " + Seconds.of(first.length()) + " after the pick-up");
        }
        if (window instanceof Window.Last last) {
            return Scope.of(
                    Stretch.ending(Math.max(start, end - millis(last.length())), lastSound),
                    "in the last " + Seconds.of(last.length()) + " of the conversation");
        }
        if (window instanceof Window.FirstTurns first) {
            List<Turn> turns = evaluation.call().speech(party).turns();
            return turns(turns.subList(0, Math.min(first.turns(), turns.size())), "first", first.turns(), party);
        }
        if (window instanceof Window.LastTurns last) {
            List<Turn> turns = evaluation.call().speech(party).turns();
            return turns(
                    turns.subList(Math.max(0, turns.size() - last.turns()), turns.size()), "last", last.turns(), party);
        }
        if (window instanceof Window.After after) {
            return anchored(after.anchor(), after.upTo(), true);
        }
        if (window instanceof Window.Before before) {
            return anchored(before.anchor(), before.upTo(), false);
        }
        return Scope.of(Stretch.starting(start, lastSound + 1), "in the whole call");
    }

    private static Scope turns(List<Turn> turns, String which, int count, Party party) {
        String label = "in the " + which + " " + count + " turn" + (count == 1 ? "" : "s") + " of the " + party.code();
        if (turns.isEmpty()) {
            return new Scope(List.of(), label, Optional.empty());
        }
        return Scope.of(
                Stretch.starting(
                        turns.get(0).span().startMs(),
                        turns.get(turns.size() - 1).span().endMs()),
                label);
    }

    private Scope anchored(Check anchor, Optional<Duration> upTo, boolean after) {
        CheckResult result = evaluation.evaluate(anchor);
        String label = upTo.map(length -> "within " + Seconds.of(length) + " ").orElse("")
                + (after ? "after" : "before") + " what it depends on";
        if (result.is(Verdict.UNSURE) || result.is(Verdict.NOT_MEASURABLE)) {
            return new Scope(List.of(), label, Optional.of(result));
        }
        List<Span> found = result.is(Verdict.MET) ? result.found() : List.of();
        List<Span> used = upTo.isPresent() ? found : found.stream().limit(1).toList();
        Span conversation = evaluation.call().conversation();
        int lastSound = evaluation.call().lastSoundMs();
        List<Stretch> stretches = new ArrayList<>();
        for (Span at : used) {
            Stretch stretch = after
                    ? Stretch.starting(
                            at.endMs(),
                            upTo.map(length -> Math.min(lastSound, at.endMs() + millis(length)))
                                            .orElse(lastSound)
                                    + 1)
                    : Stretch.ending(
                            Math.max(
                                    conversation.startMs(),
                                    upTo.map(length -> at.startMs() - millis(length))
                                            .orElse(conversation.startMs())),
                            at.startMs());
            stretches.add(stretch);
        }
        return new Scope(stretches, label, Optional.empty());
    }

    private static int millis(Duration duration) {
        return (int) Math.min(duration.toMillis(), Integer.MAX_VALUE / 4);
    }
}
