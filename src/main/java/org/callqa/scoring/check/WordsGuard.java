package org.callqa.scoring.check;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.callqa.call.Finding;
import org.callqa.rubric.Check;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Verdict;

/**
 * Keeps the words of a call that was not understood from answering anything: what rests on them is UNSURE, found or not.
 * What the clock, the tones and the call list tell stands as it is.
 */
final class WordsGuard {

    private static final Set<Verdict> EACH = EnumSet.complementOf(EnumSet.of(Verdict.NOT_MEASURABLE));

    private static final Set<Verdict> NONE = EnumSet.noneOf(Verdict.class);

    private final Optional<Finding> doubt;

    /** @param doubt that the call was not understood, empty when it was */
    WordsGuard(Optional<Finding> doubt) {
        this.doubt = doubt;
    }

    /** Whether words that were heard, or not, say anything in this call. */
    boolean count() {
        return doubt.isEmpty();
    }

    CheckResult guard(Check check, CheckResult result) {
        return count() || !check.accept(new OfWords()).contains(result.verdict())
                ? result
                : CheckResult.of(Verdict.UNSURE, doubt.orElseThrow().text(), result.evidence());
    }

    /** Which answers to a check rest on words. */
    private static final class OfWords implements Check.Visitor<Set<Verdict>> {

        @Override
        public Set<Verdict> says(Check.Says check) {
            return EACH;
        }

        @Override
        public Set<Verdict> neverSays(Check.NeverSays check) {
            return EACH;
        }

        @Override
        public Set<Verdict> saysRegex(Check.SaysRegex check) {
            return EACH;
        }

        @Override
        public Set<Verdict> repeatsBack(Check.RepeatsBack check) {
            return EACH;
        }

        /** How many words broke in, and whether they were more than "mm-hmm". */
        @Override
        public Set<Verdict> interrupts(Check.Interrupts check) {
            return EACH;
        }

        @Override
        public Set<Verdict> speechRate(Check.SpeechRate check) {
            return EACH;
        }

        @Override
        public Set<Verdict> addressForm(Check.AddressForm check) {
            return EACH;
        }

        /** The hold is heard, what was said about it is not. */
        @Override
        public Set<Verdict> hold(Check.Hold check) {
            return check.announcedBy().isEmpty() && check.returnedWith().isEmpty()
                    ? NONE
                    : EnumSet.of(Verdict.MET, Verdict.NOT_MET);
        }

        /** A silence is heard, what excuses it is not. */
        @Override
        public Set<Verdict> silence(Check.Silence check) {
            return check.excusedBy().isEmpty() ? NONE : EnumSet.of(Verdict.NOT_MET);
        }

        /** The farewell from which the time is counted is said in words; who hung up is not. */
        @Override
        public Set<Verdict> hangsUp(Check.HangsUp check) {
            return check.notBefore().isEmpty() || check.farewell().isEmpty() ? NONE : EACH;
        }

        @Override
        public Set<Verdict> answersWithin(Check.AnswersWithin check) {
            return NONE;
        }

        @Override
        public Set<Verdict> held(Check.Held check) {
            return NONE;
        }

        @Override
        public Set<Verdict> meta(Check.Meta check) {
            return NONE;
        }

        @Override
        public Set<Verdict> speaks(Check.Speaks check) {
            return NONE;
        }

        @Override
        public Set<Verdict> speaksAtLength(Check.SpeaksAtLength check) {
            return NONE;
        }

        // The others are guarded in their parts.

        @Override
        public Set<Verdict> order(Check.Order check) {
            return NONE;
        }

        @Override
        public Set<Verdict> allOf(Check.AllOf check) {
            return NONE;
        }

        @Override
        public Set<Verdict> anyOf(Check.AnyOf check) {
            return NONE;
        }

        @Override
        public Set<Verdict> not(Check.Not check) {
            return NONE;
        }

        @Override
        public Set<Verdict> otherwiseUnsure(Check.OtherwiseUnsure check) {
            return NONE;
        }

        @Override
        public Set<Verdict> surely(Check.Surely check) {
            return NONE;
        }
    }
}
