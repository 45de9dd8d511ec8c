package org.callqa.report;

import java.util.List;
import org.callqa.report.words.NumberMask;
import org.callqa.report.words.Texts;
import org.callqa.scoring.answer.CallScore;
import org.callqa.store.ScoredCall;

/**
 * A scored call as tables tell it.
 *
 * @param call the call
 * @param reasons by answer, why it is as it is, in the reader's words and without long numbers
 */
public record CallInWords(ScoredCall call, List<String> reasons) {

    public CallInWords {
        reasons = List.copyOf(reasons);
    }

    static CallInWords of(ScoredCall call, NumberMask mask, Texts texts) {
        CallScore score = call.score();
        NumberMask ofCall = mask.of(score);
        return new CallInWords(
                call,
                score.answers().stream()
                        .map(answer -> ofCall.sentence(answer.reason(), score.language(), texts))
                        .toList());
    }

    public CallScore score() {
        return call.score();
    }
}
