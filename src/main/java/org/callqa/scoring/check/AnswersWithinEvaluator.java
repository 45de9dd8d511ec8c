package org.callqa.scoring.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.callqa.call.Filling;
import org.callqa.call.Finding;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Ringing;
import org.callqa.call.Span;
import org.callqa.rubric.Check;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Logic;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.search.CallView;
import org.callqa.scoring.search.PartySpeech;

/**
 * {@code answers_within}: the call is picked up within a number of rings, and the agent's first word comes within a
 * time from the pick-up. Rings that nobody recorded cannot be counted: NOT_MEASURABLE. A recording that begins inside
 * the ringing may miss the first ring, so it only decides where one ring more or less does not matter.
 */
final class AnswersWithinEvaluator {

    private final CallView call;

    AnswersWithinEvaluator(CallView call) {
        this.call = call;
    }

    CheckResult evaluate(Check.AnswersWithin check) {
        List<CheckResult> parts = new ArrayList<>();
        check.rings().ifPresent(rings -> parts.add(rings(rings)));
        check.delay().ifPresent(delay -> parts.add(delay(delay)));
        return Logic.all(parts);
    }

    private CheckResult rings(int allowed) {
        Optional<Ringing> ringing = call.timeline().ringing();
        if (ringing.isEmpty()) {
            return CheckResult.notMeasurable(Reason.of("rings.unknown"));
        }
        Ringing rang = ringing.get();
        boolean listed = rang.source() == Ringing.Source.CALL_LIST;
        Optional<Span> span = rang.heard().stream().reduce(Span::union);
        Reason counted = Reason.of(listed ? "rings.listed" : "rings.heard", rang.rings(), rang.cadence());
        Evidence evidence = new Evidence("", Optional.empty(), span, 1, 1, counted);
        if (rang.rings() > allowed) {
            return CheckResult.of(
                    Verdict.NOT_MET, Reason.of("more-than", Reason.of("rings.picked-up", counted), allowed), evidence);
        }
        if (rang.firstCut() && rang.rings() + 1 > allowed) {
            return CheckResult.of(Verdict.UNSURE, Reason.of("rings.cut", counted), evidence);
        }
        List<Span> found = span.map(List::of).orElse(List.of());
        return new CheckResult(Verdict.MET, List.of(evidence), found, Reason.of("rings.picked-up", counted));
    }

    private CheckResult delay(Duration allowed) {
        PartySpeech agent = call.speech(Party.AGENT);
        int pickUp = call.timeline().answeredAtMs();
        OptionalInt firstWord = agent.words().stream()
                .mapToInt(word -> word.span().startMs() - pickUp)
                .findFirst();
        OptionalInt firstVoice = agent.voice().stretches().stream()
                .mapToInt(span -> span.startMs() - pickUp)
                .findFirst();
        if (firstVoice.isEmpty()) {
            return CheckResult.of(Verdict.NOT_MET, Reason.of("delay.silent"));
        }
        int first = firstWord.orElse(firstVoice.getAsInt());
        Span waited = new Span(pickUp, pickUp + Math.max(0, first));
        Evidence evidence =
                new Evidence("", Optional.of(Party.AGENT), Optional.of(waited), 1, 1, Reason.of("note.delay"));
        Reason measured = Reason.of("delay", Filling.seconds(Math.max(0, first)));
        int margin = call.finding(Finding.Kind.CLOCK_OFFSET).isPresent() ? Finding.LARGEST_CLOCK_OFFSET_MS : 0;
        if (first + margin <= allowed.toMillis() && firstWord.isPresent()) {
            return new CheckResult(Verdict.MET, List.of(evidence), List.of(waited), measured);
        }
        if (firstVoice.getAsInt() - margin <= allowed.toMillis()) {
            Reason doubt = margin > 0
                    ? Reason.of("delay.clocks", measured)
                    : Reason.also(Reason.of("delay.unrecognised"), measured);
            return CheckResult.of(Verdict.UNSURE, doubt, evidence);
        }
        return CheckResult.of(Verdict.NOT_MET, Reason.of("more-than", measured, allowed), evidence);
    }
}
