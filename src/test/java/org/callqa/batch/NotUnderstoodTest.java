package org.callqa.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.callqa.call.CallRecord;
import org.callqa.call.Finding;
import org.callqa.call.Finding.Kind;
import org.callqa.call.Language;
import org.callqa.call.Reason;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Score;
import org.junit.jupiter.api.Test;

class NotUnderstoodTest {

    @Test
    void nothingIsSaidOfANightThatWasUnderstood() {
        assertThat(NotUnderstood.remarks(night(20, 0, 0))).isEmpty();
        assertThat(NotUnderstood.remarks(List.of())).isEmpty();
    }

    @Test
    void callsThatLookLikeAnotherLanguageAreNamedOnce() {
        assertThat(NotUnderstood.remarks(night(20, 5, 0)))
                .singleElement()
                .asString()
                .contains(
                        "5 of 25 calls listed as 'en'", "another language", "not-0.wav", "not-2.wav ...", "--language")
                .doesNotContain("not-3.wav");
    }

    @Test
    void aModelThatUnderstandsHalfOfTheHouseBadlyIsToBeReplaced() {
        assertThat(NotUnderstood.remarks(night(3, 0, 3)))
                .singleElement()
                .asString()
                .contains("badly (3 of 6 calls)", "callqa models get vosk-model-en-us-0.22", "--model en=");
        assertThat(NotUnderstood.remarks(night(4, 0, 3))).isEmpty();
        assertThat(NotUnderstood.remarks(night(0, 0, 4))).as("too few calls").isEmpty();
    }

    private static List<CallScore> night(int good, int not, int partly) {
        List<CallScore> calls = new ArrayList<>();
        for (int i = 0; i < good; i++) {
            calls.add(call("good-" + i, List.of()));
        }
        for (int i = 0; i < not; i++) {
            calls.add(call("not-" + i, List.of(new Finding(Kind.NOT_UNDERSTOOD, Reason.literal("")))));
        }
        for (int i = 0; i < partly; i++) {
            calls.add(call("partly-" + i, List.of(new Finding(Kind.PARTLY_UNDERSTOOD, Reason.literal("")))));
        }
        return calls;
    }

    private static CallScore call(String id, List<Finding> findings) {
        return new CallScore(
                CallRecord.of(id, id + ".wav"),
                Language.EN,
                60_000,
                findings,
                List.of(),
                Score.of(List.of(), 50),
                List.of());
    }
}
