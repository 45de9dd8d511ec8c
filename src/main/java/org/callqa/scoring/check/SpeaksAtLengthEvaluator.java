package org.callqa.scoring.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Filling;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.rubric.Check;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Logic;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.measure.BackChannels;
import org.callqa.scoring.search.CallView;
import org.callqa.scoring.search.PartySpeech;

/**
 * {@code speaks_at_length}: a party speaks for a long stretch, with pauses of no more than two seconds in which the other
 * says nothing but "mm-hmm".
 */
final class SpeaksAtLengthEvaluator {

    /** As the check promises. */
    private static final int PAUSE_MS = 2_000;

    /** Shorter turns are back-channels, whatever "mm" was recognised as. */
    private static final int INTERRUPTION_MS = 1_000;

    private final CallView call;

    SpeaksAtLengthEvaluator(CallView call) {
        this.call = call;
    }

    CheckResult evaluate(Check.SpeaksAtLength check) {
        return Logic.any(check.who().parties().stream()
                .map(party -> evaluate(check, call.speech(party)))
                .toList());
    }

    private CheckResult evaluate(Check.SpeaksAtLength check, PartySpeech speech) {
        List<Span> interruptions = call.speech(speech.party().other()).turns().stream()
                .filter(turn -> !BackChannels.isOne(turn, call.language()))
                .map(Turn::span)
                .filter(span -> span.durationMs() >= INTERRUPTION_MS)
                .toList();
        List<Span> recognised = runs(
                        interruptions, speech.words().stream().map(Word::span).toList())
                .stream()
                .filter(run -> run.durationMs() >= check.atLeast().toMillis())
                .toList();
        if (!recognised.isEmpty()) {
            Span longest = longest(recognised).orElseThrow();
            return new CheckResult(
                    Verdict.MET,
                    List.of(evidence(speech, longest)),
                    recognised,
                    Reason.of("at-length", speech.party(), Filling.length(longest), Filling.start(longest)));
        }
        Optional<Span> longest = longest(runs(interruptions, speech.voice().stretches()));
        if (longest.isPresent() && longest.get().durationMs() >= check.atLeast().toMillis()) {
            return CheckResult.of(
                    Verdict.UNSURE,
                    Reason.of("at-length.unrecognised", speech.party(), Filling.length(longest.get())),
                    evidence(speech, longest.get()));
        }
        return CheckResult.of(
                Verdict.NOT_MET,
                Reason.of(
                        "at-length.not",
                        speech.party(),
                        Filling.seconds(longest.map(Span::durationMs).orElse(0))),
                longest.map(span -> evidence(speech, span))
                        .orElseGet(() -> call.listenedFor(Reason.of("listen.voice"))));
    }

    private static Evidence evidence(PartySpeech speech, Span span) {
        List<Word> words = speech.words().stream()
                .filter(word -> word.span().overlapMs(span) > 0)
                .toList();
        return new Evidence(
                speech.quote(words),
                Optional.of(speech.party()),
                Optional.of(span),
                1,
                PartySpeech.confidence(words),
                Reason.of("note.longest-speech"));
    }

    private static Optional<Span> longest(List<Span> runs) {
        return runs.stream().max(Comparator.comparingInt(Span::durationMs).thenComparing(Comparator.reverseOrder()));
    }

    /** Both by time. */
    private static List<Span> runs(List<Span> interruptions, List<Span> spans) {
        List<Span> runs = new ArrayList<>();
        int next = 0;
        for (Span span : spans) {
            int last = runs.size() - 1;
            int end = last < 0 ? 0 : runs.get(last).endMs();
            while (next < interruptions.size() && interruptions.get(next).endMs() <= end) {
                next++;
            }
            boolean interrupted =
                    next < interruptions.size() && interruptions.get(next).startMs() < span.startMs();
            if (last >= 0 && span.startMs() - end <= PAUSE_MS && !interrupted) {
                runs.set(last, runs.get(last).union(span));
            } else {
                runs.add(span);
            }
        }
        return runs;
    }
}
