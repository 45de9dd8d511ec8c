package org.callqa.scoring.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callqa.call.Filling;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.rubric.Check;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Logic;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.search.CallView;
import org.callqa.scoring.search.Hit;
import org.callqa.scoring.search.PartySpeech;
import org.callqa.scoring.search.Place;

/**
 * {@code speaks}: a party is heard in a window. Noise becomes words of one or two syllables ("okay" on a cough), and a
 * voice may be a cough itself: hardly credible words, or a voice without words, are UNSURE.
 */
final class SpeaksEvaluator {

    private final CallView call;
    private final Windows windows;

    SpeaksEvaluator(CallView call, Windows windows) {
        this.call = call;
        this.windows = windows;
    }

    CheckResult evaluate(Check.Speaks check) {
        return Logic.any(check.who().parties().stream()
                .map(party -> evaluate(call.speech(party), windows.find(check.window(), party)))
                .toList());
    }

    private static CheckResult evaluate(PartySpeech speech, Place place) {
        if (place.undecided().isPresent()) {
            return place.abstention().orElseThrow();
        }
        List<Word> words = speech.words(place);
        List<Word> credible =
                words.stream().filter(word -> word.confidence() >= Hit.CERTAIN).toList();
        if (!credible.isEmpty()) {
            Set<Word> trusted = Set.copyOf(credible);
            List<Span> found = speech.turns().stream()
                    .filter(turn -> turn.words().stream().anyMatch(trusted::contains))
                    .map(turn -> turn.span())
                    .toList();
            List<Word> first = words.subList(0, Math.min(8, words.size()));
            Evidence evidence = new Evidence(
                    speech.quote(first),
                    Optional.of(speech.party()),
                    Optional.of(PartySpeech.span(first)),
                    1,
                    PartySpeech.confidence(first),
                    Reason.of("note.first-words"));
            return new CheckResult(
                    Verdict.MET,
                    List.of(evidence),
                    found,
                    Reason.of("speaks", speech.party(), Filling.start(PartySpeech.span(credible))));
        }
        List<Span> voice = place.spans().stream()
                .flatMap(span -> speech.voice().within(span).stream())
                .toList();
        if (!words.isEmpty() || !voice.isEmpty()) {
            Span at = words.isEmpty() ? voice.get(0) : PartySpeech.span(words);
            return CheckResult.of(
                    Verdict.UNSURE,
                    Reason.of("speaks.sound", speech.party(), Filling.start(at)),
                    new Evidence(
                            speech.quote(words),
                            Optional.of(speech.party()),
                            Optional.of(at),
                            1,
                            PartySpeech.confidence(words),
                            Reason.of("note.voice-or-noise")));
        }
        return CheckResult.of(
                Verdict.NOT_MET,
                Reason.of("speaks.not", speech.party(), place.label()),
                new Evidence("", Optional.of(speech.party()), place.span(), 1, 1, Reason.of("note.no-voice")));
    }
}
