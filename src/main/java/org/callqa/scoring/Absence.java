package org.callqa.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.scoring.measure.RecognitionQuality;

/**
 * Decides whether "not heard" may be claimed as "not said". Absence has to be earned: only where the stretch searched
 * was recognised well is it NOT_MET; elsewhere it is UNSURE, with the stretch to listen to.
 */
final class Absence {

    private final CallView call;

    Absence(CallView call) {
        this.call = call;
    }

    /**
     * The answer to something searched for in vain.
     *
     * @param what for people: {@code not heard in the first 15 s after the pick-up}
     * @param searched names of the phrase sets, for the evidence
     * @param nearest what was heard of it, if anything
     */
    CheckResult claim(String what, String searched, List<Party> parties, List<Scope> scopes, List<Evidence> nearest) {
        boolean earned = true;
        List<Evidence> evidence = new ArrayList<>(nearest);
        List<String> qualities = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            Scope scope = scopes.get(i);
            Optional<Span> stretch = scope.span();
            if (stretch.isEmpty()) {
                evidence.add(new Evidence(
                        "",
                        Optional.of(party),
                        stretch,
                        0,
                        1,
                        "nothing to search for " + searched + ": no such moment"));
                qualities.add("there is no such moment in the call");
                continue;
            }
            RecognitionQuality quality = call.speech(party).quality(scope);
            earned &= quality.earnsAbsence();
            Optional<Span> listen = quality.earnsAbsence() ? stretch : listenTo(quality, stretch);
            evidence.add(new Evidence(
                    "",
                    Optional.of(party),
                    listen,
                    0,
                    quality.confidence(),
                    "searched for " + searched + ": " + quality.describe()));
            qualities.add(party.code() + ": " + quality.describe());
        }
        String reason = what + " (" + String.join("; ", qualities) + ")";
        return earned
                ? CheckResult.of(Verdict.NOT_MET, reason, evidence)
                : CheckResult.of(
                        Verdict.UNSURE, reason + ", too badly recognised to say that it was not said", evidence);
    }

    private static Optional<Span> listenTo(RecognitionQuality quality, Optional<Span> stretch) {
        Optional<Span> hole = quality.doubtful().filter(unheard -> unheard.durationMs() >= 1_000);
        return hole.or(quality::clump).or(() -> stretch);
    }
}
