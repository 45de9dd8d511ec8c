package org.callqa.scoring.check;

import java.util.ArrayList;
import java.util.List;
import org.callqa.call.Reason;
import org.callqa.rubric.Check;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.search.Absence;
import org.callqa.scoring.search.CallView;
import org.callqa.scoring.search.Hit;
import org.callqa.scoring.search.PartySpeech;
import org.callqa.scoring.search.PhraseQuery;
import org.callqa.scoring.search.Place;
import org.callqa.scoring.search.RegexSearch;

/** {@code says_regex}: an RE2 pattern is found in the recognised text of a turn, as far as it lies in the window. */
final class SaysRegexEvaluator {

    /** Stands for the pattern: people read no RE2. */
    private static final String PATTERN = "pattern";

    private final CallView call;
    private final Absence absence;
    private final Windows windows;

    SaysRegexEvaluator(CallView call, Absence absence, Windows windows) {
        this.call = call;
        this.absence = absence;
        this.windows = windows;
    }

    CheckResult evaluate(Check.SaysRegex check) {
        return windows.search(check.who(), check.window(), places -> decide(check, places));
    }

    private CheckResult decide(Check.SaysRegex check, List<Place> places) {
        List<Hit> heard = new ArrayList<>();
        for (Place place : places) {
            PartySpeech speech = call.speech(place.party());
            heard.addAll(new RegexSearch(speech).find(PATTERN, check.pattern(), place));
        }
        List<Hit> credible =
                heard.stream().filter(h -> h.confidence() >= Hit.CREDIBLE).toList();
        if (!credible.isEmpty()) {
            return new CheckResult(
                    Verdict.MET,
                    credible.stream().map(SaysRegexEvaluator::evidence).toList(),
                    credible.stream().map(Hit::span).toList(),
                    SaysEvaluator.heardText(credible.subList(0, 1)));
        }
        if (!heard.isEmpty()) {
            return CheckResult.of(
                    Verdict.UNSURE,
                    Reason.of("says.hardly-credible", SaysEvaluator.heardText(heard.subList(0, 1))),
                    heard.stream().map(SaysRegexEvaluator::evidence).toList());
        }
        return absence.claim(
                Reason.of("says.no-pattern", places.get(0).label()), PhraseQuery.NO_PHRASES, places, List.of());
    }

    private static Evidence evidence(Hit heard) {
        return heard.evidence(Reason.of("note.pattern"));
    }
}
