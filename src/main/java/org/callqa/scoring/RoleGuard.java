package org.callqa.scoring;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.callqa.call.Finding;
import org.callqa.call.Parties;
import org.callqa.call.Party;
import org.callqa.rubric.Check;
import org.callqa.rubric.Who;

/**
 * Keeps a recording that cannot tell its parties apart, or has lost one of them, from answering about one of them.
 *
 * <ul>
 *   <li>parties not told apart, or both channels alike: NOT_MEASURABLE
 *   <li>the party's channel is dead: NOT_MEASURABLE
 *   <li>parties told apart with some certainty: said in the reason, and below {@value #ROLE_CERTAINTY} MET, NOT_MET
 *       and NOT_APPLICABLE become UNSURE
 *   <li>an agent who is nowhere heard in a recording is more likely missing from it than silent for a whole call:
 *       NOT_MET becomes UNSURE. (A customer who is nowhere heard is the silent caller every manual knows.)
 * </ul>
 */
final class RoleGuard {

    /** Certainty of attribution from which an answer about one party counts: two errors in seven are too many. */
    static final double ROLE_CERTAINTY = 0.7;

    private final CallView call;

    RoleGuard(CallView call) {
        this.call = call;
    }

    CheckResult guard(Check check, Supplier<CheckResult> evaluation) {
        Set<Party> parties = parties(check);
        if (parties.isEmpty()) {
            return evaluation.get();
        }
        Parties told = call.timeline().parties();
        if (told.separation() == Parties.Separation.NONE) {
            return CheckResult.notMeasurable("the parties of this recording cannot be told apart"
                    + (told.reason().isBlank() ? "" : ": " + told.reason()));
        }
        Optional<Finding> identical = call.finding(Finding.Kind.IDENTICAL_CHANNELS);
        if (identical.isPresent() && told.onOwnChannels()) {
            return CheckResult.notMeasurable("the parties of this recording cannot be told apart: "
                    + identical.get().text());
        }
        Optional<Finding> dead = call.finding(Finding.Kind.DEAD_CHANNEL);
        for (Party party : parties) {
            if (dead.isPresent() && call.speech(party).words().isEmpty()) {
                return CheckResult.notMeasurable("the " + party.code() + " is not in this recording: "
                        + dead.get().text());
            }
        }
        return weighed(evaluation.get(), parties, told);
    }

    private CheckResult weighed(CheckResult result, Set<Party> parties, Parties told) {
        if (result.is(Verdict.NOT_MET)
                && parties.contains(Party.AGENT)
                && call.speech(Party.AGENT).isSilent()) {
            String silent = "the agent is not heard anywhere in this recording";
            return result.but(Verdict.UNSURE, told.certainty() < 1 ? silent + "; " + certainty(told) : silent);
        }
        boolean doubted = told.certainty() < ROLE_CERTAINTY;
        boolean touched = result.verdict().answered() || doubted && !result.is(Verdict.NOT_MEASURABLE);
        if (!touched || told.certainty() >= 1) {
            return result;
        }
        return result.but(doubted ? Verdict.UNSURE : result.verdict(), certainty(told));
    }

    private static String certainty(Parties told) {
        return String.format(
                Locale.ROOT,
                "parties told apart with certainty %.2f%s",
                told.certainty(),
                told.reason().isBlank() ? "" : " (" + told.reason() + ")");
    }

    private static Set<Party> parties(Check check) {
        if (check instanceof Check.Says c) {
            return parties(c.who());
        } else if (check instanceof Check.NeverSays c) {
            return parties(c.who());
        } else if (check instanceof Check.SaysRegex c) {
            return parties(c.who());
        } else if (check instanceof Check.AnswersWithin c) {
            return c.delay().isPresent() ? EnumSet.of(Party.AGENT) : Set.of();
        } else if (check instanceof Check.RepeatsBack || check instanceof Check.Interrupts) {
            return EnumSet.allOf(Party.class);
        } else if (check instanceof Check.Silence c) {
            return parties(c.after());
        } else if (check instanceof Check.Hold) {
            return EnumSet.of(Party.AGENT);
        } else if (check instanceof Check.SpeechRate c) {
            return parties(c.who());
        } else if (check instanceof Check.AddressForm c) {
            return parties(c.who());
        } else if (check instanceof Check.Speaks c) {
            return parties(c.who());
        } else if (check instanceof Check.SpeaksAtLength c) {
            return parties(c.who());
        }
        return Set.of();
    }

    private static Set<Party> parties(Who who) {
        return who == Who.ANY ? Set.of() : EnumSet.of(Party.valueOf(who.name()));
    }
}
