package org.callqa.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callqa.call.Agent;
import org.callqa.call.CallRecord;
import org.callqa.call.Language;
import org.callqa.report.words.NumberMask;
import org.callqa.review.ReviewList;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.read.RubricFile;
import org.callqa.scoring.Calls;
import org.callqa.scoring.Scorer;
import org.callqa.store.ScoredCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportsTest {

    @TempDir
    Path folder;

    static Exception[] failures() {
        return new Exception[] {new IOException("No space left on device"), new IllegalStateException("the state")};
    }

    @Test
    void answersStandByIdWhoeverTookTheCalls() throws Exception {
        Rubric rubric = RubricFile.load(Path.of("scoring-rubric/phone-service.yaml"));
        NightFacts night = night(rubric, call(rubric, "c/1", "A"), call(rubric, "c", "Z"));

        new Reports(new NumberMask(true), Cards.WIDE, Language.EN, 2).write(night, folder, Set::of);

        assertThat(Files.readAllLines(folder.resolve("answers.csv")).stream()
                        .skip(1)
                        .map(row -> row.substring(0, row.indexOf(',')))
                        .distinct())
                .containsExactly("c", "c/1");
    }

    @Test
    void onlyWordsThatMatterForAnAnswerAreItsQuote() throws Exception {
        Rubric rubric = RubricFile.load(Path.of("scoring-rubric/phone-service.yaml"));
        CallRecord call = CallRecord.of("c", "call.wav").with(new Agent("A", ""), Map.of("direction", "inbound"));
        Calls said = Calls.english().agent("good morning").customer("my name is megan wilson");
        NightFacts night = night(
                rubric,
                new ScoredCall(
                        new Scorer(rubric).score(call, said.timeline()), Optional.empty(), "0".repeat(64), "key"));

        new Reports(new NumberMask(true), Cards.WIDE, Language.EN, 2).write(night, folder, Set::of);

        String answers = Files.readString(folder.resolve("answers.csv"));
        assertThat(answers)
                .containsPattern("greeting-within-two-rings,.*,NOT_MEASURABLE,,,,,,,,\"No ringing")
                .containsPattern("customer-hangs-up-first,.*,NOT_MEASURABLE,,,,,,,,")
                .containsPattern("silent-caller-procedure,.*,NOT_APPLICABLE,,,customer,")
                .containsPattern("listening-signals,.*,NOT_APPLICABLE,,,customer,")
                .doesNotContain(",inbound,");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatFailsInAnotherThreadFailsAsItDidThere(Exception failure) throws Exception {
        Rubric rubric = RubricFile.load(Path.of("scoring-rubric/phone-service.yaml"));
        NightFacts night = night(rubric, call(rubric, "c", "A"));
        Reports reports = new Reports(new NumberMask(true), Cards.WIDE, Language.EN, 2, (facts, out) -> told -> {
            if (failure instanceof IOException disk) {
                throw disk;
            }
            throw (RuntimeException) failure;
        });

        assertThatThrownBy(() -> reports.write(night, folder, Set::of)).isSameAs(failure);
    }

    private static ScoredCall call(Rubric rubric, String id, String agent) {
        CallRecord call = CallRecord.of(id, "call.wav").with(new Agent(agent, ""), Map.of());
        return new ScoredCall(
                new Scorer(rubric).score(call, Calls.english().agent("hello").timeline()),
                Optional.empty(),
                "0".repeat(64),
                "key");
    }

    private static NightFacts night(Rubric rubric, ScoredCall... calls) {
        return new NightFacts(
                rubric,
                ZoneOffset.UTC,
                new HeldCalls(List.of(calls)),
                List.of(),
                NightFacts.Review.of(ReviewList.EMPTY),
                "",
                Map.of());
    }
}
