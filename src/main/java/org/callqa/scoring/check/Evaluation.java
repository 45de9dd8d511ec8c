package org.callqa.scoring.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callqa.call.CallRecord;
import org.callqa.call.Finding;
import org.callqa.call.Reason;
import org.callqa.call.Timeline;
import org.callqa.rubric.Check;
import org.callqa.rubric.PhraseSet;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Logic;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.readback.RepeatsBackEvaluator;
import org.callqa.scoring.search.Absence;
import org.callqa.scoring.search.CallView;
import org.callqa.scoring.search.PhraseSearch;
import org.callqa.scoring.search.PossiblySaid;

/** The evaluation of one rubric's checks in one call: each check is evaluated once, however often it is an anchor. */
public final class Evaluation {

    private final PartGuard parts;
    private final RoleGuard roles;
    private final WordsGuard words;
    private final Check.Visitor<CheckResult> evaluators;
    private final Map<Check, CheckResult> results = new HashMap<>();

    /** @param explains whether to look for what came nearest to what was not heard */
    public Evaluation(CallRecord record, Timeline timeline, Map<String, PhraseSet> sets, boolean explains) {
        CallView call = new CallView(record, timeline);
        this.parts = new PartGuard(record, timeline);
        this.roles = new RoleGuard(call);
        this.words = new WordsGuard(call.finding(Finding.Kind.NOT_UNDERSTOOD));
        this.evaluators = new Evaluators(call, new PhraseSearch(call, sets), explains);
    }

    public CheckResult evaluate(Check check) {
        CheckResult known = results.get(check);
        if (known == null) {
            known = parts.guard(check, () -> words.guard(check, roles.guard(check, () -> check.accept(evaluators))));
            results.put(check, known);
        }
        return known;
    }

    /** The answer to a criterion's check, which may be held against an agent. */
    public CheckResult judge(Check check) {
        return roles.heldAgainst(check, evaluate(check));
    }

    private List<CheckResult> evaluate(List<Check> checks) {
        return checks.stream().map(this::evaluate).toList();
    }

    /** Hands each kind of check to the one that knows it, with what that one needs. */
    private final class Evaluators implements Check.Visitor<CheckResult> {

        private final CallView call;
        private final PhraseSearch phrases;
        private final PossiblySaid possiblySaid;
        private final Absence absence;
        private final Windows windows;
        private final RepeatsBackEvaluator repeatsBack;

        Evaluators(CallView call, PhraseSearch phrases, boolean explains) {
            this.call = call;
            this.phrases = phrases;
            this.possiblySaid = new PossiblySaid(phrases);
            this.absence = new Absence(call, phrases, possiblySaid, explains);
            this.windows = new Windows(call, Evaluation.this::evaluate);
            this.repeatsBack = new RepeatsBackEvaluator(call, phrases);
        }

        @Override
        public CheckResult says(Check.Says check) {
            return new SaysEvaluator(call, phrases, possiblySaid, absence, windows).evaluate(check);
        }

        @Override
        public CheckResult neverSays(Check.NeverSays check) {
            return new NeverSaysEvaluator(call, phrases, possiblySaid, windows).evaluate(check);
        }

        @Override
        public CheckResult saysRegex(Check.SaysRegex check) {
            return new SaysRegexEvaluator(call, absence, windows).evaluate(check);
        }

        @Override
        public CheckResult answersWithin(Check.AnswersWithin check) {
            return new AnswersWithinEvaluator(call).evaluate(check);
        }

        @Override
        public CheckResult repeatsBack(Check.RepeatsBack check) {
            return repeatsBack.evaluate(check, check.trigger().map(Evaluation.this::evaluate));
        }

        @Override
        public CheckResult order(Check.Order check) {
            return new OrderEvaluator(call.finding(Finding.Kind.CLOCK_OFFSET).isPresent())
                    .evaluate(check, evaluate(check.first()), evaluate(check.then()));
        }

        @Override
        public CheckResult silence(Check.Silence check) {
            return new SilenceEvaluator(call, phrases, possiblySaid).evaluate(check);
        }

        @Override
        public CheckResult hold(Check.Hold check) {
            return new HoldEvaluator(call, phrases, absence).evaluate(check);
        }

        @Override
        public CheckResult held(Check.Held check) {
            return new HeldEvaluator(call, phrases).evaluate(check);
        }

        @Override
        public CheckResult interrupts(Check.Interrupts check) {
            return new InterruptsEvaluator(call).evaluate(check);
        }

        @Override
        public CheckResult speechRate(Check.SpeechRate check) {
            return new SpeechRateEvaluator(call).evaluate(check);
        }

        @Override
        public CheckResult hangsUp(Check.HangsUp check) {
            return new HangsUpEvaluator(call, phrases).evaluate(check);
        }

        @Override
        public CheckResult addressForm(Check.AddressForm check) {
            return new AddressFormEvaluator(call, windows).evaluate(check);
        }

        @Override
        public CheckResult meta(Check.Meta check) {
            return new MetaEvaluator(call.record()).evaluate(check);
        }

        @Override
        public CheckResult speaks(Check.Speaks check) {
            return new SpeaksEvaluator(call, windows).evaluate(check);
        }

        @Override
        public CheckResult speaksAtLength(Check.SpeaksAtLength check) {
            return new SpeaksAtLengthEvaluator(call).evaluate(check);
        }

        @Override
        public CheckResult allOf(Check.AllOf check) {
            return Logic.all(evaluate(check.checks()));
        }

        @Override
        public CheckResult anyOf(Check.AnyOf check) {
            return Logic.any(evaluate(check.checks()));
        }

        @Override
        public CheckResult not(Check.Not check) {
            return Logic.not(evaluate(check.check()));
        }

        @Override
        public CheckResult otherwiseUnsure(Check.OtherwiseUnsure check) {
            CheckResult result = evaluate(check.check());
            return result.verdict() == Verdict.NOT_MET
                    ? instead(Verdict.UNSURE, result, Reason.also(result.reason(), Reason.of("other-words")))
                    : result;
        }

        @Override
        public CheckResult surely(Check.Surely check) {
            CheckResult result = evaluate(check.check());
            return result.verdict() == Verdict.UNSURE && words.count()
                    ? instead(Verdict.NOT_MET, result, result.reason().under("only-surely"))
                    : result;
        }

        private static CheckResult instead(Verdict verdict, CheckResult result, Reason why) {
            return new CheckResult(verdict, result.evidence(), List.of(), why);
        }
    }
}
