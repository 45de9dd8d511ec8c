package org.callqa.scoring.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.callqa.call.CallRecord;
import org.callqa.scoring.answer.Score;
import org.junit.jupiter.api.Test;

class CallChangeTest {

    @Test
    void aCallOfTheSameScoreAndRangeIsUnchangedHoweverMuchOfTheWeightIsAnswered() {
        assertThat(change(score(100, 90, 80), score(100, 90, 70)).changed()).isFalse();
        assertThat(change(score(100, 90, 80), score(100, 91, 80)).changed()).isTrue();
        assertThat(change(score(100, 90, 80), score(99, 90, 80)).changed()).isTrue();
    }

    private static CallChange change(Score before, Score after) {
        return new CallChange(CallRecord.of("c", "c.wav"), before, after, true, true, List.of());
    }

    private static Score score(double percent, double low, double answered) {
        return new Score(
                OptionalDouble.of(percent), OptionalDouble.of(low), OptionalDouble.of(100), answered, 3, 4, false);
    }
}
