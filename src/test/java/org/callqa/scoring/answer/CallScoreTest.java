package org.callqa.scoring.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.callqa.call.Agent;
import org.callqa.call.CallPart;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.junit.jupiter.api.Test;

class CallScoreTest {

    private static final int RECORDING_MS = 100_000;

    @Test
    void anAgentAnswersForTheOwnPartOfACallAndForAllOfItWhereNoPartIsKnown() {
        assertThat(score(Map.of()).ownMs()).isEqualTo(RECORDING_MS);
        assertThat(score(new CallPart(1, 2, 95_000, 60_000, List.of(RECORDING_MS), false))
                        .ownMs())
                .isEqualTo(38_000);
        assertThat(score(new CallPart(2, 2, 50_000, 0, List.of(RECORDING_MS), false))
                        .ownMs())
                .isEqualTo(48_000);
        // the recording is not the call that the phone system noted
        assertThat(score(new CallPart(2, 2, 50_000, 0, List.of(240_000), true)).ownMs())
                .isEqualTo(RECORDING_MS);
    }

    private static CallScore score(CallPart part) {
        return score(Map.of(CallPart.COLUMN, part.text()));
    }

    private static CallScore score(Map<String, String> columns) {
        return new CallScore(
                CallRecord.of("c", "c.wav").with(new Agent("A1", ""), columns),
                Language.EN,
                RECORDING_MS,
                List.of(),
                List.of(),
                Score.of(List.of(), 50),
                List.of());
    }
}
