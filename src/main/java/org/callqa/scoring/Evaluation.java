package org.callqa.scoring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.callqa.call.CallRecord;
import org.callqa.call.Party;
import org.callqa.call.Timeline;
import org.callqa.rubric.Check;
import org.callqa.rubric.PhraseSet;
import org.callqa.rubric.Who;
import org.callqa.rubric.Window;
import org.jspecify.annotations.Nullable;

/** The evaluation of one rubric's checks in one call: each check is evaluated once, however often it is an anchor. */
final class Evaluation {

    private final boolean explains;
    private final CallView call;
    private final PhraseSearch phrases;
    private @Nullable PossiblySaid possiblySaid;
    private final Windows windows = new Windows(this);
    private final RoleGuard roles;
    private final Map<Check, CheckResult> results = new HashMap<>();

    /** @param explains whether to look for what came nearest to what was not heard */
    Evaluation(CallRecord record, Timeline timeline, Map<String, PhraseSet> sets, boolean explains) {
        this.explains = explains;
        this.call = new CallView(record, timeline);
        this.phrases = new PhraseSearch(call, sets);
        this.roles = new RoleGuard(call);
    }

    CallView call() {
        return call;
    }

    boolean explains() {
        return explains;
    }

    PhraseSearch phrases() {
        return phrases;
    }

    /** Prepared only in calls where something was not heard. */
    PossiblySaid possiblySaid() {
        if (possiblySaid == null) {
            possiblySaid = new PossiblySaid(phrases);
        }
        return possiblySaid;
    }

    /** The window for each of the parties meant. */
    List<Searched> search(Who who, Window window) {
        return Arrays.stream(Party.values())
                .filter(who::includes)
                .map(party -> new Searched(party, scope(window, party)))
                .toList();
    }

    Scope scope(Window window, Party party) {
        return windows.find(window, party);
    }

    /** What comes of searching a window; its own answer where it could not be decided where to look. */
    CheckResult search(Who who, Window window, Function<List<Searched>, CheckResult> answer) {
        List<Searched> places = search(who, window);
        return places.stream()
                .flatMap(place -> place.scope().abstention().stream())
                .findFirst()
                .orElseGet(() -> answer.apply(places));
    }

    CheckResult evaluate(Check check) {
        CheckResult known = results.get(check);
        if (known == null) {
            known = roles.guard(check, () -> dispatch(check));
            results.put(check, known);
        }
        return known;
    }

    private CheckResult dispatch(Check check) {
        if (check instanceof Check.Says says) {
            return new SaysEvaluator(this).evaluate(says);
        } else if (check instanceof Check.NeverSays neverSays) {
            return new NeverSaysEvaluator(this).evaluate(neverSays);
        } else if (check instanceof Check.SaysRegex saysRegex) {
            return new SaysRegexEvaluator(this).evaluate(saysRegex);
        } else if (check instanceof Check.AnswersWithin answersWithin) {
            return new AnswersWithinEvaluator(call).evaluate(answersWithin);
        } else if (check instanceof Check.RepeatsBack repeatsBack) {
            return new RepeatsBackEvaluator(this).evaluate(repeatsBack);
        } else if (check instanceof Check.Order order) {
            return new OrderEvaluator(this).evaluate(order);
        } else if (check instanceof Check.Silence silence) {
            return new SilenceEvaluator(this).evaluate(silence);
        } else if (check instanceof Check.Hold hold) {
            return new HoldEvaluator(this).evaluate(hold);
        } else if (check instanceof Check.Held held) {
            return new HeldEvaluator(this).evaluate(held);
        } else if (check instanceof Check.Interrupts interrupts) {
            return new InterruptsEvaluator(call).evaluate(interrupts);
        } else if (check instanceof Check.SpeechRate speechRate) {
            return new SpeechRateEvaluator(call).evaluate(speechRate);
        } else if (check instanceof Check.HangsUp hangsUp) {
            return new HangsUpEvaluator(this).evaluate(hangsUp);
        } else if (check instanceof Check.AddressForm addressForm) {
            return new AddressFormEvaluator(this).evaluate(addressForm);
        } else if (check instanceof Check.Meta meta) {
            return new MetaEvaluator(call.record()).evaluate(meta);
        } else if (check instanceof Check.Speaks speaks) {
            return new SpeaksEvaluator(this).evaluate(speaks);
        } else if (check instanceof Check.SpeaksAtLength atLength) {
            return new SpeaksAtLengthEvaluator(call).evaluate(atLength);
        } else if (check instanceof Check.AllOf all) {
            return Logic.all(all.checks().stream().map(this::evaluate).toList());
        } else if (check instanceof Check.AnyOf any) {
            return Logic.any(any.checks().stream().map(this::evaluate).toList());
        } else if (check instanceof Check.Not not) {
            return Logic.not(evaluate(not.check()));
        }
        throw new IllegalArgumentException(
                "no evaluator for " + check.getClass().getSimpleName());
    }
}
