package org.callqa.scoring.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callqa.scoring.answer.Verdict.MET;
import static org.callqa.scoring.answer.Verdict.NOT_APPLICABLE;
import static org.callqa.scoring.answer.Verdict.NOT_MEASURABLE;
import static org.callqa.scoring.answer.Verdict.NOT_MET;
import static org.callqa.scoring.answer.Verdict.UNSURE;

import java.util.Arrays;
import java.util.List;
import org.callqa.call.Reason;
import org.callqa.report.words.InEnglish;
import org.junit.jupiter.api.Test;

class LogicTest {

    private static List<CheckResult> parts(Verdict... verdicts) {
        return Arrays.stream(verdicts)
                .map(verdict -> CheckResult.of(verdict, Reason.literal(verdict.name())))
                .toList();
    }

    private static Verdict all(Verdict... verdicts) {
        return Logic.all(parts(verdicts)).verdict();
    }

    private static Verdict any(Verdict... verdicts) {
        return Logic.any(parts(verdicts)).verdict();
    }

    @Test
    void oneFailureDecidesAll() {
        assertThat(all(MET, UNSURE, NOT_MEASURABLE, NOT_MET)).isEqualTo(NOT_MET);
    }

    @Test
    void whatCannotBeMeasuredOutweighsDoubtInAll() {
        assertThat(all(MET, UNSURE, NOT_MEASURABLE)).isEqualTo(NOT_MEASURABLE);
        assertThat(all(MET, UNSURE)).isEqualTo(UNSURE);
        assertThat(all(MET, MET)).isEqualTo(MET);
    }

    @Test
    void oneSuccessDecidesAny() {
        assertThat(any(NOT_MET, UNSURE, NOT_MEASURABLE, MET)).isEqualTo(MET);
    }

    @Test
    void doubtOutweighsWhatCannotBeMeasuredInAny() {
        assertThat(any(NOT_MET, NOT_MEASURABLE, UNSURE)).isEqualTo(UNSURE);
        assertThat(any(NOT_MET, NOT_MEASURABLE)).isEqualTo(NOT_MEASURABLE);
        assertThat(any(NOT_MET, NOT_MET)).isEqualTo(NOT_MET);
    }

    @Test
    void notTurnsDecisionsRoundAndLeavesAbstentions() {
        assertThat(Arrays.stream(Verdict.values())
                        .map(verdict ->
                                Logic.not(CheckResult.of(verdict, Reason.NONE)).verdict()))
                .containsExactly(NOT_MET, MET, NOT_APPLICABLE, UNSURE, NOT_MEASURABLE);
    }

    @Test
    void partsThatAreNotDueAreLeftOut() {
        assertThat(all(NOT_APPLICABLE, MET)).isEqualTo(MET);
        assertThat(any(NOT_APPLICABLE, NOT_MET)).isEqualTo(NOT_MET);
        assertThat(all(NOT_APPLICABLE, NOT_APPLICABLE)).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void onlyTheDecidingPartsGiveTheReason() {
        assertThat(InEnglish.words(Logic.all(parts(MET, NOT_MET, UNSURE)).reason()))
                .isEqualTo("NOT_MET");
    }
}
