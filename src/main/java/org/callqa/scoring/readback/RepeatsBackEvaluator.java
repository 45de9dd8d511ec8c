package org.callqa.scoring.readback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.rubric.Check;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Logic;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.search.CallView;
import org.callqa.scoring.search.Hit;
import org.callqa.scoring.search.PhraseQuery;
import org.callqa.scoring.search.PhraseSearch;

/**
 * {@code repeats_back}: a party says back what the other one stated: its matter ({@link MatterReadBack}) or its number
 * ({@link NumberReadBack}). With a trigger, what is stated begins where the trigger was heard; without, it is one of
 * the other party's first longer statements, or any number.
 *
 * <p>One thing repeated is enough: MET. A number read back wrong decides by itself, whatever else was repeated: NOT_MET
 * when it is certain, else UNSURE.
 * Not due when nothing was stated. All evidence shows both sides' words.
 */
public final class RepeatsBackEvaluator {

    /** The matter is stated at the beginning; later floors answer questions. */
    private static final int STATEMENTS = 3;

    /** Content words that make a statement: "hi, yes, that's me" is none. */
    private static final int CONTENT_WORDS = 3;

    private final CallView call;
    private final PhraseSearch phrases;

    public RepeatsBackEvaluator(CallView call, PhraseSearch phrases) {
        this.call = call;
        this.phrases = phrases;
    }

    /**
     * What comes of a repeat-back.
     *
     * @param trigger what its trigger came to, when it has one
     */
    public CheckResult evaluate(Check.RepeatsBack check, Optional<CheckResult> trigger) {
        return Logic.any(check.who().parties().stream()
                .map(party -> evaluate(check, trigger, party))
                .toList());
    }

    private CheckResult evaluate(Check.RepeatsBack check, Optional<CheckResult> trigger, Party reader) {
        if (trigger.isPresent() && !trigger.get().is(Verdict.MET)) {
            CheckResult result = trigger.get();
            return result.is(Verdict.NOT_MET)
                    ? CheckResult.of(
                            Verdict.NOT_APPLICABLE, "nothing to repeat back: " + result.reason(), result.evidence())
                    : result.because(": undecided whether there was anything to repeat back");
        }
        Optional<List<Span>> stated = trigger.map(CheckResult::found);
        List<Floor> statements = statements(reader.other(), stated);
        List<CheckResult> results = new ArrayList<>();
        List<CheckResult> misread = new ArrayList<>();
        for (NumberReadBack.Reading reading : numbers(check, reader, stated.map(spans -> statements))) {
            (reading.misread() ? misread : results).add(reading.result());
        }
        if (!misread.isEmpty()) {
            return Logic.all(misread);
        }
        MatterReadBack matter = new MatterReadBack(call, check, cues(check, reader));
        statements.forEach(statement -> results.add(matter.evaluate(statement)));
        return results.isEmpty()
                ? CheckResult.notDue("the " + reader.other().code() + " stated nothing to repeat back")
                : Logic.any(results);
    }

    private List<Floor> statements(Party party, Optional<List<Span>> triggers) {
        List<Floor> statements = new ArrayList<>();
        for (Floor floor : Floor.of(call, party)) {
            if (triggers.isPresent()) {
                triggers.get().stream()
                        .filter(span -> span.overlapMs(floor.span()) > 0)
                        .findFirst()
                        .ifPresent(span -> statements.add(from(span, floor)));
            } else if (statements.size() < STATEMENTS && isStatement(floor)) {
                statements.add(floor);
            }
        }
        return statements;
    }

    private boolean isStatement(Floor floor) {
        return Content.of(floor.words(), call.language()).size() >= CONTENT_WORDS;
    }

    private static Floor from(Span trigger, Floor floor) {
        return new Floor(
                floor.party(),
                floor.words().stream()
                        .filter(word -> word.span().endMs() > trigger.startMs())
                        .toList());
    }

    private List<NumberReadBack.Reading> numbers(Check.RepeatsBack check, Party reader, Optional<List<Floor>> inside) {
        if (check.digits().isEmpty()) {
            return List.of();
        }
        List<StatedNumber> stated = StatedNumbers.plain(call.speech(reader.other()), call.language()).stream()
                .filter(number -> inside.isEmpty()
                        || inside.get().stream().anyMatch(floor -> floor.span().overlapMs(number.span()) > 0))
                .toList();
        return new NumberReadBack(call, check.digits().get(), check.within().toMillis())
                .evaluate(stated, StatedNumbers.plain(call.speech(reader), call.language()));
    }

    private List<Hit> cues(Check.RepeatsBack check, Party reader) {
        return phrases.find(
                PhraseQuery.of(check.cues(), check.thresholds()),
                call.whole(reader),
                check.thresholds().met());
    }
}
