package org.callqa.scoring.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.callqa.call.Filling;
import org.callqa.call.Finding;
import org.callqa.call.Parties;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.rubric.Check;
import org.callqa.rubric.Who;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.search.CallView;

/**
 * Keeps a recording that cannot tell its parties apart, or has lost one of them, from answering about one of them.
 *
 * <ul>
 *   <li>parties not told apart, or both channels alike: NOT_MEASURABLE
 *   <li>the party's channel is dead: NOT_MEASURABLE
 *   <li>parties told apart with some certainty: said in the reason, and below {@value #ROLE_CERTAINTY} MET, NOT_MET
 *       and NOT_APPLICABLE become UNSURE; below {@value #AGAINST_CERTAINTY} a criterion is not held against an agent
 *   <li>an agent who is nowhere heard in a recording is more likely missing from it than silent for a whole call:
 *       NOT_MET becomes UNSURE. (A customer who is nowhere heard is the silent caller every manual knows.)
 * </ul>
 */
final class RoleGuard {

    /** Certainty of attribution from which an answer about one party counts: two errors in seven are too many. */
    static final double ROLE_CERTAINTY = 0.7;

    /** Certainty of attribution from which a criterion counts against an agent: one error in ten at most. */
    static final double AGAINST_CERTAINTY = 0.9;

    private final CallView call;

    RoleGuard(CallView call) {
        this.call = call;
    }

    CheckResult guard(Check check, Supplier<CheckResult> evaluation) {
        Set<Party> parties = check.accept(new Asked(false));
        if (parties.isEmpty()) {
            return evaluation.get();
        }
        Parties told = call.timeline().parties();
        if (told.separation() == Parties.Separation.NONE) {
            return CheckResult.notMeasurable(
                    told.reason().isNone()
                            ? Reason.of("roles.untold")
                            : told.reason().under("roles.untold-because"));
        }
        Optional<Finding> identical = call.finding(Finding.Kind.IDENTICAL_CHANNELS);
        if (identical.isPresent() && told.onOwnChannels()) {
            return CheckResult.notMeasurable(
                    Reason.of("roles.untold-because", identical.get().text()));
        }
        Optional<Finding> dead = call.finding(Finding.Kind.DEAD_CHANNEL);
        for (Party party : parties) {
            if (dead.isPresent() && call.speech(party).words().isEmpty()) {
                return CheckResult.notMeasurable(
                        Reason.of("roles.missing", party, dead.get().text()));
            }
        }
        return weighed(evaluation.get(), parties, told);
    }

    /**
     * The answer of a whole criterion: a no needs to know better than a yes who said what, and that it was said in the
     * conversation and not by a recorded voice before it.
     */
    CheckResult heldAgainst(Check check, CheckResult result) {
        if (!result.is(Verdict.NOT_MET) || check.accept(new Asked(true)).isEmpty()) {
            return result;
        }
        if (call.timeline().parties().certainty() < AGAINST_CERTAINTY) {
            return result.but(Verdict.UNSURE, Reason.of("roles.against"));
        }
        return call.finding(Finding.Kind.UNKNOWN_BEGINNING)
                .map(finding -> result.but(Verdict.UNSURE, finding.text()))
                .orElse(result);
    }

    private CheckResult weighed(CheckResult result, Set<Party> parties, Parties told) {
        if (result.is(Verdict.NOT_MET)
                && parties.contains(Party.AGENT)
                && call.speech(Party.AGENT).isSilent()) {
            Reason silent = Reason.of("roles.silent");
            return result.but(Verdict.UNSURE, told.certainty() < 1 ? Reason.also(silent, certainty(told)) : silent);
        }
        boolean doubted = told.certainty() < ROLE_CERTAINTY;
        boolean touched = result.verdict().answered() || doubted && !result.is(Verdict.NOT_MEASURABLE);
        if (!touched || told.certainty() >= 1) {
            return result;
        }
        return result.but(doubted ? Verdict.UNSURE : result.verdict(), certainty(told));
    }

    private static Reason certainty(Parties told) {
        Filling certainty = Filling.decimal(told.certainty(), 2);
        return told.reason().isNone()
                ? Reason.of("roles.certainty", certainty)
                : Reason.of("roles.certainty-because", certainty, told.reason());
    }

    /**
     * The parties of whom a check asks: those that have to be told apart for it.
     *
     * @param inParts whether those of whom its parts ask are meant too, which are guarded one by one
     */
    private record Asked(boolean inParts) implements Check.Visitor<Set<Party>> {

        private Set<Party> ofParts(List<Check> parts) {
            return inParts
                    ? parts.stream().flatMap(part -> part.accept(this).stream()).collect(Collectors.toSet())
                    : Set.of();
        }

        /** Whoever said it, nobody has to be told apart. */
        private static Set<Party> of(Who who) {
            return who == Who.ANY ? Set.of() : EnumSet.copyOf(who.parties());
        }

        @Override
        public Set<Party> says(Check.Says check) {
            return of(check.who());
        }

        @Override
        public Set<Party> neverSays(Check.NeverSays check) {
            return of(check.who());
        }

        @Override
        public Set<Party> saysRegex(Check.SaysRegex check) {
            return of(check.who());
        }

        @Override
        public Set<Party> answersWithin(Check.AnswersWithin check) {
            return check.delay().isPresent() ? EnumSet.of(Party.AGENT) : Set.of();
        }

        @Override
        public Set<Party> repeatsBack(Check.RepeatsBack check) {
            return EnumSet.allOf(Party.class);
        }

        @Override
        public Set<Party> silence(Check.Silence check) {
            return of(check.after());
        }

        @Override
        public Set<Party> hold(Check.Hold check) {
            return EnumSet.of(Party.AGENT);
        }

        @Override
        public Set<Party> interrupts(Check.Interrupts check) {
            return EnumSet.allOf(Party.class);
        }

        @Override
        public Set<Party> speechRate(Check.SpeechRate check) {
            return of(check.who());
        }

        @Override
        public Set<Party> addressForm(Check.AddressForm check) {
            return of(check.who());
        }

        @Override
        public Set<Party> speaks(Check.Speaks check) {
            return of(check.who());
        }

        @Override
        public Set<Party> speaksAtLength(Check.SpeaksAtLength check) {
            return of(check.who());
        }

        // The others ask of no party's words, or only in their parts.

        @Override
        public Set<Party> order(Check.Order check) {
            return ofParts(List.of(check.first(), check.then()));
        }

        @Override
        public Set<Party> held(Check.Held check) {
            return Set.of();
        }

        @Override
        public Set<Party> hangsUp(Check.HangsUp check) {
            return Set.of();
        }

        @Override
        public Set<Party> meta(Check.Meta check) {
            return Set.of();
        }

        @Override
        public Set<Party> allOf(Check.AllOf check) {
            return ofParts(check.checks());
        }

        @Override
        public Set<Party> anyOf(Check.AnyOf check) {
            return ofParts(check.checks());
        }

        @Override
        public Set<Party> not(Check.Not check) {
            return ofParts(List.of(check.check()));
        }

        @Override
        public Set<Party> otherwiseUnsure(Check.OtherwiseUnsure check) {
            return ofParts(List.of(check.check()));
        }

        @Override
        public Set<Party> surely(Check.Surely check) {
            return ofParts(List.of(check.check()));
        }
    }
}
