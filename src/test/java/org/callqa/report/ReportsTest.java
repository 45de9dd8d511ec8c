package org.callqa.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.report.words.NumberMask;
import org.callqa.review.ReviewList;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.read.RubricFile;
import org.callqa.scoring.Calls;
import org.callqa.scoring.Scorer;
import org.callqa.store.ScoredCall;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportsTest {

    @TempDir
    Path folder;

    static Exception[] failures() {
        return new Exception[] {new IOException("No space left on device"), new IllegalStateException("the state")};
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatFailsInAnotherThreadFailsAsItDidThere(Exception failure) throws Exception {
        Rubric rubric = RubricFile.load(Path.of("scoring-rubric/phone-service.yaml"));
        ScoredCall call = new ScoredCall(
                new Scorer(rubric)
                        .score(
                                Calls.english().record(),
                                Calls.english().agent("hello").timeline()),
                Optional.empty(),
                "0".repeat(64),
                "key");
        NightFacts night = new NightFacts(
                rubric, new HeldCalls(List.of(call)), List.of(), NightFacts.Review.of(ReviewList.EMPTY), "", Map.of());
        Reports reports = new Reports(new NumberMask(true), Cards.WIDE, Language.EN, 2, (facts, out) -> told -> {
            if (failure instanceof IOException disk) {
                throw disk;
            }
            throw (RuntimeException) failure;
        });

        assertThatThrownBy(() -> reports.write(night, folder, Set::of)).isSameAs(failure);
    }
}
