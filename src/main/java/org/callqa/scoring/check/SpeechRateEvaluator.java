package org.callqa.scoring.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Filling;
import org.callqa.call.Language;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Turn;
import org.callqa.rubric.Check;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Logic;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.measure.RecognitionQuality;
import org.callqa.scoring.measure.SpeakingRate;
import org.callqa.scoring.search.CallView;
import org.callqa.scoring.search.PartySpeech;

/**
 * {@code speech_rate}: words (en) or characters (zh) per minute of speaking time lie in the language's range, on
 * average or in every longer turn. Words the recogniser dropped make a speaker look slow, so badly recognised speech is
 * UNSURE. So is a rate outside by no more than {@value #MARGIN}, for counting is not finer than that, and one inside by
 * no more where a clump of words was hardly understood: some may be missing.
 */
final class SpeechRateEvaluator {

    /** Less than this many words or characters say nothing about a pace. */
    private static final int ENOUGH_UNITS = 30;

    /** Turns shorter than this say nothing about a pace, in milliseconds. */
    private static final int ENOUGH_TURN_MS = 4_000;

    /** Share of a bound by which a rate may be mismeasured. */
    static final double MARGIN = 0.05;

    private final CallView call;

    SpeechRateEvaluator(CallView call) {
        this.call = call;
    }

    CheckResult evaluate(Check.SpeechRate check) {
        return Logic.all(check.who().parties().stream()
                .map(party -> evaluate(check, call.speech(party)))
                .toList());
    }

    private CheckResult evaluate(Check.SpeechRate check, PartySpeech speech) {
        SpeakingRate average = SpeakingRate.of(speech.turns(), call.language());
        if (average.units() < ENOUGH_UNITS) {
            return CheckResult.notMeasurable(Reason.of(
                    "pace.too-little",
                    speech.party(),
                    Reason.of(isMandarin() ? "count.characters" : "count.words", average.units())));
        }
        Check.SpeechRate.Range range = call.language() == Language.ZH ? check.mandarin() : check.english();
        RecognitionQuality quality = speech.quality(new Span(call.conversation().startMs(), call.lastSoundMs()));
        if (!check.perTurn()) {
            return judged(average, range, speech.turns(), quality);
        }
        List<CheckResult> parts = new ArrayList<>();
        for (Turn turn : speech.turns()) {
            if (turn.span().durationMs() >= ENOUGH_TURN_MS) {
                parts.add(judged(SpeakingRate.of(turn, call.language()), range, List.of(turn), quality));
            }
        }
        return parts.isEmpty() ? judged(average, range, speech.turns(), quality) : Logic.all(parts);
    }

    private CheckResult judged(
            SpeakingRate rate, Check.SpeechRate.Range range, List<Turn> turns, RecognitionQuality quality) {
        double perMinute = rate.perMinute();
        Reason bounds = Reason.of("pace.bounds", Filling.decimal(range.min(), 0), Filling.decimal(range.max(), 0));
        Reason measured = Reason.of(isMandarin() ? "pace.characters" : "pace.words", Filling.decimal(perMinute, 0));
        Turn first = turns.get(0);
        Turn last = turns.get(turns.size() - 1);
        Evidence evidence = new Evidence(
                turns.size() == 1 ? first.text(call.language()) : "",
                Optional.of(first.party()),
                Optional.of(first.span().union(last.span())),
                1,
                quality.confidence(),
                Reason.of("note.pace", measured, Filling.seconds(rate.speakingMs())));
        Reason reason = turns.size() == 1 ? Reason.of("pace.at", measured, Filling.start(first.span())) : measured;
        boolean inside = range.min() <= perMinute && perMinute <= range.max();
        boolean atTheEdge = isNear(perMinute, range.min()) || isNear(perMinute, range.max());
        if (atTheEdge && (!inside || !quality.earnsAbsence())) {
            return CheckResult.of(Verdict.UNSURE, Reason.of("pace.edge", reason, bounds), evidence);
        }
        if (!quality.isComplete() && perMinute <= range.max()) {
            return CheckResult.of(Verdict.UNSURE, Reason.of("pace.missing", reason, quality.describe()), evidence);
        }
        return CheckResult.of(
                inside ? Verdict.MET : Verdict.NOT_MET,
                Reason.of(inside ? "pace.inside" : "pace.outside", reason, bounds),
                evidence);
    }

    private static boolean isNear(double perMinute, double bound) {
        return Math.abs(perMinute - bound) <= bound * MARGIN;
    }

    private boolean isMandarin() {
        return call.language() == Language.ZH;
    }
}
