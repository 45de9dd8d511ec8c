package org.callqa.scoring.check;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Filling;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.rubric.Check;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.measure.HangUp;
import org.callqa.scoring.search.CallView;
import org.callqa.scoring.search.Hit;
import org.callqa.scoring.search.PhraseQuery;
import org.callqa.scoring.search.PhraseSearch;

/**
 * {@code hangs_up}: a party ended the call, and not sooner than a time after the last farewell. Who hung up is known
 * from the call list. Without it the recording tells at times; what it shows decides when it is certain enough, more
 * certain for NOT_MET than for MET, and mostly it is NOT_MEASURABLE.
 */
final class HangsUpEvaluator {

    /** From here on a sign is worth a person's time: the same as for telling parties apart. Below it nothing is known. */
    static final double WORTH_LISTENING = RoleGuard.ROLE_CERTAINTY;

    /** One strong sign, such as a busy tone on the party's line, or two weaker ones that agree. */
    static final double CERTAIN = 0.85;

    /**
     * No single sign reaches it, because each may be a habit of the recorder; a tone and a dead line together do. A wrong
     * NOT_MET says of an agent that they hung up on a customer.
     */
    static final double CERTAIN_OF_A_FAULT = 0.95;

    private final CallView call;
    private final PhraseSearch phrases;

    HangsUpEvaluator(CallView call, PhraseSearch phrases) {
        this.call = call;
        this.phrases = phrases;
    }

    CheckResult evaluate(Check.HangsUp check) {
        HangUp ended = HangUp.of(
                call.record(),
                call.timeline(),
                call.speech(Party.AGENT).voice(),
                call.speech(Party.CUSTOMER).voice());
        if (ended.party().isEmpty() || ended.certainty() < WORTH_LISTENING) {
            return CheckResult.notMeasurable(
                    ended.signs().isNone()
                            ? Reason.of("hung-up.unlisted")
                            : Reason.of("hung-up.untold", ended.signs()));
        }
        CheckResult result = evaluate(check, ended);
        boolean certain = ended.certainty() >= (result.is(Verdict.NOT_MET) ? CERTAIN_OF_A_FAULT : CERTAIN);
        return certain ? result : result.but(Verdict.UNSURE, Reason.of("hung-up.uncertain"));
    }

    private CheckResult evaluate(Check.HangsUp check, HangUp ended) {
        Party party = ended.party().orElseThrow();
        int end = Math.min(call.timeline().durationMs(), ended.atMs());
        Span moment = new Span(Math.min(end, call.conversation().endMs()), end);
        Reason source = ended.listed() ? Reason.of("call-list") : ended.signs();
        Reason note = ended.listed() ? Reason.of("note.hung-up", party) : ended.describe();
        Evidence evidence = new Evidence("", Optional.of(party), Optional.of(moment), 1, ended.certainty(), note);
        if (!check.who().includes(party)) {
            return CheckResult.of(Verdict.NOT_MET, Reason.of("hung-up.not", party, party.other(), source), evidence);
        }
        Duration notBefore = check.notBefore().orElse(Duration.ZERO);
        if (notBefore.isZero() || check.farewell().isEmpty()) {
            return new CheckResult(
                    Verdict.MET, List.of(evidence), List.of(moment), Reason.of("hung-up.by", party, source));
        }
        return afterFarewell(check, notBefore, evidence, moment, party);
    }

    private CheckResult afterFarewell(
            Check.HangsUp check, Duration notBefore, Evidence listed, Span moment, Party party) {
        PhraseQuery sought = PhraseQuery.of(check.farewell(), check.thresholds());
        Optional<Hit> farewell = Arrays.stream(Party.values())
                .map(call::whole)
                .flatMap(place -> phrases.find(sought, place, sought.bounds().met()).stream())
                .max(Comparator.comparing(heard -> heard.span().endMs()));
        if (farewell.isEmpty()) {
            return CheckResult.of(Verdict.UNSURE, Reason.of("hung-up.no-farewell", party), listed);
        }
        int waited = moment.endMs() - farewell.get().span().endMs();
        boolean met = waited >= notBefore.toMillis();
        Reason reason = Reason.of("hung-up.after", party, Filling.seconds(waited));
        return new CheckResult(
                met ? Verdict.MET : Verdict.NOT_MET,
                List.of(listed, farewell.get().evidence()),
                met ? List.of(moment) : List.of(),
                met ? reason : Reason.of("sooner-than", reason, notBefore));
    }
}
