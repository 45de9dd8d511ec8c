package org.callqa.scoring;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.rubric.Check;
import org.callqa.rubric.Window;

/**
 * {@code hangs_up}: a party ended the call, and not sooner than a time after the last farewell. Who hung up is known
 * from the call list; the sound of a recording does not tell for certain, so without the list it is NOT_MEASURABLE.
 */
final class HangsUpEvaluator {

    private final Evaluation evaluation;

    HangsUpEvaluator(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    CheckResult evaluate(Check.HangsUp check) {
        CallView call = evaluation.call();
        Optional<Party> endedBy = call.record().endedBy();
        if (endedBy.isEmpty()) {
            return CheckResult.notMeasurable("the call list does not say who hung up");
        }
        Party party = endedBy.get();
        int end = call.timeline().durationMs();
        Span moment = new Span(Math.min(end, call.conversation().endMs()), end);
        String hungUp = "the " + party.code() + " hung up";
        Evidence listed =
                new Evidence("", Optional.of(party), Optional.of(moment), 1, 1, hungUp + " first, by the call list");
        if (!check.who().includes(party)) {
            return CheckResult.of(
                    Verdict.NOT_MET,
                    hungUp + ", not the " + check.who().name().toLowerCase(Locale.ROOT) + " (call list)",
                    listed);
        }
        Duration notBefore = check.notBefore().orElse(Duration.ZERO);
        if (notBefore.isZero() || check.farewell().isEmpty()) {
            return new CheckResult(Verdict.MET, List.of(listed), List.of(moment), hungUp + " (call list)");
        }
        return afterFarewell(check, notBefore, listed, moment, hungUp);
    }

    private CheckResult afterFarewell(
            Check.HangsUp check, Duration notBefore, Evidence listed, Span moment, String hungUp) {
        Optional<Heard> farewell = List.of(Party.values()).stream()
                .flatMap(party -> evaluation
                        .phrases()
                        .find(
                                check.farewell(),
                                List.of(),
                                party,
                                evaluation.scope(Window.WHOLE_CALL, party),
                                Bounds.DEFAULT.met(),
                                PhraseSearch.PAUSE_IN_A_PHRASE_MS)
                        .stream())
                .max(Comparator.comparing(heard -> heard.span().endMs()));
        if (farewell.isEmpty()) {
            return CheckResult.of(
                    Verdict.UNSURE, hungUp + ", but no farewell was heard to count the time from", listed);
        }
        int waited = moment.endMs() - farewell.get().span().endMs();
        boolean met = waited >= notBefore.toMillis();
        return new CheckResult(
                met ? Verdict.MET : Verdict.NOT_MET,
                List.of(listed, farewell.get().evidence()),
                met ? List.of(moment) : List.of(),
                hungUp + " " + Seconds.of(waited) + " after the farewell"
                        + (met ? "" : ", sooner than " + Seconds.of(notBefore)));
    }
}
