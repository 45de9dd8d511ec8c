package org.callqa.scoring;

import java.util.ArrayList;
import java.util.List;
import org.callqa.call.Party;
import org.callqa.rubric.Check;

/** {@code says_regex}: an RE2 pattern is found in the recognised text of a turn, as far as it lies in the window. */
final class SaysRegexEvaluator {

    private final Evaluation evaluation;

    SaysRegexEvaluator(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    CheckResult evaluate(Check.SaysRegex check) {
        List<Heard> heard = new ArrayList<>();
        List<Party> parties = new ArrayList<>();
        List<Scope> scopes = new ArrayList<>();
        for (Party party : Party.values()) {
            if (!check.who().includes(party)) {
                continue;
            }
            Scope scope = evaluation.scope(check.window(), party);
            if (scope.undecided().isPresent()) {
                return scope.abstention().orElseThrow();
            }
            parties.add(party);
            scopes.add(scope);
            PartySpeech speech = evaluation.call().speech(party);
            heard.addAll(new RegexSearch(speech).find(check.pattern().pattern(), check.pattern(), scope));
        }
        List<Heard> credible =
                heard.stream().filter(h -> h.confidence() >= Heard.CREDIBLE).toList();
        if (!credible.isEmpty()) {
            return new CheckResult(
                    Verdict.MET,
                    credible.stream().map(Heard::evidence).toList(),
                    credible.stream().map(Heard::span).toList(),
                    SaysEvaluator.heardText(credible.subList(0, 1)));
        }
        if (!heard.isEmpty()) {
            return CheckResult.of(
                    Verdict.UNSURE,
                    "perhaps " + SaysEvaluator.heardText(heard.subList(0, 1)) + ", but the words are hardly credible",
                    heard.stream().map(Heard::evidence).toList());
        }
        return new Absence(evaluation.call())
                .claim(
                        "pattern not heard " + scopes.get(0).label(),
                        check.pattern().pattern(),
                        parties,
                        scopes,
                        List.of());
    }
}
