package org.callqa.scoring.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.callqa.call.Finding;
import org.callqa.call.Party;
import org.callqa.call.Ringing;
import org.callqa.call.Span;
import org.callqa.rubric.Check;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Logic;
import org.callqa.scoring.answer.Seconds;
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
            return CheckResult.notMeasurable("no ringing is recorded, and the call list does not say how long it rang");
        }
        Ringing rang = ringing.get();
        boolean listed = rang.source() == Ringing.Source.CALL_LIST;
        String source = (listed ? "by the call list" : "heard in the recording") + " (" + rang.cadence() + ")";
        Optional<Span> span = rang.heard().stream().reduce(Span::union);
        String counted = rang.rings() + (rang.rings() == 1 ? " ring " : " rings ") + source;
        Evidence evidence = new Evidence("", Optional.empty(), span, 1, 1, counted);
        if (rang.rings() > allowed) {
            return CheckResult.of(Verdict.NOT_MET, "picked up after " + counted + ", more than " + allowed, evidence);
        }
        if (rang.firstCut() && rang.rings() + 1 > allowed) {
            return CheckResult.of(
                    Verdict.UNSURE,
                    counted + ", but the recording begins during the ringing and may miss the first",
                    evidence);
        }
        List<Span> found = span.map(List::of).orElse(List.of());
        return new CheckResult(Verdict.MET, List.of(evidence), found, "picked up after " + counted);
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
            return CheckResult.of(Verdict.NOT_MET, "the agent is not heard after the pick-up");
        }
        int first = firstWord.orElse(firstVoice.getAsInt());
        Span waited = new Span(pickUp, pickUp + Math.max(0, first));
        Evidence evidence =
                new Evidence("", Optional.of(Party.AGENT), Optional.of(waited), 1, 1, "time to the agent's first word");
        String measured = "the agent's first word comes " + Seconds.of(Math.max(0, first)) + " after the pick-up";
        int margin = call.finding(Finding.Kind.CLOCK_OFFSET).isPresent() ? Finding.LARGEST_CLOCK_OFFSET_MS : 0;
        if (first + margin <= allowed.toMillis() && firstWord.isPresent()) {
            return new CheckResult(Verdict.MET, List.of(evidence), List.of(waited), measured);
        }
        if (firstVoice.getAsInt() - margin <= allowed.toMillis()) {
            String doubt = margin > 0
                    ? measured + ", but the channels' clocks differ"
                    : "a voice is heard in time, but its words were not recognised; " + measured;
            return CheckResult.of(Verdict.UNSURE, doubt, evidence);
        }
        return CheckResult.of(Verdict.NOT_MET, measured + ", more than " + Seconds.of(allowed), evidence);
    }
}
