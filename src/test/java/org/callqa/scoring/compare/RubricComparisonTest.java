package org.callqa.scoring.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Timeline;
import org.callqa.rubric.Rubric;
import org.callqa.rubric.RubricTestCase;
import org.callqa.rubric.read.RubricFile;
import org.callqa.scoring.RubricTestRunner;
import org.callqa.scoring.Scorer;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.CallScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class RubricComparisonTest {

    private static final Path SHIPPED = Path.of("scoring-rubric");

    @TempDir
    private Path folder;

    @Test
    void theSameWordsReadTwiceAreTheSameRubric() throws Exception {
        Rubric once = RubricFile.load(SHIPPED.resolve("phone-service.yaml"));
        Rubric again = RubricFile.load(SHIPPED.resolve("phone-service.yaml"));
        assertThat(again.criteria()).isEqualTo(once.criteria());
        assertThat(again.phraseSets()).isEqualTo(once.phraseSets());
    }

    @Test
    void whatIsLookedForOnceComesOutAsIfLookedForTwice() throws Exception {
        FileSystemUtils.copyRecursively(SHIPPED, folder);
        change("phrases/closing.yaml", "anything else", "something else");
        change("phone-service.yaml", "pass_mark: 80", "pass_mark: 90");
        RubricFile file = RubricFile.at(SHIPPED.resolve("phone-service.yaml"));
        Rubric before = file.rubric();
        Rubric after = RubricFile.load(folder.resolve("phone-service.yaml"));
        RubricComparison comparison = new RubricComparison(before, after);
        List<RubricTestCase> calls = file.tests();
        int changed = 0;
        for (int i = 0; i < calls.size(); i += 12) {
            RubricTestCase call = calls.get(i);
            Timeline timeline = RubricTestRunner.timeline(call);
            CallScore old = new Scorer(before).score(call.call(), timeline);
            CallScore now = new Scorer(after).score(call.call(), timeline);
            CallChange change = comparison.compare(call.call(), timeline);
            assertThat(change.before()).isEqualTo(old.score());
            assertThat(change.after()).isEqualTo(now.score());
            assertThat(change.answers()).isEqualTo(differences(old, now));
            changed += change.answers().size();
        }
        assertThat(changed).isPositive();
    }

    private static List<AnswerChange> differences(CallScore old, CallScore now) {
        List<AnswerChange> differences = new ArrayList<>();
        for (Answer answer : now.answers()) {
            Answer was = old.answer(answer.criterion().id()).orElseThrow();
            if (was.verdict() != answer.verdict()) {
                differences.add(new AnswerChange(
                        answer.criterion().id(), Optional.of(was.verdict()), Optional.of(answer.verdict())));
            }
        }
        return differences;
    }

    private void change(String file, String text, String replacement) throws Exception {
        String before = Files.readString(folder.resolve(file));
        assertThat(before).contains(text);
        Files.writeString(folder.resolve(file), before.replace(text, replacement));
    }
}
